package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The files of built code, with those inside its archives: {@code app.jar!/BOOT-INF/classes/application.yml}. Each is
 * unpacked when it is read, and in all no more than a bound allows.
 */
final class ClassPath implements SourceTree {

    private static final int LARGEST = 16 << 20;
    private static final long MOST = 384L << 20;

    private final SortedMap<String, Supplier<Content>> contents = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long left = MOST;

    /** Takes a file of {@code tree} as it is. */
    void add(SourceTree tree, String file) {
        contents.put(file, () -> tree.read(file));
    }

    /** Takes an archive; its entries are named {@code path!/entry}. Empty where nothing of it can be read. */
    Optional<Zip> open(String path, byte[] bytes) {
        Zip zip = Zip.of(bytes);
        if (!zip.problem().isEmpty()) {
            problems.add(Problem.error(SourceLocation.startOf(path), zip.problem()));
        }
        for (String name : zip.names()) {
            String file = path + "!/" + name;
            contents.put(file, () -> unpack(zip, name, file));
        }
        return zip.names().isEmpty() ? Optional.empty() : Optional.of(zip);
    }

    private Content unpack(Zip zip, String name, String file) {
        int most = (int) Math.min(name.endsWith(".jar") ? Math.min(left, 8L * LARGEST) : LARGEST, left);
        Optional<byte[]> bytes = zip.read(name, most);
        left -= bytes.map(b -> (long) b.length).orElse((long) LARGEST / 16);
        left = Math.max(0, left);
        return bytes.<Content>map(Content.Bytes::new)
                .orElseGet(() -> new Content.Unreadable(Problem.error(
                        SourceLocation.startOf(file),
                        "this entry is damaged or larger than is read of an archive: build it again")));
    }

    /** What is wrong with the archives. */
    List<Problem> problems() {
        return problems;
    }

    @Override
    public List<String> files() {
        return List.copyOf(contents.keySet());
    }

    @Override
    public Content read(String file) {
        Supplier<Content> content = contents.get(file);
        return content == null
                ? new Content.Unreadable(Problem.error(SourceLocation.startOf(file), "there is no such file"))
                : content.get();
    }

    boolean has(String file) {
        return contents.containsKey(file);
    }

    /** The bytes of a file; where it cannot be read, that is among the problems. */
    Optional<byte[]> bytes(String file) {
        Content content = read(file);
        if (content instanceof Content.Unreadable u) {
            problems.add(u.problem());
            return Optional.empty();
        }
        return Optional.of(((Content.Bytes) content).bytes());
    }
}
