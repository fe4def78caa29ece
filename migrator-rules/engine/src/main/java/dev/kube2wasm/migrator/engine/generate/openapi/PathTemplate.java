package dev.kube2wasm.migrator.engine.generate.openapi;

import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.engine.generate.PathPattern;
import dev.kube2wasm.migrator.engine.generate.PathPattern.Segment;
import dev.kube2wasm.migrator.engine.generate.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path of a document. Two that differ in nothing but the names of their variables are one, so the names are those of
 * the first.
 *
 * @param shape the path with bare braces
 * @param text the path with the names of its variables in braces
 * @param names the names in the document, in the order of the path
 */
record PathTemplate(String shape, String text, List<String> names) {

    static PathTemplate of(Operation operation) {
        StringBuilder shape = new StringBuilder();
        StringBuilder text = new StringBuilder();
        List<String> names = new ArrayList<>();
        Unique unique = new Unique();
        for (Segment segment : PathPattern.of(operation).segments()) {
            shape.append('/');
            text.append('/');
            if (segment instanceof Segment.Literal literal) {
                shape.append(literal(literal.text()));
                text.append(literal(literal.text()));
            } else {
                Segment.Variable variable = variable(segment);
                String name = unique.name(name(variable), "");
                names.add(name);
                String prefix = literal(variable.prefix());
                String suffix = literal(variable.suffix());
                shape.append(prefix).append("{}").append(suffix);
                text.append(prefix).append('{').append(name).append('}').append(suffix);
            }
        }
        return text.isEmpty()
                ? new PathTemplate("/", "/", List.of())
                : new PathTemplate(shape.toString(), text.toString(), List.copyOf(names));
    }

    /** What the code calls the variables, in the order of the path; empty texts where it does not name them. */
    static List<String> written(Operation operation) {
        return PathPattern.of(operation).segments().stream()
                .filter(s -> !(s instanceof Segment.Literal))
                .map(s -> variable(s).name())
                .toList();
    }

    /** Whether there are paths of this shape that the operation does not answer. */
    static boolean isNarrow(Operation operation) {
        return PathPattern.of(operation).segments().stream()
                .anyMatch(s -> s instanceof Segment.Variable v && v.expression().isPresent());
    }

    private static Segment.Variable variable(Segment segment) {
        return segment instanceof Segment.Variable v
                ? v
                : new Segment.Variable("", ((Segment.Rest) segment).name(), "", Optional.empty());
    }

    private static String name(Segment.Variable variable) {
        String name = variable.name().replace("{", "").replace("}", "").replace("/", "");
        return name.isEmpty() ? "any" : name;
    }

    // A brace begins a variable, the path ends at a question mark or a number sign, and a percent sign writes these.
    private static String literal(String text) {
        return text.replace("%", "%25")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("?", "%3F")
                .replace("#", "%23");
    }
}
