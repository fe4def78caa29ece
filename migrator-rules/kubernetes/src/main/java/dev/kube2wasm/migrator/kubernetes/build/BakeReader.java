package dev.kube2wasm.migrator.kubernetes.build;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.BuildReader;
import dev.kube2wasm.migrator.api.spi.ImageBuild;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the targets of {@code docker-bake} files in HCL or JSON, with variables' defaults and inherited attributes. */
@AutoService(BuildReader.class)
public final class BakeReader implements BuildReader {

    private static final int MAX_INHERITANCE = 10;

    @Override
    public Reading read(SourceTree tree) {
        BuildContexts contexts = new BuildContexts(tree);
        List<ImageBuild> builds = new ArrayList<>();
        for (String file : tree.files()) {
            String name = Paths.name(file);
            if (name.startsWith("docker-bake.") && (name.endsWith(".hcl") || name.endsWith(".json"))) {
                contexts.text(file)
                        .map(text -> name.endsWith(".json") ? BakeFile.json(file, text) : BakeFile.hcl(text))
                        .ifPresent(bake -> builds(contexts, file, bake).forEach(builds::add));
            }
        }
        return new Reading(builds, List.of());
    }

    private static Stream<ImageBuild> builds(BuildContexts contexts, String file, BakeFile bake) {
        Substitution variables =
                new Substitution(name -> Optional.ofNullable(bake.variables().get(name)));
        return bake.targets().values().stream()
                .flatMap(target -> build(contexts, file, target, attributes(bake, target, 0), variables).stream());
    }

    private static Optional<ImageBuild> build(
            BuildContexts contexts,
            String file,
            BakeFile.Target target,
            Map<String, List<String>> attributes,
            Substitution variables) {
        Optional<String> image = attributes.getOrDefault("tags", List.of()).stream()
                .map(variables::expand)
                .flatMap(tag -> ImageNames.repository(tag).stream())
                .findFirst();
        String context = variables.expand(first(attributes, "context").orElse("."));
        SourceLocation at = new SourceLocation(file, target.line(), target.column());
        return Paths.resolve(Paths.directory(file), context)
                .filter(directory -> attributes.containsKey("context") || attributes.containsKey("dockerfile"))
                .map(directory -> {
                    Optional<String> dockerfile = first(attributes, "dockerfile")
                            .map(variables::expand)
                            .flatMap(path -> Paths.resolve(directory, path));
                    BuildContexts.Context followed =
                            contexts.follow(directory, dockerfile, first(attributes, "target"));
                    return new ImageBuild(
                            ImageBuild.Kind.BAKE,
                            image,
                            Optional.of(target.name()),
                            followed.directory(),
                            followed.baseImage(),
                            at);
                });
    }

    private static Optional<String> first(Map<String, List<String>> attributes, String key) {
        return attributes.getOrDefault(key, List.of()).stream().findFirst();
    }

    /** The target's own attributes before those that it inherits; a later parent goes before an earlier one. */
    private static Map<String, List<String>> attributes(BakeFile bake, BakeFile.Target target, int depth) {
        Map<String, List<String>> all = new TreeMap<>();
        if (depth < MAX_INHERITANCE) {
            for (String parent : target.attributes().getOrDefault("inherits", List.of())) {
                BakeFile.Target inherited = bake.targets().get(parent);
                if (inherited != null) {
                    all.putAll(attributes(bake, inherited, depth + 1));
                }
            }
        }
        all.putAll(target.attributes());
        return all;
    }
}
