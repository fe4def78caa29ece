package dev.kube2wasm.migrator.kubernetes.yaml;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads YAML and JSON text. Whatever the text holds, the answer is a value: no tag constructs anything. */
public final class YamlReader {

    /** The longest document read, in UTF-16 units. The API server takes no larger request either. */
    static final int MAX_DOCUMENT = 3 * 1024 * 1024;

    /** The longest line read: the parser's time grows with the square of a token's length. */
    static final int MAX_LINE = 512 * 1024;

    /** How deep mappings and lists may nest, aliases written out. */
    static final int MAX_DEPTH = 200;

    private YamlReader() {}

    /** Every document of {@code text} that holds something, in order. {@code file} is named in positions. */
    public static List<YamlDocument> read(String file, String text) {
        List<YamlDocument> documents = new ArrayList<>();
        for (YamlStream.Part part : YamlStream.split(text)) {
            documents.add(read(file, part));
        }
        return documents;
    }

    /** The first document of {@code text}; an absent field where there is none, or where it does not parse. */
    public static YamlField first(String file, String text) {
        return read(file, text).stream()
                .findFirst()
                .flatMap(YamlDocument::root)
                .orElseGet(() -> YamlField.absent(file));
    }

    private static YamlDocument read(String file, YamlStream.Part part) {
        if (part.text().length() > MAX_DOCUMENT) {
            return failed(part, Problem.error(new SourceLocation(file, part.firstLine(), 1), """
                    the document is longer than 3 MiB, which is more than a cluster takes; divide it"""));
        }
        if (part.longestLine() > MAX_LINE) {
            return failed(part, Problem.warning(new SourceLocation(file, part.longestLineAt(), 1), """
                    the document was not read: this line is longer than 512 KiB; break it, or keep the data in a file \
                    of its own"""));
        }
        boolean json = TabRepair.isJson(part.text());
        YamlDocument document = parse(file, part, json ? TabRepair.json(part.text()) : part.text());
        if (document.root().isEmpty() && !json && part.text().indexOf('\t') >= 0) {
            YamlDocument repaired = parse(file, part, TabRepair.yaml(part.text()));
            return repaired.root().isPresent() ? repaired : document;
        }
        return document;
    }

    private static YamlDocument parse(String file, YamlStream.Part part, String text) {
        int lineOffset = part.firstLine() - 1;
        try {
            Node node = compose(text);
            if (node == null) {
                return new YamlDocument(Optional.of(YamlField.absent(file)), part.text(), List.of());
            }
            NodeConverter converter = new NodeConverter(file, lineOffset);
            YamlField root = converter.convert(node);
            return new YamlDocument(Optional.of(root), part.text(), converter.warnings());
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark() == null ? broken.getContextMark() : broken.getProblemMark();
            SourceLocation at = mark == null
                    ? new SourceLocation(file, part.firstLine(), 1)
                    : new SourceLocation(file, lineOffset + mark.getLine() + 1, mark.getColumn() + 1);
            return failed(part, Problem.error(at, "this is not valid YAML: " + oneLine(broken.getProblem())));
        } catch (ReaderException broken) {
            int line = lineOffset + lineOf(text, broken.getPosition());
            return failed(
                    part,
                    Problem.error(
                            new SourceLocation(file, line, 1),
                            "this is not valid YAML: the line holds a control character; remove it"));
        } catch (YAMLException limit) {
            return failed(
                    part,
                    Problem.error(
                            new SourceLocation(file, part.firstLine(), 1),
                            "the document nests deeper than " + MAX_DEPTH + " levels, so it was not read"));
        }
    }

    @SuppressWarnings("NullAway") // the composer answers null for a document without a node
    private static @Nullable Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setAllowRecursiveKeys(false);
        return new Composer(new ParserImpl(new StreamReader(text), options), new PlainScalarResolver(), options)
                .getSingleNode();
    }

    private static YamlDocument failed(YamlStream.Part part, Problem problem) {
        return new YamlDocument(Optional.empty(), part.text(), List.of(problem));
    }

    private static int lineOf(String text, int codePoint) {
        int end = Math.min(Math.max(codePoint, 0), text.length());
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    private static String oneLine(@Nullable String message) {
        return message == null
                ? "it cannot be parsed"
                : message.replace('\n', ' ').trim();
    }
}
