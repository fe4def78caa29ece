package dev.kube2wasm.migrator.kubernetes.source;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.kubernetes.yaml.Words;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.util.List;

/** Makes manifests of the fields that are Kubernetes objects. */
final class ObjectReader {

    private final List<YamlManifest> manifests;
    private final List<Problem> problems;

    ObjectReader(List<YamlManifest> manifests, List<Problem> problems) {
        this.manifests = manifests;
        this.problems = problems;
    }

    /** Adds the object, or the objects of the list, that {@code root} is. Whether there was one. */
    boolean read(YamlField root) {
        return read(root, root.get("apiVersion"), root.get("kind").textOrEmpty());
    }

    /** Whether {@code root} is a workload, or a list that holds one. */
    static boolean isWorkload(YamlField root) {
        String apiVersion = root.get("apiVersion").textOrEmpty();
        String kind = root.get("kind").textOrEmpty();
        YamlField items = root.get("items");
        return (kind.endsWith("List") && items.type() == YamlType.SEQUENCE)
                ? items.itemFields().anyMatch(ObjectReader::isWorkload)
                : Kinds.isWorkload(new YamlManifest(apiVersion, kind, "", "", root, root.at()));
    }

    private boolean read(YamlField root, YamlField apiVersionField, String kind) {
        String apiVersion = apiVersionField.textOrEmpty();
        if (!isApiVersion(apiVersion) || !isKind(kind) || Kinds.isToolInput(apiVersion, kind)) {
            return false;
        }
        YamlField items = root.get("items");
        if (kind.endsWith("List") && items.type() == YamlType.SEQUENCE) {
            String itemKind = kind.substring(0, kind.length() - "List".length());
            items.itemFields().forEach(item -> {
                YamlField own = item.get("apiVersion");
                String ownKind = item.get("kind").textOrEmpty();
                read(item, own.exists() ? own : apiVersionField, ownKind.isEmpty() ? itemKind : ownKind);
            });
            return true;
        }
        add(root, apiVersion, kind);
        return true;
    }

    private void add(YamlField root, String apiVersion, String kind) {
        YamlField metadata = root.get("metadata");
        YamlManifest object =
                new YamlManifest(apiVersion, kind, name(metadata), namespace(metadata), root, metadata.at());
        if (object.name().isEmpty()) {
            if (Kinds.needsName(object)) {
                problems.add(Problem.warning(
                        object.at(), "the " + kind + " has no name, so it was left out; give it a metadata.name"));
            }
            return;
        }
        TypeCheck.check(object, problems);
        if (isPatch(object)) {
            problems.add(Problem.note(
                    object.at(),
                    "the " + kind + " " + Words.quoted(object.name())
                            + " names no image, so it is taken for a patch of another one, and left out"));
            return;
        }
        Kinds.podSpec(object).ifPresent(pod -> QuantityCheck.check(pod, problems));
        manifests.add(object);
    }

    private static boolean isPatch(YamlManifest object) {
        return Kinds.podSpec(object)
                .filter(pod -> pod.select("containers[*].image").findAny().isEmpty())
                .isPresent();
    }

    private static String name(YamlField metadata) {
        String name = metadata.get("name").textOrEmpty();
        String prefix = metadata.get("generateName").textOrEmpty();
        if (name.isEmpty() && !prefix.isEmpty()) {
            return prefix + "*";
        }
        return name;
    }

    private static String namespace(YamlField metadata) {
        String namespace = metadata.get("namespace").textOrEmpty();
        return namespace.isEmpty() ? "default" : namespace;
    }

    /** {@code v1} or {@code group/v1beta2}; a plain number, as some tools have it, is none. */
    private static boolean isApiVersion(String text) {
        String version = text.substring(text.lastIndexOf('/') + 1);
        return version.length() > 1 && version.charAt(0) == 'v' && Character.isDigit(version.charAt(1));
    }

    private static boolean isKind(String text) {
        return !text.isEmpty()
                && Character.isUpperCase(text.charAt(0))
                && text.chars().allMatch(c -> c > ' ');
    }
}
