package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlDocument;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlReader;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** YAML inside a scalar of a kustomization, read with the positions that it has in the file. */
final class InlineText {

    private final SourceLocation scalar;
    private final boolean literal;
    private final int indentation;

    private InlineText(SourceLocation scalar, boolean literal, int indentation) {
        this.scalar = scalar;
        this.literal = literal;
        this.indentation = indentation;
    }

    /** The documents that {@code scalar}, a field of {@code in}, holds. */
    static List<YamlDocument> read(Kustomization in, YamlField scalar) {
        int line = scalar.at().line();
        boolean literal = isLiteral(in.line(line), scalar);
        int first = line + 1;
        while (in.line(first).isBlank() && first < line + 1000) {
            first++;
        }
        String start = in.line(first);
        InlineText text = new InlineText(
                scalar.at(), literal, start.length() - start.stripLeading().length());
        List<YamlDocument> documents = new ArrayList<>();
        for (YamlDocument document : YamlReader.read(scalar.at().file(), scalar.textOrEmpty())) {
            documents.add(new YamlDocument(
                    document.root().map(text::moved),
                    document.text(),
                    document.problems().stream()
                            .map(p -> new Problem(p.severity(), text.moved(p.at()), p.message()))
                            .toList()));
        }
        return documents;
    }

    /** Whether every line of the scalar's text is a line of the file. */
    private static boolean isLiteral(String line, YamlField scalar) {
        int start = Math.min(scalar.at().column() - 1, line.length());
        String rest = line.substring(start);
        if (!scalar.key().isEmpty()) {
            int colon = rest.indexOf(": ");
            rest = colon < 0 ? "" : rest.substring(colon + 1);
        }
        return rest.stripLeading().startsWith("|");
    }

    private YamlField moved(YamlField field) {
        SourceLocation at = moved(field.at());
        Optional<YamlType> nested =
                Optional.of(field.type()).filter(t -> t == YamlType.MAPPING || t == YamlType.SEQUENCE);
        if (nested.isEmpty()) {
            return YamlField.scalar(at, field.key(), field.type(), field.textOrEmpty());
        }
        List<YamlField> children = field.children().stream().map(this::moved).toList();
        return nested.get() == YamlType.MAPPING
                ? YamlField.mapping(at, field.key(), children)
                : YamlField.sequence(at, field.key(), children);
    }

    private SourceLocation moved(SourceLocation at) {
        return literal
                ? new SourceLocation(scalar.file(), scalar.line() + at.line(), indentation + at.column())
                : scalar;
    }
}
