package dev.kube2wasm.migrator.java.program;

import dev.kube2wasm.migrator.java.program.Program.OwnedField;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.JavaFile.Import;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values of constant expressions: literals, their concatenation, and constants of the service's own types. */
public final class Constants {

    private static final int DEPTH = 20;

    private final Program program;

    public Constants(Program program) {
        this.program = program;
    }

    /** The value of {@code expression} as text; empty where it is not constant. */
    public Optional<String> value(Expr expression, ProgramType context) {
        return value(expression, context, DEPTH);
    }

    /**
     * The values of an annotation's attribute: one, or those of an array. An enum constant of a foreign type counts by
     * its simple name, a class by its qualified one.
     */
    public List<String> values(Annotation annotation, String attribute, ProgramType context) {
        Expr value = annotation.attributes().get(attribute);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Expr.Array array) {
            return array.elements().stream().map(e -> attribute(e, context)).toList();
        }
        return List.of(attribute(value, context));
    }

    /** All attributes of an annotation, each as text; the elements of an array joined with commas. */
    public SortedMap<String, String> attributes(Annotation annotation, ProgramType context) {
        SortedMap<String, String> result = new TreeMap<>();
        annotation
                .attributes()
                .keySet()
                .forEach(name -> result.put(name, String.join(",", values(annotation, name, context))));
        return result;
    }

    private String attribute(Expr e, ProgramType context) {
        return value(e, context).orElseGet(() -> {
            if (e instanceof Expr.Select s) {
                return s.name();
            }
            if (e instanceof Expr.Name n) {
                return n.name();
            }
            if (e instanceof Expr.ClassLiteral c) {
                return program.resolve(c.type().name(), context);
            }
            return "";
        });
    }

    private Optional<String> value(Expr e, ProgramType context, int depth) {
        if (depth == 0) {
            return Optional.empty();
        }
        if (e instanceof Expr.Literal l) {
            return l.kind() == Expr.Literal.Kind.NULL ? Optional.empty() : Optional.of(l.value());
        }
        if (e instanceof Expr.Binary b && b.operator().equals("+")) {
            return value(b.left(), context, depth - 1)
                    .flatMap(l -> value(b.right(), context, depth - 1).map(r -> l + r));
        }
        if (e instanceof Expr.Cast c) {
            return value(c.operand(), context, depth - 1);
        }
        if (e instanceof Expr.Name n) {
            return field(n.name(), context).flatMap(f -> value(f, depth - 1));
        }
        if (e instanceof Expr.Select s) {
            return qualifiedName(s.scope())
                    .flatMap(scope -> scope.equals("this")
                            ? program.field(context, s.name())
                            : program.type(program.resolve(scope, context)).flatMap(t -> program.field(t, s.name())))
                    .flatMap(f -> value(f, depth - 1));
        }
        return Optional.empty();
    }

    private Optional<String> value(OwnedField f, int depth) {
        return f.field().modifiers().isFinal()
                ? f.field().initialiser().flatMap(i -> value(i, f.owner(), depth))
                : Optional.empty();
    }

    private Optional<OwnedField> field(String name, ProgramType context) {
        for (Optional<ProgramType> t = Optional.of(context);
                t.isPresent();
                t = t.get().outer()) {
            Optional<OwnedField> own = program.field(t.get(), name);
            if (own.isPresent()) {
                return own;
            }
        }
        for (Import i : context.file().imports()) {
            if (i.isStatic() && (i.wildcard() || Names.lastOf(i.name()).equals(name))) {
                String typeName = i.wildcard() ? i.name() : Names.packageOf(i.name());
                Optional<OwnedField> imported = program.type(typeName).flatMap(t -> program.field(t, name));
                if (imported.isPresent()) {
                    return imported;
                }
            }
        }
        return Optional.empty();
    }

    /** {@code a.b.c} as text, where the expression is nothing but names. */
    static Optional<String> qualifiedName(Expr e) {
        if (e instanceof Expr.Name n) {
            return Optional.of(n.name());
        }
        if (e instanceof Expr.Select s) {
            return qualifiedName(s.scope()).map(q -> q + "." + s.name());
        }
        return Optional.empty();
    }
}
