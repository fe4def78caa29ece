package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.kubernetes.yaml.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Merges a patch that has the form of its object. */
final class StrategicMerge {

    private static final String DIRECTIVE = "$patch";

    private final MergeKeys keys;
    private final List<Problem> problems;

    private StrategicMerge(MergeKeys keys, List<Problem> problems) {
        this.keys = keys;
        this.problems = problems;
    }

    /** Whether anything is left of {@code object} once {@code patch}, which is used up, is merged into it. */
    static boolean merge(Node object, Node patch, List<Problem> problems) {
        return new StrategicMerge(MergeKeys.of(object), problems).mapping("", object, patch) != null;
    }

    /** @return what there is afterwards; {@code null} for nothing */
    private @Nullable Node value(String path, @Nullable Node base, Node patch) {
        if (patch.isNothing()) {
            return null;
        }
        Node present = base == null || base.isNothing() ? null : base;
        if (present != null && !sameForm(present, patch)) {
            problems.add(Problem.error(
                    patch.at(),
                    "the patch gives " + patch.type().words() + " where " + present.at() + " has "
                            + present.type().words() + "; kubectl refuses it"));
            present = null;
        }
        if (patch.isMapping()) {
            return mapping(path, present == null ? Node.mapping(patch.at()) : present, patch);
        }
        if (!patch.isSequence()) {
            return patch;
        }
        List<String> names = keys.at(path);
        if (names.isEmpty()) {
            return patch;
        }
        return list(path, present == null ? Node.sequence(patch.at()) : present, patch, names);
    }

    private static boolean sameForm(Node a, Node b) {
        return a.isMapping() == b.isMapping() && a.isSequence() == b.isSequence();
    }

    private @Nullable Node mapping(String path, Node base, Node patch) {
        String directive = directive(patch);
        if (directive.equals("delete")) {
            return null;
        }
        if (directive.equals("replace")) {
            return patch;
        }
        patch.entries().forEach((key, value) -> {
            Node merged = value(path + "." + key, base.get(key), value);
            if (merged == null) {
                base.entries().remove(key);
            } else {
                base.entries().put(key, merged);
            }
        });
        return base;
    }

    /** Takes the directive out of {@code patch}. */
    private String directive(Node patch) {
        Node directive = patch.entries().remove(DIRECTIVE);
        if (directive == null) {
            return "";
        }
        if (!List.of("delete", "replace", "merge").contains(directive.text())) {
            problems.add(Problem.error(
                    directive.at(), "$patch is delete, replace or merge, not " + Words.quoted(directive.text())));
        }
        return directive.text();
    }

    private @Nullable Node list(String path, Node base, Node patch, List<String> names) {
        String directive = "";
        List<Node> changes = new ArrayList<>();
        for (Node item : patch.items()) {
            if (item.entries().size() == 1 && item.entries().containsKey(DIRECTIVE)) {
                directive = directive(item);
            } else {
                changes.add(item);
            }
        }
        if (directive.equals("delete")) {
            return null;
        }
        List<Node> rest = directive.equals("replace") ? new ArrayList<>() : new ArrayList<>(base.items());
        Node result = Node.sequence(base.at());
        List<String> used = used(names, rest, changes);
        result.items()
                .addAll(used.size() > 1 ? bySeveral(path, rest, changes, used) : byOne(path, rest, changes, used));
        return result;
    }

    /** The first key, and the others where any item has them. */
    private static List<String> used(List<String> names, List<Node> base, List<Node> changes) {
        return names.stream()
                .filter(name -> name.equals(names.get(0))
                        || Stream.concat(base.stream(), changes.stream())
                                .anyMatch(item -> !item.textOf(name).isEmpty()))
                .toList();
    }

    /** What the patch names comes first, in its order; then what only the base has. */
    private List<Node> byOne(String path, List<Node> rest, List<Node> changes, List<String> names) {
        List<Node> merged = new ArrayList<>();
        for (Node change : changes) {
            int at = indexOf(rest, change, names);
            merged(path, at < 0 ? null : rest.remove(at), change).ifPresent(merged::add);
        }
        merged.addAll(rest);
        return merged;
    }

    /**
     * What is new comes first, then what the base has, in its order. An item of the patch that has the first key of one
     * in the base, but not its other keys, is lost if either of the two leaves those other keys out: so kubectl does it.
     */
    private List<Node> bySeveral(String path, List<Node> base, List<Node> changes, List<String> names) {
        List<Node> merged = new ArrayList<>();
        List<Node> kept = new ArrayList<>(base);
        for (Node change : changes) {
            int at = indexOf(kept, change, names);
            if (at >= 0) {
                Optional<Node> result = merged(path, kept.get(at), change);
                kept.remove(at);
                result.ifPresent(node -> kept.add(at, node));
            } else if (kept.stream().anyMatch(item -> isVague(item, change, names))) {
                problems.add(Problem.warning(
                        change.at(),
                        "kubectl does not apply this item of the patch, since the one that it means does not agree in "
                                + String.join(" and ", names) + "; write both in both places"));
            } else {
                merged(path, null, change).ifPresent(merged::add);
            }
        }
        merged.addAll(kept);
        return merged;
    }

    private static boolean isVague(Node item, Node change, List<String> names) {
        boolean first = item.textOf(names.get(0)).equals(change.textOf(names.get(0)));
        return first
                && names.stream()
                        .skip(1)
                        .allMatch(name -> item.textOf(name).isEmpty()
                                || change.textOf(name).isEmpty()
                                || item.textOf(name).equals(change.textOf(name)));
    }

    private Optional<Node> merged(String path, @Nullable Node base, Node change) {
        if (!change.isMapping()) {
            return Optional.of(base == null ? change : base);
        }
        return Optional.ofNullable(mapping(path, base == null ? Node.mapping(change.at()) : base, change))
                .filter(node -> !node.entries().isEmpty());
    }

    private static int indexOf(List<Node> items, Node like, List<String> names) {
        for (int i = 0; i < items.size(); i++) {
            if (matches(items.get(i), like, names)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(Node a, Node b, List<String> names) {
        if (names.equals(MergeKeys.VALUES)) {
            return a.isScalar() && b.isScalar() && a.text().equals(b.text());
        }
        return !a.textOf(names.get(0)).isEmpty()
                && names.stream().allMatch(name -> a.textOf(name).equals(b.textOf(name)));
    }
}
