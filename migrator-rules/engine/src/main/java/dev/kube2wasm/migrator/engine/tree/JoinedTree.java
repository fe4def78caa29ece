package dev.kube2wasm.migrator.engine.tree;

import dev.kube2wasm.migrator.api.spi.SourceTree;
import java.util.List;
import java.util.TreeSet;

/** A tree with the files of another one: what would be there if they were. Where both have a file, the other's counts. */
public final class JoinedTree implements SourceTree {

    private final SourceTree tree;
    private final SourceTree more;
    private final List<String> files;

    public JoinedTree(SourceTree tree, SourceTree more) {
        this.tree = tree;
        this.more = more;
        TreeSet<String> all = new TreeSet<>(tree.files());
        all.addAll(more.files());
        this.files = List.copyOf(all);
    }

    @Override
    public List<String> files() {
        return files;
    }

    @Override
    public Content read(String file) {
        return (more.files().contains(file) ? more : tree).read(file);
    }
}
