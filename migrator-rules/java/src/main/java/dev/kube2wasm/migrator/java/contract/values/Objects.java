package dev.kube2wasm.migrator.java.contract.values;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Value;
import dev.kube2wasm.migrator.java.contract.values.Term.Elements;
import dev.kube2wasm.migrator.java.contract.values.Term.Entries;
import dev.kube2wasm.migrator.java.contract.values.Term.Own;
import dev.kube2wasm.migrator.java.contract.values.Term.Plain;
import dev.kube2wasm.migrator.java.program.Program.OwnedField;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.FieldDecl;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.Parameter;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Objects that handlers construct. */
final class Objects {

    private final Evaluator evaluator;

    Objects(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** A field of an object that was constructed. */
    Optional<Term> field(Term object, String name) {
        return object instanceof Own o ? Optional.ofNullable(o.fields().get(name)) : Optional.empty();
    }

    /** A constant of an enumeration. */
    Optional<Plain> constant(OwnedField field) {
        TypeRef type = new TypeRef(
                field.owner().name(), List.of(), false, field.owner().decl().at());
        return evaluator.types().of(type, List.of(), field.owner()) instanceof Type.Ref ref
                ? Optional.of(new Plain(
                        new Value.Constant(ref.name(), field.field().name()),
                        field.owner().name(),
                        false))
                : Optional.empty();
    }

    /** A record, or an object of a class whose one constructor for these arguments does nothing but set fields. */
    Optional<Term> construct(ProgramType type, List<Term> arguments, int depth) {
        boolean initialises =
                type.decl().methods().stream().anyMatch(m -> m.name().equals(TypeDecl.INSTANCE_INITIALISER));
        boolean plain = type.decl().typeParameters().isEmpty()
                && type.outer()
                        .map(o -> type.decl().modifiers().isStatic()
                                || type.decl().kind() == TypeDecl.Kind.RECORD)
                        .orElse(true);
        if (depth <= 0 || initialises || !plain || hasSuperclass(type)) {
            return Optional.empty();
        }
        List<MethodDecl> constructors =
                type.methods(TypeDecl.CONSTRUCTOR, arguments.size()).toList();
        if (constructors.isEmpty()) {
            return type.decl().kind() == TypeDecl.Kind.RECORD ? canonical(type, arguments) : byDefault(type, arguments);
        }
        if (constructors.size() > 1 || constructors.get(0).body().isEmpty()) {
            return Optional.empty();
        }
        return fields(type)
                .flatMap(fields -> fill(type, constructors.get(0), arguments, fields, depth)
                        .map(f -> new Own(type, f, true)));
    }

    // Interfaces add no state; a class from elsewhere may.
    private boolean hasSuperclass(ProgramType type) {
        return type.decl().superTypes().stream()
                .map(s -> evaluator.program().resolve(s.name(), type))
                .anyMatch(s -> !s.equals("java.io.Serializable")
                        && evaluator
                                .program()
                                .type(s)
                                .filter(ProgramType::isInterface)
                                .isEmpty());
    }

    private Optional<Term> canonical(ProgramType type, List<Term> arguments) {
        List<FieldDecl> components = type.decl().fields().stream()
                .filter(f -> !f.modifiers().isStatic())
                .toList();
        if (components.size() != arguments.size()) {
            return Optional.empty();
        }
        Map<String, Term> fields = new LinkedHashMap<>();
        for (int i = 0; i < components.size(); i++) {
            FieldDecl component = components.get(i);
            Optional<Term> value = evaluator.converted(arguments.get(i), component.type(), type);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            fields.put(component.name(), Shared.of(value.get()));
        }
        return Optional.of(new Own(type, fields, true));
    }

    private Optional<Term> byDefault(ProgramType type, List<Term> arguments) {
        boolean any = type.decl().methods().stream().anyMatch(m -> m.name().equals(TypeDecl.CONSTRUCTOR));
        return any || !arguments.isEmpty() || !type.annotations().isEmpty()
                ? Optional.empty()
                : fields(type).map(f -> new Own(type, f, true));
    }

    // What fields hold before a constructor runs.
    private Optional<Map<String, Term>> fields(ProgramType type) {
        Map<String, Term> fields = new LinkedHashMap<>();
        for (FieldDecl f : type.decl().fields()) {
            if (f.modifiers().isStatic()) {
                continue;
            }
            Frame frame = Frame.call(type, type, Optional.empty(), Evaluator.DEPTH);
            Optional<Term> value = f.initialiser().isPresent()
                    ? evaluator
                            .evaluate(f.initialiser().get(), frame)
                            .flatMap(t -> evaluator.converted(t, f.type(), type))
                    : Optional.of(initial(f));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            fields.put(f.name(), Shared.of(value.get()));
        }
        return Optional.of(fields);
    }

    private static Term initial(FieldDecl f) {
        if (f.type().isArray()) {
            return new Plain(new Value.Null(), "null", true);
        }
        return switch (f.type().name()) {
            case "int", "short", "byte" -> Numbers.numeral("0", "int");
            case "long" -> Numbers.numeral("0", "long");
            case "double" -> Numbers.numeral("0.0", "double");
            case "float" -> Numbers.numeral("0.0", "float");
            case "boolean" -> Operators.bool(new Value.Bool(false));
            case "char" -> Term.NOTHING;
            default -> new Plain(new Value.Null(), "null", true);
        };
    }

    private Optional<Map<String, Term>> fill(
            ProgramType type, MethodDecl method, List<Term> arguments, Map<String, Term> fields, int depth) {
        Map<String, Term> changed = new LinkedHashMap<>(fields);
        Frame frame = Frame.filling(type, type, changed, depth - 1);
        if (!bind(method, arguments, frame) || method.body().isEmpty()) {
            return Optional.empty();
        }
        return new Statements(evaluator)
                .run(method.body().get().statements(), frame)
                .filter(t -> t.equals(Term.NOTHING))
                .map(t -> changed);
    }

    /** Hands arguments over to the parameters of a method; false where that cannot be told exactly. */
    boolean bind(MethodDecl method, List<Term> arguments, Frame frame) {
        if (method.parameters().size() != arguments.size()) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Parameter p = method.parameters().get(i);
            Optional<Term> value = evaluator.converted(arguments.get(i), p.type(), frame.lexical());
            if (value.isEmpty()) {
                return false;
            }
            frame.declare(p.name(), p.type());
            frame.set(p.name(), value.get());
        }
        return true;
    }

    /** Follows {@code local.put(…)}, {@code local.add(…)} and {@code local.setX(…)}; false where that is not exact. */
    boolean change(Expr.Call c, Frame frame) {
        if (c.scope().isEmpty() || !(c.scope().get() instanceof Expr.Name n) || !frame.declares(n.name())) {
            return false;
        }
        Optional<List<Term>> arguments = evaluator.all(c.arguments(), frame);
        Optional<Term> changed =
                arguments.flatMap(a -> frame.local(n.name()).flatMap(t -> changed(t, c.name(), a, frame.depth())));
        changed.ifPresent(t -> frame.set(n.name(), t));
        return changed.isPresent();
    }

    private Optional<Term> changed(Term object, String method, List<Term> arguments, int depth) {
        if (object instanceof Elements e && e.mutable() && method.equals("add") && arguments.size() == 1) {
            List<Term> all = new ArrayList<>(e.elements());
            all.add(Shared.of(arguments.get(0)));
            return Optional.of(new Elements(all, true));
        }
        if (object instanceof Entries e && e.mutable() && method.equals("put") && arguments.size() == 2) {
            return Calls.key(arguments.get(0)).map(k -> {
                Map<String, Term> all = new LinkedHashMap<>(e.entries());
                all.put(k, Shared.of(arguments.get(1)));
                return new Entries(all, true);
            });
        }
        if (object instanceof Own o && o.mutable() && method.startsWith("set") && depth > 0) {
            List<MethodDecl> setters =
                    o.type().methods(method, arguments.size()).toList();
            return setters.size() == 1
                    ? fill(o.type(), setters.get(0), arguments, o.fields(), depth)
                            .map(f -> new Own(o.type(), f, true))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
