package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A path of a replacement: keys divided by dots; {@code *} or a number for items of a list, {@code [name=app]} for those
 * with such an entry, {@code [a.b]} for a key that holds dots.
 */
final class FieldPath {

    /** Longer paths lead nowhere. */
    static final int MOST_STEPS = 60;

    private final List<String> steps;

    private FieldPath(List<String> steps) {
        this.steps = steps;
    }

    static FieldPath of(String text) {
        List<String> steps = new ArrayList<>();
        StringBuilder step = new StringBuilder();
        boolean bracket = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '.') {
                step.append('.');
                i++;
            } else if (c == '.' && !bracket) {
                steps.add(key(step));
            } else {
                bracket = (bracket && c != ']') || (c == '[' && step.length() == 0);
                step.append(c);
            }
        }
        steps.add(key(step));
        return new FieldPath(steps);
    }

    /** Empties {@code step}. */
    private static String key(StringBuilder step) {
        String text = step.toString();
        step.setLength(0);
        boolean brackets = text.startsWith("[") && text.endsWith("]") && text.indexOf('=') < 0;
        return brackets ? text.substring(1, text.length() - 1) : text;
    }

    /**
     * The values at the path below {@code root}.
     *
     * @param leaf what is put where the last step is missing; {@code null} to put nothing
     */
    List<Node> find(Node root, @Nullable Node leaf) {
        List<Node> nodes = steps.size() > MOST_STEPS ? List.of() : List.of(root);
        for (int i = 0; i < steps.size(); i++) {
            int step = i;
            nodes = nodes.stream().flatMap(node -> next(node, step, leaf)).toList();
        }
        return nodes;
    }

    private Stream<Node> next(Node node, int index, @Nullable Node leaf) {
        String step = steps.get(index);
        if (step.equals("*")) {
            return node.isSequence() ? node.items().stream() : node.entries().values().stream();
        }
        if (step.startsWith("[") && step.endsWith("]") && step.indexOf('=') > 0) {
            return matching(node, step.substring(1, step.length() - 1), leaf);
        }
        if (node.isSequence()) {
            int number = number(step);
            if (number == node.items().size() && leaf != null) {
                node.items().add(made(index, leaf));
            }
            return number >= 0 && number < node.items().size()
                    ? Stream.of(node.items().get(number))
                    : Stream.empty();
        }
        Node next = node.get(step);
        if (next == null && leaf != null && node.isMapping()) {
            next = made(index, leaf);
            node.entries().put(step, next);
        }
        return Stream.ofNullable(next);
    }

    private static Stream<Node> matching(Node list, String condition, @Nullable Node leaf) {
        int equals = condition.indexOf('=');
        String key = condition.substring(0, equals);
        Wanted wanted = Wanted.of(condition.substring(equals + 1));
        List<Node> found = list.items().stream()
                .filter(item -> item.get(key) != null && wanted.fits(item.textOf(key)))
                .toList();
        if (!found.isEmpty() || leaf == null || !list.isSequence()) {
            return found.stream();
        }
        Node item = Node.mapping(leaf.at());
        String text = wanted.expression();
        item.entries().put(key, Node.scalar(YamlType.ofPlain(text), text, leaf.at()));
        list.items().add(item);
        return Stream.of(item);
    }

    private Node made(int index, Node leaf) {
        SourceLocation by = leaf.at();
        if (index + 1 == steps.size()) {
            return leaf.copy();
        }
        String next = steps.get(index + 1);
        boolean list = next.startsWith("[") || next.equals("*") || number(next) >= 0;
        return list ? Node.sequence(by) : Node.mapping(by);
    }

    private static int number(String step) {
        boolean number = !step.isEmpty() && step.length() < 9 && step.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(step) : -1;
    }
}
