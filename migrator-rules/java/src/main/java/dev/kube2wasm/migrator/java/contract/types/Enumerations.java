package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Enumeration;
import dev.kube2wasm.migrator.java.program.Constants;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.FieldDecl;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.Parameter;
import dev.kube2wasm.migrator.java.source.Stmt;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Enums, and the texts that their constants have in JSON. */
final class Enumerations {

    private final MemberReader members;
    private final Constants constants;
    private final JsonSettings settings;

    Enumerations(MemberReader members, Constants constants, JsonSettings settings) {
        this.members = members;
        this.constants = constants;
        this.settings = settings;
    }

    /** The constants in order, with their texts; empty where the code does not tell one. */
    Optional<List<Enumeration.Constant>> constants(ProgramType type) {
        List<Enumeration.Constant> result = new ArrayList<>();
        Optional<Source> source = source(type);
        for (FieldDecl f : type.decl().fields()) {
            if (f.initialiser().orElse(null) instanceof Expr.New made
                    && made.type().name().equals(type.decl().name())) {
                Marks marks = members.marks(f.annotations(), type);
                Optional<String> text = source.isPresent()
                        ? source.get().text(f, made)
                        : marks.jackson("JsonProperty")
                                .or(() -> marks.jsonb("JsonbProperty"))
                                .flatMap(m -> m.text("value"))
                                .or(() -> Optional.of(f.name()));
                if (text.isEmpty()) {
                    return Optional.empty();
                }
                result.add(new Enumeration.Constant(f.name(), text.get()));
            }
        }
        return Optional.of(result);
    }

    /** What the constants of an enum look like where they are not an enumeration of texts. */
    Optional<Type> scalar(ProgramType type) {
        Marks marks = members.marks(type);
        Optional<String> shape = marks.jackson("JsonFormat").flatMap(m -> m.text("shape"));
        if (shape.filter(s -> s.startsWith("NUMBER")).isPresent()) {
            return Optional.of(new Type.Scalar(Type.Scalar.Kind.INT32));
        }
        Optional<BoundType> value = Values.of(members.read(type, BoundType.of(type.name())));
        if (value.isPresent() && !value.get().name().equals("java.lang.String")) {
            return Optional.of(Scalars.of(value.get().name())
                    .orElse(new Type.Any("constants of " + type.decl().name() + " are written by @JsonValue")));
        }
        return Optional.empty();
    }

    private Optional<Source> source(ProgramType type) {
        for (FieldDecl f : type.decl().fields()) {
            if (members.marks(f.annotations(), type).jackson("JsonValue").isPresent()) {
                return Optional.of(new Source(type, Optional.empty(), Optional.of(f.name())));
            }
        }
        for (MethodDecl m : type.decl().methods()) {
            boolean value = members.marks(m.annotations(), type)
                    .jackson("JsonValue")
                    .filter(v -> !v.is("value", "false"))
                    .isPresent();
            boolean toString = settings.enumsByToString()
                    && m.name().equals("toString")
                    && m.parameters().isEmpty();
            if (value || toString) {
                return Optional.of(new Source(type, result(m), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Expr> result(MethodDecl method) {
        List<Stmt> body = method.body().map(Stmt.Block::statements).orElse(List.of());
        return body.size() == 1 && body.get(0) instanceof Stmt.Return r ? r.value() : Optional.empty();
    }

    /** Where the text of each constant comes from. */
    private final class Source {

        private final ProgramType type;
        private final Optional<Expr> expression;
        private final Optional<String> field;

        Source(ProgramType type, Optional<Expr> expression, Optional<String> field) {
            this.type = type;
            this.expression = expression;
            this.field = field;
        }

        Optional<String> text(FieldDecl constant, Expr.New made) {
            return field.isPresent()
                    ? argument(field.get(), made)
                    : expression.flatMap(e -> evaluate(e, constant, made));
        }

        private Optional<String> evaluate(Expr e, FieldDecl constant, Expr.New made) {
            if (e instanceof Expr.Name n) {
                return argument(n.name(), made);
            }
            if (e instanceof Expr.Select s
                    && s.scope() instanceof Expr.Name n
                    && n.name().equals("this")) {
                return argument(s.name(), made);
            }
            if (e instanceof Expr.Call c) {
                return call(c, constant, made);
            }
            return constants.value(e, type);
        }

        private Optional<String> call(Expr.Call c, FieldDecl constant, Expr.New made) {
            boolean own = c.scope().isEmpty()
                    || (c.scope().get() instanceof Expr.Name n && n.name().equals("this"));
            if (own && c.arguments().isEmpty()) {
                if (c.name().equals("name") || (c.name().equals("toString") && !overridesToString())) {
                    return Optional.of(constant.name());
                }
                return Optional.empty();
            }
            Optional<String> on = c.scope().flatMap(s -> evaluate(s, constant, made));
            return switch (c.name()) {
                case "toLowerCase" -> on.map(t -> t.toLowerCase(Locale.ROOT));
                case "toUpperCase" -> on.map(t -> t.toUpperCase(Locale.ROOT));
                case "replace" -> on.flatMap(t -> replaced(t, c.arguments()));
                default -> Optional.empty();
            };
        }

        private Optional<String> replaced(String text, List<Expr> arguments) {
            if (arguments.size() != 2) {
                return Optional.empty();
            }
            Optional<String> from = constants.value(arguments.get(0), type);
            return from.flatMap(f -> constants.value(arguments.get(1), type).map(t -> text.replace(f, t)));
        }

        private boolean overridesToString() {
            return type.methods("toString", 0).findAny().isPresent();
        }

        /** The constant value that a field of the enum is given in the constructor call. */
        private Optional<String> argument(String fieldName, Expr.New made) {
            if (made.body().isPresent()) {
                return Optional.empty();
            }
            return index(fieldName, made.arguments().size())
                    .filter(i -> i < made.arguments().size())
                    .flatMap(i -> constants.value(made.arguments().get(i), type));
        }

        private Optional<Integer> index(String fieldName, int arity) {
            List<MethodDecl> constructors = type.decl().methods().stream()
                    .filter(m -> m.name().equals(TypeDecl.CONSTRUCTOR))
                    .toList();
            if (constructors.isEmpty()) {
                List<String> fields = type.decl().fields().stream()
                        .filter(f ->
                                !f.modifiers().isStatic() && f.initialiser().isEmpty())
                        .map(FieldDecl::name)
                        .toList();
                int at = fields.indexOf(fieldName);
                return fields.size() == arity && at >= 0 ? Optional.of(at) : Optional.empty();
            }
            List<MethodDecl> fitting = constructors.stream()
                    .filter(m -> m.parameters().size() == arity)
                    .toList();
            return fitting.size() == 1 ? assigned(fieldName, fitting.get(0)) : Optional.empty();
        }

        private Optional<Integer> assigned(String fieldName, MethodDecl constructor) {
            for (Stmt s : constructor.body().map(Stmt.Block::statements).orElse(List.of())) {
                if (s instanceof Stmt.Expression x
                        && x.expression() instanceof Expr.Assign a
                        && a.operator().equals("=")
                        && isField(a.target(), fieldName)
                        && a.value() instanceof Expr.Name n) {
                    List<String> names = constructor.parameters().stream()
                            .map(Parameter::name)
                            .toList();
                    return names.contains(n.name()) ? Optional.of(names.indexOf(n.name())) : Optional.empty();
                }
            }
            return Optional.empty();
        }

        private static boolean isField(Expr target, String fieldName) {
            return (target instanceof Expr.Name n && n.name().equals(fieldName))
                    || (target instanceof Expr.Select s
                            && s.name().equals(fieldName)
                            && s.scope() instanceof Expr.Name t
                            && t.name().equals("this"));
        }
    }
}
