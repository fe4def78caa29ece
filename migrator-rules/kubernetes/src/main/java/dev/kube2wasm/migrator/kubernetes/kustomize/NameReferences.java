package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.kubernetes.yaml.Words;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Gives references the names that the objects they mean have got during the build. */
final class NameReferences {

    private final Resources resources;
    private final List<Problem> problems;

    /** Objects by the names that they once had. */
    private final Map<String, Set<Resource>> renamed = new HashMap<>(); // asked, never listed

    private NameReferences(Resources resources, List<Problem> problems) {
        this.resources = resources;
        this.problems = problems;
        for (Resource resource : resources.list()) {
            resource.previousIds()
                    .forEach(id -> renamed.computeIfAbsent(id.name(), name -> new LinkedHashSet<>())
                            .add(resource));
        }
    }

    static void update(Resources resources, List<Problem> problems) {
        NameReferences references = new NameReferences(resources, problems);
        if (!references.renamed.isEmpty()) {
            resources.list().forEach(references::update);
        }
    }

    private void update(Resource referrer) {
        String kind = referrer.originalId().gvk().kind();
        for (ReferenceFields.Reference reference : ReferenceFields.of(kind)) {
            if (referrer.originalId().gvk().isSelectedBy(reference.field().of())) {
                reference.field().eachAt(referrer, node -> update(referrer, reference, node));
            }
        }
    }

    private void update(Resource referrer, ReferenceFields.Reference reference, Node node) {
        if (node.isSequence()) {
            node.items().forEach(item -> update(referrer, reference, item));
        } else if (node.isMapping()) {
            updateNameAndNamespace(referrer, reference, node);
        } else if (node.isScalar()) {
            meant(node, referrer, reference, any -> true, false)
                    .ifPresent(target -> node.set(target.name(), YamlType.STRING, node.at()));
        }
    }

    private void updateNameAndNamespace(Resource referrer, ReferenceFields.Reference reference, Node node) {
        Node name = node.get("name");
        if (name == null || !name.isScalar()) {
            return;
        }
        Predicate<Resource> namespace = any -> true;
        if (node.get("namespace") != null) {
            String stated = node.textOf("namespace");
            boolean original = resources.list().stream()
                    .anyMatch(candidate -> candidate.originalId().namespace().equals(stated));
            namespace = candidate -> (original ? candidate.originalId() : candidate.id())
                    .namespace()
                    .equals(stated);
        }
        meant(name, referrer, reference, namespace, true).ifPresent(target -> {
            name.set(target.name(), YamlType.STRING, name.at());
            if (!target.namespace().isEmpty()) {
                Node own = target.root().find("metadata", "namespace").orElse(name);
                node.entries().put("namespace", Node.string(target.namespace(), own.at()));
            }
        });
    }

    /** The object that {@code name} means; empty for one that is not here, or has kept its name. */
    private Optional<Resource> meant(
            Node name,
            Resource referrer,
            ReferenceFields.Reference reference,
            Predicate<Resource> condition,
            boolean namespaceMatters) {
        Set<Resource> known = renamed.get(name.text());
        if (known == null) {
            return Optional.empty();
        }
        List<Resource> candidates = known.stream()
                .filter(condition)
                .filter(candidate -> candidate.previousIds().stream()
                        .anyMatch(id -> id.name().equals(name.text())))
                .filter(candidate ->
                        candidate.previousIds().stream().anyMatch(id -> id.gvk().isSelectedBy(reference.target())))
                .filter(candidate -> reference.isRole() ? isRole(candidate, referrer) : true)
                .filter(candidate -> isInReach(candidate, referrer))
                .toList();
        if (candidates.size() > 1) {
            candidates = candidates.stream()
                    .filter(c -> sameContext(c, referrer, true))
                    .toList();
        }
        if (candidates.size() > 1) {
            candidates = candidates.stream()
                    .filter(c -> sameContext(c, referrer, false))
                    .toList();
        }
        if (candidates.size() > 1 && differ(candidates, namespaceMatters)) {
            problems.add(Problem.error(
                    name.at(),
                    "the name " + Words.quoted(name.text()) + " may mean more than one object, so it was not changed;"
                            + " kubectl refuses it"));
            return Optional.empty();
        }
        return candidates.stream().findFirst();
    }

    private static boolean differ(List<Resource> candidates, boolean namespaceMatters) {
        Resource first = candidates.get(0);
        return !candidates.stream()
                .allMatch(c -> c.name().equals(first.name())
                        && (!namespaceMatters || c.namespace().equals(first.namespace())));
    }

    private static boolean isRole(Resource candidate, Resource referrer) {
        Gvk stated = referrer.root()
                .find("roleRef")
                .map(role -> new Gvk(role.textOf("apiGroup"), "", role.textOf("kind")))
                .orElse(Gvk.ANY);
        return stated.kind().isEmpty()
                || candidate.previousIds().stream().anyMatch(id -> id.gvk().isSelectedBy(stated));
    }

    private static boolean isInReach(Resource candidate, Resource referrer) {
        Id from = referrer.id();
        Id to = candidate.id();
        if (from.isClusterScoped() || to.isClusterScoped() || from.namespace().equals(to.namespace())) {
            return true;
        }
        return candidate.kind().equals("ServiceAccount")
                && referrer.kind().equals("RoleBinding")
                && referrer.root().find("subjects").map(Node::items).orElse(List.of()).stream()
                        .anyMatch(subject -> subject.textOf("kind").equals("ServiceAccount")
                                && subject.textOf("namespace").equals(candidate.namespace()));
    }

    /** Whether both went through the same kustomizations, as far as the prefixes and suffixes that they got tell. */
    private static boolean sameContext(Resource a, Resource b, boolean noneFits) {
        return sameEnd(a.prefixes(), b.prefixes(), noneFits) && sameEnd(a.suffixes(), b.suffixes(), noneFits);
    }

    private static boolean sameEnd(List<String> a, List<String> b, boolean noneFits) {
        if (a.isEmpty() || b.isEmpty()) {
            return noneFits || a.size() == b.size();
        }
        List<String> left = new ArrayList<>(a);
        List<String> right = new ArrayList<>(b);
        int length = Math.min(left.size(), right.size());
        return left.subList(left.size() - length, left.size())
                .equals(right.subList(right.size() - length, right.size()));
    }
}
