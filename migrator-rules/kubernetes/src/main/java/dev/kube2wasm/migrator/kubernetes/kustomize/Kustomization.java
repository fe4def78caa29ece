package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.kubernetes.build.Paths;
import dev.kube2wasm.migrator.kubernetes.yaml.Words;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One kustomization file. */
final class Kustomization {

    private static final Set<String> KNOWN = Set.of(
            "apiVersion",
            "kind",
            "metadata",
            "resources",
            "bases",
            "components",
            "namespace",
            "namePrefix",
            "nameSuffix",
            "commonLabels",
            "labels",
            "commonAnnotations",
            "images",
            "imageTags",
            "replicas",
            "patches",
            "patchesStrategicMerge",
            "patchesJson6902",
            "configMapGenerator",
            "secretGenerator",
            "generatorOptions",
            "replacements");

    /** What is not followed, and what that means for the result. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "vars", "$(NAME) stays as it is written",
            "configurations", "only the fields that kustomize knows by itself are changed",
            "crds", "references in custom resources keep their names",
            "transformers", "what they change stays as it is written",
            "generators", "what they generate is missing",
            "helmCharts", "the objects of the charts are missing",
            "helmChartInflationGenerator", "the objects of the charts are missing",
            "buildMetadata", "the annotations and labels that it adds are missing",
            "openapi", "lists of custom resources are replaced by patches, not merged");

    /** What is not followed and changes no object. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("sortOptions", "validators", "helmGlobals");

    private static final Set<String> LISTS = Set.of(
            "resources",
            "bases",
            "components",
            "labels",
            "images",
            "imageTags",
            "replicas",
            "patches",
            "patchesStrategicMerge",
            "patchesJson6902",
            "configMapGenerator",
            "secretGenerator",
            "replacements");

    private static final Set<String> MAPPINGS = Set.of("commonLabels", "commonAnnotations", "generatorOptions");

    private final String directory;
    private final YamlField root;
    private final List<String> lines;
    private final List<Problem> problems = new ArrayList<>();

    Kustomization(String file, YamlField root, String text, List<Problem> problems) {
        this.directory = Paths.directory(file);
        this.root = root;
        this.lines = text.lines().toList();
        this.problems.addAll(problems);
        root.entryFields().forEach(this::check);
    }

    /** Whether {@code root} can be one at all: other tools call their objects Kustomization too. */
    static boolean isOne(YamlField root) {
        String apiVersion = root.get("apiVersion").textOrEmpty();
        return apiVersion.isEmpty() || apiVersion.startsWith("kustomize.config.k8s.io/");
    }

    private void check(YamlField field) {
        String key = field.key();
        if (LEFT_OUT.containsKey(key)) {
            problems.add(Problem.warning(
                    field.at(), "the field " + key + " of a kustomization is not followed: " + LEFT_OUT.get(key)));
        } else if (WITHOUT_EFFECT.contains(key)) {
            problems.add(Problem.note(
                    field.at(), "the field " + key + " of a kustomization is not followed; it changes no object"));
        } else if (!KNOWN.contains(key)) {
            problems.add(Problem.error(
                    field.at(), "a kustomization has no field " + Words.quoted(key) + "; kubectl refuses the file"));
        } else if (LISTS.contains(key) && field.type() != YamlType.SEQUENCE) {
            problems.add(wrongType(field, "a list"));
        } else if (MAPPINGS.contains(key) && field.type() != YamlType.MAPPING) {
            problems.add(wrongType(field, "a mapping"));
        }
    }

    private static Problem wrongType(YamlField field, String expected) {
        return Problem.error(
                field.at(),
                Words.quoted(field.key()) + " is " + field.type().words() + " and must be " + expected
                        + "; kubectl refuses the file");
    }

    /** Relative to the inspected root; {@code .} for the root itself. */
    String directory() {
        return directory;
    }

    YamlField root() {
        return root;
    }

    /** The line of the file with this number, counted from 1; empty behind its end. */
    String line(int number) {
        return number > lines.size() ? "" : lines.get(number - 1);
    }

    List<Problem> problems() {
        return problems;
    }

    boolean isComponent() {
        return root.get("kind").textOrEmpty().equals("Component");
    }

    /** The paths of other kustomizations and of files with objects, in the order in which they are read. */
    List<YamlField> resources() {
        return Stream.concat(scalars("resources"), scalars("bases")).toList();
    }

    List<YamlField> components() {
        return scalars("components").toList();
    }

    /** Every path in it that may lead to a file with anything but objects, as it is written. */
    Stream<String> data() {
        Stream<String> lists = Stream.of(
                        "patchesStrategicMerge", "transformers", "configurations", "generators", "validators", "crds")
                .flatMap(this::scalars)
                .map(YamlField::textOrEmpty)
                .filter(text -> text.indexOf('\n') < 0);
        Stream<String> paths = Stream.of("patches", "patchesJson6902", "replacements")
                .flatMap(key -> entries(key).stream())
                .map(entry -> entry.get("path").textOrEmpty());
        Stream<String> data = Stream.of("configMapGenerator", "secretGenerator")
                .flatMap(key -> entries(key).stream())
                .flatMap(entry -> Stream.of("files", "envs")
                        .flatMap(list -> entry.get(list).itemFields()))
                .map(YamlField::textOrEmpty)
                .map(text -> text.substring(text.indexOf('=') + 1));
        return Stream.of(lists, paths, data).flatMap(stream -> stream).filter(path -> !path.isEmpty());
    }

    /** The items of the list {@code key} that are mappings. */
    List<YamlField> entries(String key) {
        return root.get(key)
                .itemFields()
                .filter(item -> item.type() == YamlType.MAPPING)
                .toList();
    }

    /** The items of the list {@code key} that are plain values. */
    Stream<YamlField> scalars(String key) {
        return root.get(key).itemFields().filter(item -> item.text().isPresent());
    }

    /** The path of a data file, which kustomize takes only in or below the directory of the kustomization. */
    boolean mayRead(String file) {
        return directory.equals(".") || file.startsWith(directory + "/");
    }
}
