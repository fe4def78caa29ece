package dev.kube2wasm.migrator.kubernetes.helm;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.ChartRenderer;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.Rendering;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.api.spi.SourceTree.Content;
import dev.kube2wasm.migrator.kubernetes.build.Paths;
import dev.kube2wasm.migrator.kubernetes.yaml.TextDecoder;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlDocument;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders charts, and lays what comes out over the templates and values that it comes from. */
public final class Charts {

    private final SourceTree tree;
    private final ChartRenderer renderer;
    private final Rendering rendering;

    /** @param rendering the values that the user chose */
    public Charts(SourceTree tree, ChartRenderer renderer, Rendering rendering) {
        this.tree = tree;
        this.renderer = renderer;
        this.rendering = rendering;
    }

    /**
     * What one chart renders to.
     *
     * @param objects the content of each document, at the lines of templates and values
     * @param problems why it could not be rendered, or what in its output does not parse
     * @param isRendered whether it was
     */
    public record Reading(List<YamlField> objects, List<Problem> problems, boolean isRendered) {}

    /**
     * Renders one chart.
     *
     * @param directory of the chart, relative to the root; {@code .} for the root itself
     */
    public Reading read(String directory) {
        ChartRenderer.Result result =
                renderer.render(new ChartRenderer.Chart(tree, directory, rendering.values(), rendering.set()));
        if (result instanceof ChartRenderer.Result.Failed failed) {
            String file = directory.equals(".") ? "Chart.yaml" : directory + "/Chart.yaml";
            Problem problem = Problem.warning(
                    SourceLocation.startOf(file),
                    "the chart could not be rendered, so it was left out. " + failed.why());
            return new Reading(List.of(), List.of(problem), false);
        }
        List<YamlField> objects = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        ((ChartRenderer.Result.Rendered) result).texts().forEach((file, text) -> {
            TemplateLines lines = TemplateLines.of(text(file).orElse(""), text);
            ChartValues values = ChartValues.of(this::document, directory, file, rendering);
            for (YamlDocument document : YamlReader.read(file, text)) {
                document.root().map(root -> placed(root, lines, values)).ifPresent(objects::add);
                document.problems()
                        .forEach(p -> problems.add(Problem.warning(
                                new SourceLocation(file, lines.line(p.at().line()), 1),
                                "in what this template renders to: " + p.message())));
            }
        });
        return new Reading(objects, problems, true);
    }

    /** The same value, at the places that it comes from. */
    private static YamlField placed(YamlField field, TemplateLines lines, ChartValues values) {
        int line = field.at().line();
        SourceLocation at = new SourceLocation(field.at().file(), lines.line(line), 1);
        return switch (field.type()) {
            case ABSENT -> field;
            case MAPPING ->
                YamlField.mapping(
                        at,
                        field.key(),
                        field.entryFields().map(f -> placed(f, lines, values)).toList());
            case SEQUENCE ->
                YamlField.sequence(
                        at,
                        field.key(),
                        field.itemFields().map(f -> placed(f, lines, values)).toList());
            default ->
                YamlField.scalar(
                        values.of(lines.text(line)).orElse(at), field.key(), field.type(), field.textOrEmpty());
        };
    }

    private Optional<YamlField> document(String file) {
        return text(file).map(text -> YamlReader.first(file, text));
    }

    private Optional<String> text(String file) {
        return tree.files().contains(file) && tree.read(file) instanceof Content.Bytes content
                ? TextDecoder.decode(content.bytes())
                : Optional.empty();
    }

    /** What a chart is called in messages. */
    public static String name(String directory) {
        return directory.equals(".") ? "this chart" : "the chart " + Paths.name(directory);
    }
}
