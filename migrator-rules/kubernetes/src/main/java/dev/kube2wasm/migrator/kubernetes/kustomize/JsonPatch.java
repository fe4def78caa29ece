package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.kubernetes.yaml.Words;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies a list of JSON patch operations, RFC 6902, to one object. */
final class JsonPatch {

    private final Resource resource;
    private final Budget budget;
    private final List<Problem> problems;

    private JsonPatch(Resource resource, Budget budget, List<Problem> problems) {
        this.budget = budget;
        this.resource = resource;
        this.problems = problems;
    }

    /** An operation that cannot be done becomes a problem, and the others are done all the same. */
    static void apply(YamlField operations, Resource resource, Budget budget, List<Problem> problems) {
        // kustomize keeps notes of its own among the annotations, so they are there for any operation.
        Node metadata = resource.root().mappingAt("metadata", resource.root().at());
        metadata.mappingAt("annotations", operations.at());
        JsonPatch patch = new JsonPatch(resource, budget, problems);
        operations.itemFields().forEach(patch::apply);
        resource.root()
                .find("metadata", "annotations")
                .filter(annotations ->
                        annotations.isMapping() && annotations.entries().isEmpty())
                .ifPresent(empty -> metadata.entries().remove("annotations"));
    }

    private void apply(YamlField operation) {
        YamlField path = operation.get("path");
        Optional<Node> value = operation.get("value").type() != YamlType.ABSENT
                ? Optional.of(Node.of(operation.get("value")))
                : Optional.empty();
        String op = operation.get("op").textOrEmpty();
        boolean done = switch (op) {
            case "add" -> add(path, value.orElseGet(() -> Node.nothing(path.at())));
            case "replace" -> replace(path, value.orElseGet(() -> Node.nothing(path.at())));
            case "remove" -> remove(path).isPresent();
            case "move" ->
                remove(operation.get("from")).filter(node -> add(path, node)).isPresent();
            case "copy" ->
                find(operation.get("from"))
                        .filter(node -> budget.takesValues(node.size()) && add(path, node.copy()))
                        .isPresent();
            case "test" ->
                find(path)
                        .filter(node -> value.isPresent() && node.sameAs(value.get()))
                        .isPresent();
            default -> false;
        };
        if (!done) {
            problems.add(Problem.error(
                    operation.at(),
                    "the operation " + Words.quoted(op) + " at " + Words.quoted(path.textOrEmpty())
                            + " does not fit the " + resource.words() + "; kubectl refuses it"));
        }
    }

    private boolean add(YamlField path, Node value) {
        Optional<Place> place = place(path);
        if (place.isEmpty() || !budget.takes(value, place.get().depth())) {
            return false;
        }
        Node parent = place.get().parent();
        String key = place.get().key();
        if (parent.isMapping()) {
            parent.entries().put(key, value);
            return true;
        }
        int index = key.equals("-") ? parent.items().size() : index(key);
        if (index < 0 || index > parent.items().size()) {
            return false;
        }
        parent.items().add(index, value);
        return true;
    }

    private boolean replace(YamlField path, Node value) {
        Optional<Place> place = place(path);
        if (place.isEmpty() || !budget.takes(value, place.get().depth())) {
            return false;
        }
        Node parent = place.get().parent();
        String key = place.get().key();
        if (parent.isMapping()) {
            parent.entries().put(key, value); // kubectl adds what is not there, against the RFC
        } else if (place.get().node() == null) {
            return false;
        } else {
            parent.items().set(index(key), value);
        }
        return true;
    }

    private Optional<Node> remove(YamlField path) {
        Optional<Node> node = place(path).map(Place::node);
        place(path).filter(place -> place.node() != null).ifPresent(place -> {
            if (place.parent().isMapping()) {
                place.parent().entries().remove(place.key());
            } else {
                place.parent().items().remove(index(place.key()));
            }
        });
        return node;
    }

    private Optional<Node> find(YamlField path) {
        return place(path).map(Place::node);
    }

    /** The last step of a path: {@code node} is what stands there, if anything. */
    private record Place(Node parent, String key, @Nullable Node node, int depth) {}

    private Optional<Place> place(YamlField path) {
        String text = path.textOrEmpty();
        if (!text.startsWith("/")) {
            return Optional.empty();
        }
        String[] steps = text.substring(1).split("/", -1);
        Node parent = resource.root();
        for (int i = 0; i < steps.length; i++) {
            String key = steps[i].replace("~1", "/").replace("~0", "~");
            Node node = child(parent, key);
            if (i == steps.length - 1) {
                return parent.isMapping() || parent.isSequence()
                        ? Optional.of(new Place(parent, key, node, steps.length))
                        : Optional.empty();
            }
            if (node == null) {
                return Optional.empty();
            }
            parent = node;
        }
        return Optional.empty();
    }

    private static @Nullable Node child(Node parent, String key) {
        if (parent.isMapping()) {
            return parent.get(key);
        }
        int index = index(key);
        return index >= 0 && index < parent.items().size() ? parent.items().get(index) : null;
    }

    /** The number that {@code key} is; -1 for anything else. */
    private static int index(String key) {
        boolean number = !key.isEmpty() && key.length() < 9 && key.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(key) : -1;
    }
}
