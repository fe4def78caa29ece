package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.kubernetes.yaml.Words;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlDocument;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values that one kustomization copies from a field of one object to fields of others. */
final class Replacements {

    private static final String DEFAULT_PATH = "metadata.name";

    private final Sources sources;
    private final Kustomization from;
    private final Resources resources;
    private final Budget budget;
    private final List<Problem> problems;

    Replacements(Sources sources, Kustomization from, Resources resources, Budget budget, List<Problem> problems) {
        this.budget = budget;
        this.sources = sources;
        this.from = from;
        this.resources = resources;
        this.problems = problems;
    }

    void apply() {
        from.entries("replacements").stream().flatMap(this::entries).forEach(this::apply);
        resources.changed();
    }

    /** The entry itself, or those of the file that it names. */
    private Stream<YamlField> entries(YamlField entry) {
        YamlField path = entry.get("path");
        if (!path.exists()) {
            return Stream.of(entry);
        }
        Reference reference = Reference.file(sources, from, path, path.textOrEmpty());
        if (reference instanceof Reference.Broken broken) {
            problems.add(broken.problem());
        }
        if (!(reference instanceof Reference.File file)) {
            return Stream.empty();
        }
        List<YamlDocument> documents = sources.documents(file.path());
        documents.forEach(document -> problems.addAll(document.problems()));
        return documents.stream()
                .flatMap(document -> document.root().stream())
                .flatMap(root -> root.type() == YamlType.SEQUENCE ? root.itemFields() : Stream.of(root));
    }

    private void apply(YamlField entry) {
        Optional<Node> value = value(entry);
        value.ifPresent(node -> entry.get("targets").itemFields().forEach(target -> copy(node, target)));
    }

    private Optional<Node> value(YamlField entry) {
        YamlField fixed = entry.get("sourceValue");
        if (fixed.exists()) {
            return Optional.of(Node.of(fixed));
        }
        YamlField source = entry.get("source");
        List<Resource> found = resources.list().stream()
                .filter(resource -> resource.allIds().anyMatch(id -> isMeant(id, source)))
                .toList();
        if (found.size() != 1) {
            String count = found.isEmpty() ? "no object" : "more than one object";
            problems.add(
                    Problem.error(source.at(), count + " fits the source of the replacement, so nothing is copied"));
            return Optional.empty();
        }
        String path = source.get("fieldPath").text().orElse(DEFAULT_PATH);
        List<Node> values = FieldPath.of(path).find(found.get(0).root(), null);
        if (values.isEmpty() || values.get(0).isNothing()) {
            problems.add(Problem.error(
                    source.at(), "the " + found.get(0).words() + " has no field " + Words.quoted(path) + " to copy"));
            return Optional.empty();
        }
        if (!budget.takes(values.get(0), FieldPath.MOST_STEPS)) {
            problems.add(
                    Problem.error(source.at(), "the value to copy is more than can be built here, so it was left out"));
            return Optional.empty();
        }
        return part(values.get(0), source.get("options"));
    }

    private static boolean isMeant(Id id, YamlField source) {
        Gvk gvk = new Gvk(
                source.get("group").textOrEmpty(),
                source.get("version").textOrEmpty(),
                source.get("kind").textOrEmpty());
        String name = source.get("name").textOrEmpty();
        String namespace = source.get("namespace").textOrEmpty();
        return id.gvk().isSelectedBy(gvk)
                && (name.isEmpty() || name.equals(id.name()))
                && (namespace.isEmpty() || namespace.equals(id.namespace()));
    }

    private Optional<Node> part(Node value, YamlField options) {
        String delimiter = options.get("delimiter").textOrEmpty();
        if (delimiter.isEmpty()) {
            return Optional.of(value.copy());
        }
        List<String> parts = split(value.text(), delimiter);
        int index = index(options);
        if (index < 0 || index >= parts.size()) {
            problems.add(Problem.error(options.at(), "the value to copy has no part " + index));
            return Optional.empty();
        }
        Node part = value.copy();
        part.set(parts.get(index), YamlType.STRING, value.at());
        return Optional.of(part);
    }

    private void copy(Node value, YamlField target) {
        for (Resource resource : resources.list()) {
            boolean rejected = target.get("reject").itemFields().anyMatch(reject -> isSelected(resource, reject));
            if (!rejected && isSelected(resource, target.get("select"))) {
                copy(value, target, resource);
            }
        }
    }

    private static boolean isSelected(Resource resource, YamlField selector) {
        return resource.allIds().anyMatch(id -> isMeant(id, selector))
                && Selector.of(selector).selectsByLabels(resource);
    }

    private void copy(Node value, YamlField target, Resource resource) {
        YamlField options = target.get("options");
        List<YamlField> paths = target.get("fieldPaths").itemFields().toList();
        List<String> texts = paths.isEmpty()
                ? List.of(DEFAULT_PATH)
                : paths.stream().map(YamlField::textOrEmpty).toList();
        for (int i = 0; i < texts.size(); i++) {
            SourceLocation at = paths.isEmpty() ? target.at() : paths.get(i).at();
            boolean create = options.get("create").isTrue();
            if (!budget.takes(value, FieldPath.MOST_STEPS)) {
                return;
            }
            List<Node> fields = FieldPath.of(texts.get(i)).find(resource.root(), create ? value : null);
            if (fields.isEmpty()) {
                problems.add(Problem.error(
                        at, "the " + resource.words() + " has no field " + Words.quoted(texts.get(i)) + " to copy to"));
            }
            fields.stream()
                    .filter(field -> budget.takes(value, FieldPath.MOST_STEPS))
                    .forEach(field -> set(field, value, options, at));
        }
    }

    private static void set(Node field, Node value, YamlField options, SourceLocation at) {
        String delimiter = options.get("delimiter").textOrEmpty();
        if (!field.isScalar() || !value.isScalar()) {
            field.become(value.copy());
            return;
        }
        String text = value.text();
        if (!delimiter.isEmpty()) {
            List<String> parts = new ArrayList<>(split(field.text(), delimiter));
            int index = index(options);
            if (index < 0) {
                parts.add(0, text);
            } else if (index >= parts.size()) {
                parts.add(text);
            } else {
                parts.set(index, text);
            }
            text = String.join(delimiter, parts);
        }
        YamlType type = field.type() == YamlType.STRING ? YamlType.STRING : YamlType.ofPlain(text);
        field.set(text, type, at);
    }

    private static List<String> split(String text, String delimiter) {
        return Arrays.asList(Pattern.compile(delimiter, Pattern.LITERAL).split(text, -1));
    }

    private static int index(YamlField options) {
        return options.get("index")
                .integer()
                .filter(number -> number.bitLength() < Integer.SIZE)
                .map(Number::intValue)
                .orElse(0);
    }
}
