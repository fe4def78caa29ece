package dev.kube2wasm.migrator.java.text;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** Trees for tests. */
public final class Trees {

    private Trees() {}

    /** A tree of paths, each followed by its text. */
    public static SourceTree of(String... pathsAndTexts) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return of(files);
    }

    public static SourceTree of(java.util.SortedMap<String, byte[]> files) {
        return new SourceTree() {
            @Override
            public List<String> files() {
                return List.copyOf(files.keySet());
            }

            @Override
            public Content read(String file) {
                byte[] bytes = files.get(file);
                return bytes == null
                        ? new Content.Unreadable(Problem.error(SourceLocation.startOf(file), "no such file"))
                        : new Content.Bytes(bytes);
            }
        };
    }
}
