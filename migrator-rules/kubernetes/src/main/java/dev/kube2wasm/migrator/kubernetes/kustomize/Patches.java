package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.kubernetes.yaml.Words;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlDocument;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The patches of one kustomization, applied to its objects. */
final class Patches {

    private final Sources sources;
    private final Kustomization from;
    private final Resources resources;
    private final Budget budget;
    private final List<Problem> problems;

    Patches(Sources sources, Kustomization from, Resources resources, Budget budget, List<Problem> problems) {
        this.budget = budget;
        this.sources = sources;
        this.from = from;
        this.resources = resources;
        this.problems = problems;
    }

    /** The fields {@code patchesStrategicMerge} and {@code patches}. */
    void apply() {
        from.scalars("patchesStrategicMerge").forEach(entry -> {
            boolean inline = entry.textOrEmpty().indexOf('\n') >= 0;
            List<YamlField> documents = inline ? inline(entry) : file(entry);
            documents.forEach(
                    document -> merge(document, YamlField.absent(document.at().file())));
        });
        from.entries("patches").forEach(this::apply);
    }

    /** The field {@code patchesJson6902}, which is applied after names and labels. */
    void applyLast() {
        from.entries("patchesJson6902").forEach(this::apply);
    }

    private void apply(YamlField entry) {
        YamlField path = entry.get("path");
        YamlField text = entry.get("patch");
        if (path.exists() == text.exists()) {
            problems.add(Problem.error(entry.at(), "a patch has either a path or a patch; kubectl refuses this one"));
            return;
        }
        YamlField target = entry.get("target");
        List<YamlField> documents = path.exists() ? file(path) : inline(text);
        notEmpty(entry, documents);
        for (YamlField document : documents) {
            if (document.type() == YamlType.SEQUENCE) {
                operations(entry, document, target);
            } else if (target.exists()) {
                mergeInto(selected(target), document, entry.get("options"));
            } else {
                merge(document, entry.get("options"));
            }
        }
    }

    private void notEmpty(YamlField entry, List<YamlField> documents) {
        if (documents.isEmpty()) {
            problems.add(Problem.warning(entry.at(), "there is no patch to apply here"));
        }
    }

    private List<YamlField> file(YamlField path) {
        Reference reference = Reference.file(sources, from, path, path.textOrEmpty());
        if (reference instanceof Reference.Broken broken) {
            problems.add(broken.problem());
        }
        return reference instanceof Reference.File file ? roots(sources.documents(file.path())) : List.of();
    }

    private List<YamlField> inline(YamlField text) {
        return roots(InlineText.read(from, text));
    }

    private List<YamlField> roots(List<YamlDocument> documents) {
        documents.forEach(document -> problems.addAll(document.problems()));
        return documents.stream()
                .flatMap(document -> document.root().stream())
                .filter(YamlField::exists)
                .toList();
    }

    private List<Resource> selected(YamlField target) {
        Selector selector = Selector.of(target);
        return resources.list().stream().filter(selector::selects).toList();
    }

    private void operations(YamlField entry, YamlField operations, YamlField target) {
        if (!target.exists()) {
            problems.add(Problem.error(
                    entry.at(), "a patch that is a list of operations needs a target; kubectl refuses this one"));
            return;
        }
        for (Resource resource : selected(target)) {
            resource.rememberId();
            JsonPatch.apply(operations, resource, budget, problems);
        }
        resources.changed();
    }

    /** Merges a patch into the object whose identity it states. */
    private void merge(YamlField patch, YamlField options) {
        Id id = Id.of(
                Gvk.of(patch.get("apiVersion").textOrEmpty(), patch.get("kind").textOrEmpty()),
                patch.get("metadata").get("name").textOrEmpty(),
                patch.get("metadata").get("namespace").textOrEmpty());
        List<Resource> targets = resources.having(id);
        if (targets.size() != 1) {
            String found = targets.isEmpty() ? "no object" : "more than one object";
            problems.add(Problem.error(
                    patch.at(),
                    found + " fits the patch of the " + id.gvk().kind() + " " + Words.quoted(id.name())
                            + ", so it changes nothing"));
            return;
        }
        mergeInto(targets, patch, options);
    }

    private void mergeInto(List<Resource> targets, YamlField patch, YamlField options) {
        boolean mayRename = options.get("allowNameChange").isTrue();
        boolean mayChangeKind = options.get("allowKindChange").isTrue();
        Set<Resource> gone = new LinkedHashSet<>();
        for (Resource resource : targets) {
            if (!budget.takesValues(patch.size())) {
                problems.add(Problem.error(
                        patch.at(), "the patches hold more than can be built here; this one was left out"));
                break;
            }
            if (mayRename || mayChangeKind) {
                resource.rememberId();
            }
            Node change = Node.of(patch);
            if (!mayChangeKind) {
                change.entries().remove("kind");
                change.entries().remove("apiVersion");
            }
            Node metadata = change.get("metadata");
            if (metadata != null) {
                metadata.entries().remove("namespace");
                if (!mayRename) {
                    metadata.entries().remove("name");
                }
            }
            if (!StrategicMerge.merge(resource.root(), change, problems)) {
                gone.add(resource);
            }
        }
        resources.removeAll(gone);
        if (mayRename || mayChangeKind) {
            resources.changed();
        }
    }
}
