package dev.kube2wasm.migrator.engine.tree;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An estate held in memory: for tests, and for embedders that have the files already. */
public final class MemoryTree implements SourceTree {

    private final SortedMap<String, byte[]> contents;
    private final List<String> files;

    private MemoryTree(SortedMap<String, byte[]> contents) {
        this.contents = Collections.unmodifiableSortedMap(contents);
        this.files = List.copyOf(contents.keySet());
    }

    /**
     * A tree of texts.
     *
     * @param texts a text for each path relative to the root, such as {@code k8s/orders.yaml}; written as UTF-8
     */
    public static MemoryTree of(Map<String, String> texts) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        texts.forEach((file, text) -> contents.put(file, text.getBytes(StandardCharsets.UTF_8)));
        return new MemoryTree(contents);
    }

    /**
     * A tree of any bytes.
     *
     * @param bytes the content of each path relative to the root, which the tree may keep without copying
     */
    public static MemoryTree ofBytes(Map<String, byte[]> bytes) {
        return new MemoryTree(new TreeMap<>(bytes));
    }

    @Override
    public List<String> files() {
        return files;
    }

    @Override
    public Content read(String file) {
        byte[] bytes = contents.get(file);
        return bytes == null
                ? new Content.Unreadable(Problem.error(SourceLocation.startOf(file), "there is no such file"))
                : new Content.Bytes(bytes);
    }
}
