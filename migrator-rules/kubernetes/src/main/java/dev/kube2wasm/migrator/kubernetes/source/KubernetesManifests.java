package dev.kube2wasm.migrator.kubernetes.source;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.ManifestSource;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.Rendering;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.api.spi.SourceTree.Content;
import dev.kube2wasm.migrator.kubernetes.build.Paths;
import dev.kube2wasm.migrator.kubernetes.kustomize.Kustomizations;
import dev.kube2wasm.migrator.kubernetes.yaml.TextDecoder;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlDocument;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the Kubernetes objects in YAML and JSON files as they are written, and those of kustomizations as they come out
 * of a build.
 */
@AutoService(ManifestSource.class)
public final class KubernetesManifests implements ManifestSource {

    /** From this many files on, a second thread pays for itself. */
    private static final int MANY_FILES = 64;

    /** What one file holds. */
    private record FileReading(List<YamlManifest> manifests, List<Problem> problems, Optional<String> unrenderedChart) {

        static FileReading nothing() {
            return new FileReading(List.of(), List.of(), Optional.empty());
        }

        static FileReading problem(Problem problem) {
            return new FileReading(List.of(), List.of(problem), Optional.empty());
        }
    }

    private final Rendering rendering;

    public KubernetesManifests() {
        this(Rendering.undecided());
    }

    private KubernetesManifests(Rendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public ManifestSource with(Rendering decided) {
        return new KubernetesManifests(decided);
    }

    @Override
    public Reading read(SourceTree tree) {
        ManifestFiles files = new ManifestFiles(tree.files());
        Kustomizations.Reading built =
                new Kustomizations(tree, files.kustomizations(), ObjectReader::isWorkload).read(rendering.overlays());
        List<String> candidates = files.candidates().stream()
                .filter(file -> !built.files().contains(file))
                .toList();
        Stream<String> stream = candidates.size() < MANY_FILES ? candidates.stream() : candidates.parallelStream();
        List<FileReading> readings =
                stream.map(file -> readFile(tree, files, file)).toList();
        List<YamlManifest> objects = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(built.problems());
        ObjectReader reader = new ObjectReader(objects, problems);
        built.objects().forEach(reader::read);
        List<Manifest> manifests = new ArrayList<>(objects);
        SortedMap<String, Integer> charts = new TreeMap<>();
        for (FileReading reading : readings) {
            manifests.addAll(reading.manifests());
            problems.addAll(reading.problems());
            reading.unrenderedChart().ifPresent(chart -> charts.merge(chart, 1, Integer::sum));
        }
        charts.forEach((chart, count) -> problems.add(chartNote(chart, count)));
        manifests.sort(Comparator.comparing(Manifest::at));
        return new Reading(
                List.copyOf(manifests), problems.stream().distinct().sorted().toList());
    }

    private static FileReading readFile(SourceTree tree, ManifestFiles files, String file) {
        boolean yaml = !file.endsWith(".json");
        if (!(tree.read(file) instanceof Content.Bytes content)) {
            Problem problem = ((Content.Unreadable) tree.read(file)).problem();
            return yaml ? FileReading.problem(problem) : FileReading.nothing();
        }
        byte[] bytes = content.bytes();
        if (yaml && TextDecoder.isBinary(bytes)) {
            return FileReading.problem(notText(file));
        }
        boolean utf16 = TextDecoder.isUtf16(bytes);
        if (!utf16 && !(Bytes.contains(bytes, "apiVersion") && Bytes.contains(bytes, "kind"))) {
            return FileReading.nothing();
        }
        Optional<String> text = TextDecoder.decode(bytes);
        if (text.isEmpty()) {
            return FileReading.problem(notText(file));
        }
        Optional<String> chart = files.chartOfTemplate(file);
        if (chart.isPresent() && text.get().contains("{{")) {
            return new FileReading(List.of(), List.of(), chart);
        }
        return readText(file, text.get());
    }

    private static FileReading readText(String file, String text) {
        List<YamlManifest> manifests = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        ObjectReader objects = new ObjectReader(manifests, problems);
        for (YamlDocument document : YamlReader.read(file, text)) {
            if (document.root().isPresent()) {
                if (objects.read(document.root().get())) {
                    problems.addAll(document.problems());
                }
            } else if (document.mentionsKeys("apiVersion", "kind")) {
                problems.addAll(isTemplate(document.text()) ? templateNote(document) : document.problems());
            }
        }
        return new FileReading(manifests, problems, Optional.empty());
    }

    private static boolean isTemplate(String text) {
        return text.contains("{{") || text.contains("{%") || text.contains("<%");
    }

    private static List<Problem> templateNote(YamlDocument document) {
        return document.problems().stream()
                .map(problem -> Problem.warning(
                        problem.at(), "this is a template that is not rendered; render it and pass the output"))
                .toList();
    }

    private static Problem notText(String file) {
        return Problem.error(
                SourceLocation.startOf(file), "the file is not text in UTF-8 or UTF-16, so it was not read");
    }

    private static Problem chartNote(String chart, int templates) {
        String file = chart.equals(".") ? "Chart.yaml" : chart + "/Chart.yaml";
        String name = chart.equals(".") ? "this chart" : "the chart " + Paths.name(chart);
        return Problem.note(
                SourceLocation.startOf(file),
                name + " is not rendered (" + templates + (templates == 1 ? " template" : " templates")
                        + "); render it with \"helm template\" and pass the output");
    }
}
