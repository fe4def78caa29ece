package dev.kube2wasm.migrator.kubernetes.images;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The images that are infrastructure by themselves, from a list that comes with this module. */
public final class InfrastructureImages {

    private static final String LIST = "/META-INF/migrator/infrastructure-images.tsv";

    private record Entry(String role, boolean alsoAsBase) {}

    private final Map<String, Entry> entries = new HashMap<>();

    /** Reads the list. */
    public InfrastructureImages() {
        try (InputStream in = InfrastructureImages.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks " + LIST);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.indexOf('\t') > 0)
                    .map(line -> line.split("\t", -1))
                    .forEach(columns -> entries.put(columns[0], new Entry(columns[1], columns.length < 3)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the image is, such as {@code relational database}; empty where it is not known as infrastructure. */
    public Optional<String> role(String image) {
        return entry(image).map(Entry::role);
    }

    /**
     * What an image that is built from {@code base} is. A database with a schema of its own is still a database; what
     * is built from a web server or a machine learning runtime may be anything.
     */
    public Optional<String> roleOfBase(String base) {
        return entry(base).filter(Entry::alsoAsBase).map(Entry::role);
    }

    /** The entry with the longest namespace that the image is in. */
    private Optional<Entry> entry(String image) {
        String path = Images.repository(image);
        while (true) {
            Entry entry = entries.get(path);
            int slash = path.indexOf('/');
            if (entry != null || slash < 0) {
                return Optional.ofNullable(entry);
            }
            path = path.substring(slash + 1);
        }
    }
}
