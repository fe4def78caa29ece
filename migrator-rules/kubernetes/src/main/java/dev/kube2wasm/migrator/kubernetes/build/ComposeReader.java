package dev.kube2wasm.migrator.kubernetes.build;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.spi.BuildReader;
import dev.kube2wasm.migrator.api.spi.ImageBuild;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlReader;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the services that compose files build. Variables come from the {@code .env} file beside them. */
@AutoService(BuildReader.class)
public final class ComposeReader implements BuildReader {

    @Override
    public Reading read(SourceTree tree) {
        BuildContexts contexts = new BuildContexts(tree);
        List<YamlField> services = new ArrayList<>();
        for (String file : tree.files()) {
            if (isCompose(Paths.name(file).toLowerCase(Locale.ROOT))) {
                contexts.text(file)
                        .ifPresent(
                                text -> services(YamlReader.first(file, text)).forEach(services::add));
            }
        }
        Map<String, String> images = new HashMap<>();
        services.forEach(
                service -> service.get("image").text().ifPresent(image -> images.putIfAbsent(id(service), image)));
        List<ImageBuild> builds = services.stream()
                .flatMap(service -> build(contexts, service, Optional.ofNullable(images.get(id(service)))))
                .toList();
        return new Reading(builds, List.of());
    }

    private static boolean isCompose(String name) {
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        String stem = name.substring(0, Math.max(name.lastIndexOf('.'), 0));
        return yaml && (stem.startsWith("docker-compose") || stem.startsWith("compose") || stem.endsWith("compose"));
    }

    /** The services; files of the first format have them at the top level. */
    private static Stream<YamlField> services(YamlField root) {
        YamlField services = root.get("services");
        YamlField parent = services.type() == YamlType.MAPPING ? services : root;
        return parent.entryFields().filter(service -> service.type() == YamlType.MAPPING);
    }

    /** Files beside one another describe the same service: one may name the image that another builds. */
    private static String id(YamlField service) {
        return Paths.directory(service.at().file()) + " " + service.key();
    }

    private static Stream<ImageBuild> build(BuildContexts contexts, YamlField service, Optional<String> image) {
        YamlField build = service.get("build");
        if (!build.exists()) {
            return Stream.empty();
        }
        String here = Paths.directory(service.at().file());
        Substitution variables = environment(contexts, here);
        String written = build.text().or(() -> build.get("context").text()).orElse(".");
        return Paths.resolve(here, variables.expand(written)).stream().map(context -> {
            Optional<String> dockerfile =
                    build.get("dockerfile").text().map(variables::expand).flatMap(path -> Paths.resolve(context, path));
            BuildContexts.Context followed =
                    contexts.follow(context, dockerfile, build.get("target").text());
            return new ImageBuild(
                    ImageBuild.Kind.COMPOSE,
                    image.map(variables::expand).flatMap(ImageNames::repository),
                    Optional.of(service.key()),
                    followed.directory(),
                    followed.baseImage(),
                    build.at());
        });
    }

    private static Substitution environment(BuildContexts contexts, String directory) {
        Map<String, String> values = new HashMap<>();
        contexts.text(directory.equals(".") ? ".env" : directory + "/.env")
                .ifPresent(text -> text.lines().map(String::strip).forEach(line -> {
                    int equals = line.indexOf('=');
                    if (equals > 0 && !line.startsWith("#")) {
                        values.put(line.substring(0, equals).strip(), unquoted(line.substring(equals + 1)));
                    }
                }));
        return new Substitution(name -> Optional.ofNullable(values.get(name)));
    }

    private static String unquoted(String value) {
        List<String> words = ShellWords.split(value);
        return words.isEmpty() ? "" : words.get(0);
    }
}
