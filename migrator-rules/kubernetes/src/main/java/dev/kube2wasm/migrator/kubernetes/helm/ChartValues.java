package dev.kube2wasm.migrator.kubernetes.helm;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Rendering;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where the values that a template names stand. A file that the user gives counts before that of the chart; for a chart inside a
 * chart, what the outer one has under its name counts before its own.
 *
 * @see <a href="https://helm.sh/docs/chart_template_guide/subcharts_and_globals/">Subcharts, read 2026-11-24</a>
 */
final class ChartValues {

    /** Values, and the path at which those of the template's own chart begin. */
    private record Source(YamlField values, String below) {}

    private final List<Source> sources;

    private ChartValues(List<Source> sources) {
        this.sources = sources;
    }

    /**
     * The values for one template.
     *
     * @param documents reads files; empty where there is none
     * @param chart the directory of the outermost chart
     */
    static ChartValues of(
            Function<String, Optional<YamlField>> documents, String chart, String template, Rendering rendering) {
        List<String> given = new ArrayList<>(rendering.values());
        java.util.Collections.reverse(given);
        String prefix = chart.equals(".") ? "" : chart + "/";
        List<String> inside = new ArrayList<>();
        String rest = template.substring(prefix.length());
        String directory = prefix;
        List<Source> sources = new ArrayList<>();
        List<String> own = new ArrayList<>(List.of(directory + "values.yaml"));
        while (rest.startsWith("charts/")) {
            int end = rest.indexOf('/', "charts/".length());
            String name = rest.substring("charts/".length(), end);
            inside.add(name);
            directory += "charts/" + name + "/";
            own.add(directory + "values.yaml");
            rest = rest.substring(end + 1);
        }
        Stream<String> all = given.stream();
        all.forEach(file -> add(documents.apply(file), String.join(".", inside), sources));
        for (int depth = 0; depth < own.size(); depth++) {
            add(documents.apply(own.get(depth)), String.join(".", inside.subList(depth, inside.size())), sources);
        }
        return new ChartValues(sources);
    }

    private static void add(Optional<YamlField> document, String below, List<Source> sources) {
        document.ifPresent(d -> sources.add(new Source(d, below)));
    }

    /** Where the first value that a line of the template names stands; empty where it names none that stands anywhere. */
    Optional<SourceLocation> of(String line) {
        return TemplateLines.values(line).stream()
                .flatMap(path -> sources.stream().flatMap(s -> at(s, path).stream()))
                .findFirst();
    }

    private static Optional<SourceLocation> at(Source source, String path) {
        YamlField field = source.values();
        String whole = source.below().isEmpty() || path.startsWith("global.") ? path : source.below() + "." + path;
        for (String step : whole.split("\\.", -1)) {
            field = field.get(step);
        }
        return field.exists() ? Optional.of(field.at()) : Optional.empty();
    }
}
