package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.kubernetes.yaml.Words;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlDocument;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Builds one kustomization. The steps and their order are those of kustomize 5; where kubectl would stop with an error,
 * this notes a problem and goes on with what is left.
 */
final class Build {

    private final Sources sources;
    private final Budget budget;
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    private Build(Sources sources, Budget budget) {
        this.sources = sources;
        this.budget = budget;
    }

    /** The objects that come out, in kustomize's order, and what was wrong on the way. */
    record Result(List<YamlField> objects, List<Problem> problems) {}

    static Result of(Kustomization kustomization, Sources sources, Budget budget) {
        Build build = new Build(sources, budget);
        Resources resources = new Resources();
        build.accumulate(kustomization, kustomization.root(), resources);
        resources.list().forEach(ContentHash::apply);
        resources.changed();
        NameReferences.update(resources, build.problems);
        List<YamlField> objects = resources.list().stream()
                .filter(resource -> !isLocal(resource))
                .map(Build::finished)
                .toList();
        return new Result(objects, build.problems.stream().distinct().sorted().toList());
    }

    private static boolean isLocal(Resource resource) {
        return resource.root()
                .find("metadata", "annotations", "config.kubernetes.io/local-config")
                .filter(value -> !value.text().equals("false"))
                .isPresent();
    }

    /** Without the values of a Secret that was generated: they were there for the hash alone. */
    private static YamlField finished(Resource resource) {
        // kustomize writes annotations anew, and then they are strings, as the API wants them.
        resource.root()
                .find("metadata", "annotations")
                .ifPresent(annotations -> annotations.entries().values().stream()
                        .filter(Node::isScalar)
                        .forEach(value -> value.set(value.text(), YamlType.STRING, value.at())));
        if (resource.isGenerated() && resource.kind().equals("Secret")) {
            resource.root()
                    .find("data")
                    .ifPresent(data -> data.entries().replaceAll((key, value) -> Node.string("", value.at())));
        }
        return resource.root().toField("");
    }

    private void accumulate(Kustomization kustomization, YamlField reference, Resources into) {
        String directory = kustomization.directory();
        if (open.contains(directory)) {
            problems.add(Problem.error(
                    reference.at(),
                    "the kustomization of " + Words.quoted(directory) + " refers to itself, by way of this line;"
                            + " kubectl refuses such a cycle"));
            return;
        }
        if (open.size() >= Budget.DEPTH || !budget.takesKustomization()) {
            problems.add(Problem.error(
                    reference.at(),
                    "kustomizations refer to each other too often or too deeply; what this line names was left out"));
            return;
        }
        open.push(directory);
        problems.addAll(kustomization.problems());
        kustomization.resources().forEach(path -> resource(kustomization, path, into));
        new Generators(sources, kustomization, into, budget, problems).apply();
        kustomization.components().forEach(path -> component(kustomization, path, into));
        transform(kustomization, into);
        open.pop();
    }

    private void transform(Kustomization kustomization, Resources resources) {
        Patches patches = new Patches(sources, kustomization, resources, budget, problems);
        patches.apply();
        Names.apply(kustomization, resources);
        Labels.apply(kustomization, resources);
        patches.applyLast();
        Replicas.apply(kustomization, resources, problems);
        Images.apply(kustomization, resources, problems);
        new Replacements(sources, kustomization, resources, budget, problems).apply();
    }

    private void resource(Kustomization from, YamlField path, Resources into) {
        Reference reference = Reference.resolve(sources, from, path);
        if (reference instanceof Reference.Broken broken) {
            problems.add(broken.problem());
        } else if (reference instanceof Reference.File file) {
            file(path, sources.documents(file.path()), into);
        } else if (reference instanceof Reference.Directory directory) {
            base(path, directory.kustomization(), into);
        }
    }

    private void base(YamlField path, Kustomization base, Resources into) {
        if (base.isComponent()) {
            problems.add(Problem.error(
                    path.at(),
                    Words.quoted(path.textOrEmpty())
                            + " is a component; name it under components, not under resources"));
            return;
        }
        Resources own = new Resources();
        accumulate(base, path, own);
        own.list().forEach(resource -> add(resource, path, into));
    }

    private void component(Kustomization from, YamlField path, Resources into) {
        Reference reference = Reference.resolve(sources, from, path);
        if (reference instanceof Reference.Broken broken) {
            problems.add(broken.problem());
        } else if (reference instanceof Reference.Directory directory
                && directory.kustomization().isComponent()) {
            accumulate(directory.kustomization(), path, into);
        } else {
            problems.add(Problem.error(
                    path.at(),
                    Words.quoted(path.textOrEmpty())
                            + " is no component; name it under resources, or give it the kind Component"));
        }
    }

    private void file(YamlField path, List<YamlDocument> documents, Resources into) {
        for (YamlDocument document : documents) {
            problems.addAll(document.problems());
            document.root().filter(YamlField::exists).ifPresent(root -> object(path, root, into));
        }
    }

    private void object(YamlField path, YamlField root, Resources into) {
        String kind = root.get("kind").textOrEmpty();
        YamlField items = root.get("items");
        if (kind.endsWith("List") && items.type() == YamlType.SEQUENCE) {
            items.itemFields().forEach(item -> object(path, item, into));
            return;
        }
        if (root.type() != YamlType.MAPPING
                || kind.isEmpty()
                || root.get("metadata").get("name").textOrEmpty().isEmpty()) {
            problems.add(Problem.error(
                    root.at(),
                    "this is no Kubernetes object with a kind and a name, though a kustomization lists the file among"
                            + " its resources; kubectl refuses it"));
            return;
        }
        if (!budget.takesValues(root.size())) {
            problems.add(Problem.error(
                    path.at(),
                    "the kustomizations hold more than can be built here; what this line names was left out"));
            return;
        }
        add(new Resource(Node.of(root)), path, into);
    }

    private void add(Resource resource, YamlField path, Resources into) {
        if (!into.add(resource)) {
            problems.add(Problem.error(
                    path.at(),
                    "the " + resource.words() + " comes in twice, the second time by this line, and counts once;"
                            + " kubectl refuses it"));
        }
    }

    /** The directories, with a slash behind, and the files that {@code kustomization} and its bases take objects from. */
    static Set<String> reach(Kustomization kustomization, Sources sources) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<Kustomization> next = new ArrayDeque<>();
        next.add(kustomization);
        while (!next.isEmpty()) {
            Kustomization from = next.remove();
            if (reached.add(reached(from))) {
                for (YamlField path : from.resources()) {
                    if (Reference.resolve(sources, from, path) instanceof Reference.File file) {
                        reached.add(file.path());
                    }
                }
                next.addAll(references(from, sources));
            }
        }
        return reached;
    }

    /** What stands for {@code kustomization} among what is {@linkplain #reach reached}. */
    static String reached(Kustomization kustomization) {
        return kustomization.directory() + "/";
    }

    /** The bases and components that {@code kustomization} names. */
    static List<Kustomization> references(Kustomization kustomization, Sources sources) {
        List<YamlField> paths = new ArrayList<>(kustomization.resources());
        paths.addAll(kustomization.components());
        List<Kustomization> references = new ArrayList<>();
        for (YamlField path : paths) {
            if (Reference.resolve(sources, kustomization, path) instanceof Reference.Directory directory) {
                references.add(directory.kustomization());
            }
        }
        return references;
    }
}
