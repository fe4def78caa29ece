package dev.kube2wasm.migrator.kubernetes.source;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.api.spi.SourceTree.Content;
import dev.kube2wasm.migrator.kubernetes.build.Paths;
import dev.kube2wasm.migrator.kubernetes.yaml.TextDecoder;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlReader;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files that kustomizations name as patches, generators' inputs or transformers: parts of objects, not objects. */
final class KustomizePatches {

    private static final List<String> LISTS_OF_FILES =
            List.of("patchesStrategicMerge[*]", "transformers[*]", "configurations[*]", "generators[*]");
    private static final List<String> PATHS = List.of("patches[*].path", "patchesJson6902[*].path");

    private KustomizePatches() {}

    static NavigableSet<String> of(SourceTree tree, List<String> kustomizations) {
        NavigableSet<String> patches = new TreeSet<>();
        for (String file : kustomizations) {
            if (tree.read(file) instanceof Content.Bytes content) {
                TextDecoder.decode(content.bytes()).ifPresent(text -> collect(YamlReader.first(file, text), patches));
            }
        }
        return patches;
    }

    private static void collect(YamlField root, NavigableSet<String> into) {
        String directory = Paths.directory(root.at().file());
        Stream.concat(LISTS_OF_FILES.stream(), PATHS.stream())
                .flatMap(root::select)
                .map(Field::text)
                .flatMap(text -> text.stream())
                .filter(text -> text.indexOf('\n') < 0)
                .forEach(path -> Paths.resolve(directory, path).ifPresent(into::add));
    }
}
