package dev.kube2wasm.migrator.java.text;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads YAML, and so JSON, that belongs to a service: as nodes with positions, without making objects. */
public final class YamlText {

    private static final int LARGEST = 3 << 20;
    // The parser's time grows with the square of an unbroken token.
    private static final int LONGEST_LINE = 256 << 10;
    private static final int DEPTH = 50;

    private YamlText() {}

    /** The documents in {@code text}; none after telling {@code problems} why. */
    public static List<Node> documents(String file, String text, Consumer<Problem> problems) {
        if (text.length() > LARGEST || text.lines().anyMatch(l -> l.length() > LONGEST_LINE)) {
            problems.accept(Problem.error(
                    SourceLocation.startOf(file),
                    "this file is too large to be read: keep it below 3 MiB and its lines below 256 KiB"));
            return List.of();
        }
        try {
            return compose(text);
        } catch (YAMLException first) {
            return again(file, text, first, problems);
        }
    }

    // Build tools replace @name@ before the service starts, and a plain @ is not YAML.
    private static List<Node> again(String file, String text, YAMLException first, Consumer<Problem> problems) {
        try {
            return compose(text.replace('@', '_'));
        } catch (YAMLException broken) {
            problems.accept(
                    Problem.error(position(file, first), "this is not YAML that can be read: " + message(first)));
            return List.of();
        }
    }

    private static List<Node> compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEPTH);
        options.setCodePointLimit(LARGEST);
        options.setMaxAliasesForCollections(50);
        List<Node> documents = new ArrayList<>();
        for (Node document : new Yaml(options).composeAll(new StringReader(text))) {
            documents.add(document);
        }
        return documents;
    }

    /** Where a node starts. */
    public static SourceLocation at(String file, Node node) {
        Mark mark = node.getStartMark();
        return mark == null
                ? SourceLocation.startOf(file)
                : new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static SourceLocation position(String file, YAMLException e) {
        Mark mark = e instanceof MarkedYAMLException marked ? marked.getProblemMark() : null;
        return mark == null
                ? SourceLocation.startOf(file)
                : new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String message(YAMLException e) {
        String message = e instanceof MarkedYAMLException marked ? marked.getProblem() : e.getMessage();
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }
}
