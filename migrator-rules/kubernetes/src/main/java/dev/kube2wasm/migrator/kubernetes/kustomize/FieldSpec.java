package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which field of which objects a transformation changes.
 *
 * @param path keys from the root; one that ends in {@code []} leads to a list that is not made where it is missing
 * @param create whether mappings that are missing on the way are made
 */
record FieldSpec(Gvk of, List<String> path, boolean create) {

    /** @param path keys divided by slashes; a slash in a key has a backslash before it */
    static FieldSpec of(Gvk of, String path, boolean create) {
        List<String> keys = new ArrayList<>();
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '\\' && i + 1 < path.length() && path.charAt(i + 1) == '/') {
                key.append('/');
                i++;
            } else if (c == '/') {
                keys.add(key.toString());
                key.setLength(0);
            } else {
                key.append(c);
            }
        }
        keys.add(key.toString());
        if (keys.size() > 1 && keys.get(0).isEmpty()) {
            keys.remove(0);
        }
        return new FieldSpec(of, List.copyOf(keys), create);
    }

    /** Gives every field at the path to {@code change}, whatever kind {@code resource} is of. */
    void eachAt(Resource resource, Consumer<Node> change) {
        walk(resource.root(), 0, null, change);
    }

    /**
     * Gives every field that this names in {@code resource} to {@code change}, and makes what is missing on the way.
     *
     * @param leaf what the field itself becomes where it is missing
     */
    void each(Resource resource, Node leaf, Consumer<Node> change) {
        if (resource.gvk().isSelectedBy(of)) {
            walk(resource.root(), 0, create ? leaf : null, change);
        }
    }

    private void walk(Node node, int step, @Nullable Node leaf, Consumer<Node> change) {
        if (step == path.size()) {
            change.accept(node);
            return;
        }
        if (node.isSequence()) {
            List.copyOf(node.items()).forEach(item -> walk(item, step, leaf, change));
            return;
        }
        if (!node.isMapping()) {
            return;
        }
        String key = path.get(step);
        boolean list = key.endsWith("[]");
        String name = list ? key.substring(0, key.length() - 2) : key;
        Node next = node.get(name);
        if ((next == null || next.isNothing()) && leaf != null && !list) {
            SourceLocation by = leaf.at();
            next = step + 1 == path.size() ? leaf.copy() : Node.mapping(by);
            node.entries().put(name, next);
        }
        if (next != null) {
            walk(next, step + 1, leaf, change);
        }
    }
}
