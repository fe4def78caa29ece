package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A kustomization of a test, built. */
record Built(Kustomizations.Reading reading) {

    static SourceTree tree(String... filesAndTexts) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < filesAndTexts.length; i += 2) {
            files.put(filesAndTexts[i], filesAndTexts[i + 1]);
        }
        return MemoryTree.of(files);
    }

    static Kustomizations kustomizations(SourceTree tree) {
        List<String> files = tree.files().stream()
                .filter(file -> file.endsWith("kustomization.yaml"))
                .toList();
        return new Kustomizations(
                tree, files, object -> object.get("kind").textOrEmpty().equals("Deployment"));
    }

    /** The kustomization of {@code directory} in a tree of {@code filesAndTexts}. */
    static Built of(String directory, String... filesAndTexts) {
        return new Built(kustomizations(tree(filesAndTexts)).build(directory).orElseThrow());
    }

    List<@Nullable Object> objects() {
        return reading.objects().stream().<@Nullable Object>map(Plain::of).toList();
    }

    List<String> names() {
        return reading.objects().stream()
                .map(object -> object.get("kind").textOrEmpty() + "/"
                        + object.get("metadata").get("name").textOrEmpty())
                .toList();
    }

    List<String> problems() {
        return reading.problems().stream()
                .map(p -> p.severity() + " " + p.at() + " " + p.message())
                .toList();
    }

    YamlField object(String kind) {
        return reading.objects().stream()
                .filter(object -> object.get("kind").textOrEmpty().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** The value at {@code path} of the object of this kind, and the line that it comes from. */
    String at(String kind, String path) {
        Field field = object(kind).select(path).findFirst().orElseThrow();
        return field.text().orElse("...") + " " + field.at();
    }
}
