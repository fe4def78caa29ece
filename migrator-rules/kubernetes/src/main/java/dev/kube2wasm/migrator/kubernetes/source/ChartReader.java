package dev.kube2wasm.migrator.kubernetes.source;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.ChartRenderer;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.Rendering;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.kubernetes.helm.Charts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/** Which charts are read as what they render to. */
final class ChartReader {

    private final Optional<Charts> charts;

    /** Without a renderer on the class path, no chart is rendered. */
    ChartReader(SourceTree tree, Rendering rendering) {
        this.charts = ServiceLoader.load(ChartRenderer.class, ChartReader.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .findFirst()
                .map(renderer -> new Charts(tree, renderer, rendering));
    }

    /**
     * What came of a chart.
     *
     * @param replacesPlain whether what lies in its templates as plain text is not to be read as it lies
     */
    record Reading(List<YamlManifest> manifests, List<Problem> problems, boolean replacesPlain) {}

    /** A chart that the user chose. */
    Reading chosen(String chart) {
        return charts.map(c -> read(c, chart)).orElseGet(() -> unrendered(chart));
    }

    /**
     * A chart that was found.
     *
     * @param known what is deployed without it: a chart that deploys nothing else is left out
     */
    Reading found(String chart, List<YamlManifest> known) {
        if (charts.isEmpty()) {
            return unrendered(chart);
        }
        Reading reading = read(charts.get(), chart);
        Set<String> there = known.stream().map(ChartReader::key).collect(Collectors.toSet());
        List<YamlManifest> workloads =
                reading.manifests().stream().filter(Kinds::isWorkload).toList();
        boolean again =
                !workloads.isEmpty() && workloads.stream().map(ChartReader::key).allMatch(there::contains);
        return again
                ? new Reading(
                        List.of(),
                        List.of(Problem.note(
                                at(chart),
                                Charts.name(chart)
                                        + " deploys what other manifests here deploy already, so it is left out;"
                                        + " read it instead of them with --chart " + chart)),
                        true)
                : reading;
    }

    private static Reading read(Charts charts, String chart) {
        Charts.Reading rendered = charts.read(chart);
        List<YamlManifest> manifests = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(rendered.problems());
        ObjectReader reader = new ObjectReader(manifests, problems);
        rendered.objects().forEach(reader::read);
        return new Reading(manifests, problems, rendered.isRendered());
    }

    private static Reading unrendered(String chart) {
        return new Reading(
                List.of(),
                List.of(Problem.note(
                        at(chart),
                        Charts.name(chart) + " is not rendered; render it with \"helm template\" and pass the output")),
                false);
    }

    private static SourceLocation at(String chart) {
        return SourceLocation.startOf(chart.equals(".") ? "Chart.yaml" : chart + "/Chart.yaml");
    }

    private static String key(YamlManifest manifest) {
        return manifest.kind() + "/" + manifest.name();
    }
}
