package dev.kube2wasm.migrator.kubernetes.source;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.ManifestSource;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.Rendering;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.api.spi.SourceTree.Content;
import dev.kube2wasm.migrator.kubernetes.kustomize.Kustomizations;
import dev.kube2wasm.migrator.kubernetes.yaml.TextDecoder;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlDocument;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the Kubernetes objects in YAML and JSON files as they are written, those of kustomizations as they come out of a build,
 * and those of Helm charts as they are rendered.
 */
@AutoService(ManifestSource.class)
public final class KubernetesManifests implements ManifestSource {

    /** From this many files on, a second thread pays for itself. */
    private static final int MANY_FILES = 64;

    /**
     * What one file holds.
     *
     * @param chart the chart of which it is a template; empty where it is none
     * @param isTemplated whether it has to be rendered first
     */
    private record FileReading(
            List<YamlManifest> manifests, List<Problem> problems, Optional<String> chart, boolean isTemplated) {

        static FileReading nothing() {
            return new FileReading(List.of(), List.of(), Optional.empty(), false);
        }

        static FileReading problem(Problem problem) {
            return new FileReading(List.of(), List.of(problem), Optional.empty(), false);
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
        List<YamlManifest> manifests = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        ChartReader charts = new ChartReader(tree, rendering);
        if (rendering.charts().isEmpty()) {
            readAll(tree, charts, manifests, problems);
        }
        for (String chart : rendering.charts()) {
            add(charts.chosen(chart), manifests, problems);
        }
        return new Reading(
                manifests.stream()
                        .map(Manifest.class::cast)
                        .sorted(Comparator.comparing(Manifest::at))
                        .toList(),
                problems.stream().distinct().sorted().toList());
    }

    private void readAll(SourceTree tree, ChartReader charts, List<YamlManifest> manifests, List<Problem> problems) {
        ManifestFiles files = new ManifestFiles(tree.files());
        Kustomizations.Reading built =
                new Kustomizations(tree, files.kustomizations(), ObjectReader::isWorkload).read(rendering.overlays());
        problems.addAll(built.problems());
        ObjectReader reader = new ObjectReader(manifests, problems);
        built.objects().forEach(reader::read);
        List<String> candidates = files.candidates().stream()
                .filter(file -> !built.files().contains(file))
                .toList();
        Stream<String> stream = candidates.size() < MANY_FILES ? candidates.stream() : candidates.parallelStream();
        List<FileReading> readings =
                stream.map(file -> readFile(tree, files, file)).toList();
        Set<String> templated = readings.stream()
                .filter(FileReading::isTemplated)
                .flatMap(r -> r.chart().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        readings.stream()
                .filter(r -> r.chart().filter(templated::contains).isEmpty())
                .forEach(r -> add(r, manifests, problems));
        List<YamlManifest> known = List.copyOf(manifests);
        for (String chart : templated) {
            ChartReader.Reading rendered = charts.found(chart, known);
            add(rendered, manifests, problems);
            readings.stream()
                    .filter(r -> !rendered.replacesPlain()
                            && r.chart().filter(chart::equals).isPresent())
                    .forEach(r -> add(r, manifests, problems));
        }
    }

    private static void add(FileReading reading, List<YamlManifest> manifests, List<Problem> problems) {
        manifests.addAll(reading.manifests());
        problems.addAll(reading.problems());
    }

    private static void add(ChartReader.Reading reading, List<YamlManifest> manifests, List<Problem> problems) {
        manifests.addAll(reading.manifests());
        problems.addAll(reading.problems());
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
        return chart.isPresent() && text.get().contains("{{")
                ? new FileReading(List.of(), List.of(), chart, true)
                : readText(file, text.get(), chart);
    }

    private static FileReading readText(String file, String text, Optional<String> chart) {
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
        return new FileReading(manifests, problems, chart, false);
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
}
