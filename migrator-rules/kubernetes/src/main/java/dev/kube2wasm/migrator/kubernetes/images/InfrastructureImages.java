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

    private final Map<String, String> roles = new HashMap<>();

    /** Reads the list. */
    public InfrastructureImages() {
        try (InputStream in = InfrastructureImages.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks " + LIST);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && l.indexOf('\t') > 0)
                    .forEach(l -> roles.put(l.substring(0, l.indexOf('\t')), l.substring(l.indexOf('\t') + 1)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the image is, such as {@code relational database}; empty where it is not known as infrastructure. */
    public Optional<String> role(String image) {
        String basename = Images.basename(image);
        String role = roles.get(basename);
        if (role != null) {
            return Optional.of(role);
        }
        String suffix = "/" + basename;
        return roles.keySet().stream()
                .filter(k -> k.endsWith(suffix))
                .filter(k -> Images.isIn(k.substring(0, k.length() - suffix.length()), image))
                .map(roles::get)
                .findFirst();
    }
}
