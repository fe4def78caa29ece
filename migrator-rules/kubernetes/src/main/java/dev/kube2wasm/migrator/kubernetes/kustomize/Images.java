package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.kubernetes.yaml.Words;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** New names, tags and digests that one kustomization gives to images. */
final class Images {

    private static final List<String> CONTAINERS = List.of("containers", "initContainers");

    /** kustomize comes by these after it has come by all containers; a suffix is added twice for that. */
    private static final List<FieldSpec> FIELDS = Stream.of("spec/", "spec/template/spec/")
            .flatMap(pod -> Stream.of("containers[]/image", "initContainers[]/image", "volumes[]/image/reference")
                    .map(field -> FieldSpec.of(Gvk.ANY, pod + field, false)))
            .toList();

    private Images() {}

    static void apply(Kustomization from, Resources resources, List<Problem> problems) {
        Stream.concat(from.entries("images").stream(), from.entries("imageTags").stream())
                .forEach(entry -> apply(entry, resources, problems));
    }

    private static void apply(YamlField entry, Resources resources, List<Problem> problems) {
        String name = entry.get("name").textOrEmpty();
        Wanted wanted =
                Wanted.of(name + "(:[a-zA-Z0-9_.{}-]*)?(@[a-zA-Z0-9]+([.+_-][a-zA-Z0-9]+)*:[a-zA-Z0-9_.{}-]*)?");
        if (wanted.pattern().isEmpty()) {
            problems.add(Problem.error(
                    entry.at(), Words.quoted(name) + " is no name of an image, nor an expression for some"));
        }
        for (Resource resource : resources.list()) {
            if (!resource.kind().equals("CustomResourceDefinition")) {
                Consumer<Node> change = image -> change(image, entry, wanted);
                containers(resource.root(), change);
                FIELDS.forEach(field -> field.eachAt(resource, change));
            }
        }
    }

    private static void containers(Node node, Consumer<Node> change) {
        node.items().forEach(item -> containers(item, change));
        node.entries().forEach((key, value) -> {
            containers(value, change);
            if (CONTAINERS.contains(key)) {
                value.items().stream()
                        .flatMap(item -> item.find("image").stream())
                        .forEach(change);
            }
        });
    }

    private static void change(Node image, YamlField entry, Wanted wanted) {
        if (!image.isScalar() || !wanted.fits(image.text())) {
            return;
        }
        YamlField by = Stream.of("newTag", "digest", "tagSuffix", "newName")
                .map(entry::get)
                .filter(YamlField::exists)
                .findFirst()
                .orElse(entry);
        image.set(renamed(image.text(), entry), null, by.at());
    }

    private static String renamed(String image, YamlField entry) {
        int path = Math.max(image.indexOf('/'), 0);
        int at = image.indexOf('@', path);
        int colon = image.indexOf(':', path);
        int nameEnd = Math.min(at < 0 ? image.length() : at, colon < 0 ? image.length() : colon);
        boolean tagged = colon >= 0 && (at < 0 || colon < at);
        String tag = tagged ? image.substring(colon + 1, at < 0 ? image.length() : at) : "";
        String digest = at < 0 ? "" : image.substring(at + 1);
        String newTag = entry.get("newTag").textOrEmpty();
        String newDigest = entry.get("digest").textOrEmpty();
        String suffix = entry.get("tagSuffix").textOrEmpty();
        if (!newTag.isEmpty() || !newDigest.isEmpty()) {
            tag = newTag;
            digest = newDigest;
        } else if (!suffix.isEmpty()) {
            tag += suffix;
            digest = "";
        }
        String newName = entry.get("newName").textOrEmpty();
        return (newName.isEmpty() ? image.substring(0, nameEnd) : newName)
                + (tag.isEmpty() ? "" : ":" + tag)
                + (digest.isEmpty() ? "" : "@" + digest);
    }
}
