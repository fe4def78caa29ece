package dev.kube2wasm.migrator.kubernetes.build;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.spi.BuildReader;
import dev.kube2wasm.migrator.api.spi.ImageBuild;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the steps of GitHub workflows that use {@code docker/build-push-action}, once for each entry of a matrix. */
@AutoService(BuildReader.class)
public final class WorkflowReader implements BuildReader {

    private static final int MAX_COMBINATIONS = 200;

    @Override
    public Reading read(SourceTree tree) {
        BuildContexts contexts = new BuildContexts(tree);
        List<ImageBuild> builds = new ArrayList<>();
        for (String file : tree.files()) {
            if (file.startsWith(".github/workflows/") && (file.endsWith(".yml") || file.endsWith(".yaml"))) {
                contexts.text(file)
                        .filter(text -> text.contains("docker/build-push-action"))
                        .map(text -> YamlReader.first(file, text))
                        .ifPresent(root -> root.get("jobs")
                                .entries()
                                .flatMap(job -> builds(contexts, root, job))
                                .forEach(builds::add));
            }
        }
        return new Reading(builds, List.of());
    }

    private static Stream<ImageBuild> builds(BuildContexts contexts, Field workflow, Field job) {
        Map<String, String> environment = new TreeMap<>();
        Stream.concat(workflow.get("env").entries(), job.get("env").entries())
                .forEach(e -> e.text().ifPresent(value -> environment.put("env." + e.key(), value)));
        List<ImageBuild> builds = new ArrayList<>();
        for (Map<String, String> row : matrix(job.get("strategy").get("matrix"))) {
            Map<String, String> values = new TreeMap<>(environment);
            values.putAll(row);
            Optional<String> lastImages = Optional.empty();
            for (Field step : job.get("steps").items().toList()) {
                String uses = step.get("uses").text().orElse("");
                if (uses.startsWith("docker/metadata-action")) {
                    lastImages = step.get("with").get("images").text();
                } else if (uses.startsWith("docker/build-push-action")) {
                    build(contexts, step, values, lastImages).ifPresent(builds::add);
                }
            }
        }
        return builds.stream().distinct();
    }

    private static Optional<ImageBuild> build(
            BuildContexts contexts, Field step, Map<String, String> values, Optional<String> otherImages) {
        Field with = step.get("with");
        Optional<String> image = Stream.concat(with.get("tags").text().stream(), otherImages.stream())
                .flatMap(names -> Stream.of(names.split("[\n,]")))
                .map(name -> Expressions.expand(name, values))
                .flatMap(name -> ImageNames.repository(name).stream())
                .findFirst();
        String context = Expressions.expand(with.get("context").text().orElse("."), values);
        Optional<String> dockerfile = with.get("file")
                .text()
                .map(file -> Expressions.expand(file, values))
                .flatMap(file -> Paths.resolve(".", file));
        return Paths.resolve(".", context)
                .map(directory -> contexts.follow(
                        directory, dockerfile, with.get("target").text()))
                .filter(followed -> followed.hasDockerfile() && image.isPresent())
                .map(followed -> new ImageBuild(
                        ImageBuild.Kind.SCRIPT,
                        image,
                        Optional.empty(),
                        followed.directory(),
                        followed.baseImage(),
                        step.get("uses").at()));
    }

    /** Every combination of a matrix, as values of expressions; one without values where there is no matrix. */
    private static List<Map<String, String>> matrix(Field matrix) {
        List<Map<String, String>> rows = new ArrayList<>();
        rows.add(Map.of());
        for (Field axis : matrix.entries().toList()) {
            List<Field> items = axis.items().toList();
            if (items.isEmpty() || axis.key().equals("include") || axis.key().equals("exclude")) {
                continue;
            }
            List<Map<String, String>> next = new ArrayList<>();
            for (Map<String, String> row : rows) {
                for (Field item : items) {
                    Map<String, String> extended = new TreeMap<>(row);
                    add("matrix." + axis.key(), item, extended);
                    next.add(extended);
                }
            }
            rows = next.size() > MAX_COMBINATIONS ? new ArrayList<>(next.subList(0, MAX_COMBINATIONS)) : next;
        }
        for (Field item : matrix.get("include").items().toList()) {
            Map<String, String> row = new TreeMap<>();
            add("matrix", item, row);
            rows.add(row);
        }
        return rows;
    }

    private static void add(String name, Field value, Map<String, String> into) {
        value.text().ifPresent(text -> into.put(name, text));
        value.entries().forEach(entry -> entry.text().ifPresent(text -> into.put(name + "." + entry.key(), text)));
    }
}
