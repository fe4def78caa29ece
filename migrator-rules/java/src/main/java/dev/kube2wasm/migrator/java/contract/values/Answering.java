package dev.kube2wasm.migrator.java.contract.values;

import dev.kube2wasm.migrator.api.contract.Operation.Response;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Struct;
import dev.kube2wasm.migrator.api.contract.Value;
import dev.kube2wasm.migrator.java.contract.values.Term.Answer;
import dev.kube2wasm.migrator.java.contract.values.Term.Choice;
import dev.kube2wasm.migrator.java.contract.values.Term.Elements;
import dev.kube2wasm.migrator.java.contract.values.Term.Entries;
import dev.kube2wasm.migrator.java.contract.values.Term.Own;
import dev.kube2wasm.migrator.java.contract.values.Term.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says a term as a value of the contract, where it is of the very type that the contract promises. */
final class Answering {

    private final Evaluator evaluator;
    private final List<Parameter> parameters;

    Answering(Evaluator evaluator, List<Parameter> parameters) {
        this.evaluator = evaluator;
        this.parameters = parameters;
    }

    /** The body that a handler answers with; empty where the status is another one than promised. */
    Optional<Value> value(Term term, Response response) {
        if (term instanceof Choice c) {
            return value(c.then(), response)
                    .flatMap(a -> value(c.otherwise(), response).map(b -> new Value.Conditional(c.condition(), a, b)));
        }
        if (term instanceof Answer a) {
            return a.status() == response.status()
                            && a.body().filter(b -> !(b instanceof Answer)).isPresent()
                    ? value(a.body().get(), response)
                    : Optional.empty();
        }
        return response.type().filter(t -> !(t instanceof Type.Nullable)).flatMap(t -> typed(term, t));
    }

    private Optional<Value> typed(Term term, Type type) {
        if (term instanceof Choice c) {
            return typed(c.then(), type)
                    .flatMap(a -> typed(c.otherwise(), type).map(b -> new Value.Conditional(c.condition(), a, b)));
        }
        if (type instanceof Type.Nullable n) {
            return term instanceof Plain p && (p.value() instanceof Value.Null || isNullableArgument(p, n.of()))
                    ? Optional.of(p.value())
                    : typed(term, n.of());
        }
        if (term instanceof Plain p) {
            return !p.nullable() && fits(p, type) ? Optional.of(p.value()) : Optional.empty();
        }
        if (term instanceof Elements e) {
            return type instanceof Type.ListOf l && !l.unique()
                    ? all(e.elements(), l.element()).map(Value.Listing::new)
                    : Optional.empty();
        }
        if (term instanceof Entries e) {
            return type instanceof Type.MapOf m ? mapping(e, m.value()) : Optional.empty();
        }
        return term instanceof Own o && type instanceof Type.Ref r ? instance(o, r.name()) : Optional.empty();
    }

    private boolean isNullableArgument(Plain p, Type of) {
        return p.nullable() && fits(p, of);
    }

    private boolean fits(Plain p, Type type) {
        if (p.value() instanceof Value.Argument a) {
            Type expected = type;
            return parameters.stream()
                    .filter(q -> q.variable().equals(a.variable()))
                    .map(q -> q.type() instanceof Type.Nullable n ? n.of() : q.type())
                    .anyMatch(t -> t instanceof Type.Scalar && t.equals(expected));
        }
        if (p.value() instanceof Value.Constant c) {
            return type instanceof Type.Ref r && r.name().equals(c.type());
        }
        if (!(type instanceof Type.Scalar s)) {
            return type instanceof Type.Any
                    && p.value() instanceof Value.Text
                    && p.java().equals(Texts.STRING);
        }
        return switch (s.kind()) {
            case STRING -> p.java().equals(Texts.STRING);
            case BOOLEAN -> Operators.isBoolean(p);
            default -> kind(p).filter(s.kind()::equals).isPresent();
        };
    }

    private static Optional<Kind> kind(Plain p) {
        return p.value() instanceof Value.Numeral n ? Optional.of(n.kind()) : Numbers.kind(p.java());
    }

    private Optional<List<Value>> all(List<Term> terms, Type type) {
        List<Value> values = new ArrayList<>();
        for (Term t : terms) {
            Optional<Value> value = typed(t, type);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values);
    }

    private Optional<Value> mapping(Entries e, Type type) {
        List<Value.Entry> entries = new ArrayList<>();
        for (Map.Entry<String, Term> entry : e.entries().entrySet()) {
            Optional<Value> value = typed(entry.getValue(), type);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            entries.add(new Value.Entry(entry.getKey(), value.get()));
        }
        return Optional.of(new Value.Mapping(entries));
    }

    private Optional<Value> instance(Own object, String type) {
        Optional<Struct> struct = evaluator
                .types()
                .declaration(type)
                .filter(d ->
                        d instanceof Struct s && s.origin().equals(object.type().name()))
                .map(Struct.class::cast);
        if (struct.isEmpty()) {
            return Optional.empty();
        }
        List<Value.Entry> entries = new ArrayList<>();
        for (Property p : struct.get().properties()) {
            Optional<Value> value = property(object, p.variable()).flatMap(t -> typed(t, p.type()));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            entries.add(new Value.Entry(p.variable(), value.get()));
        }
        return Optional.of(new Value.Instance(type, entries));
    }

    /** What is written for a property: what its getter returns, or the field itself. */
    private Optional<Term> property(Own object, String variable) {
        String capital =
                variable.isEmpty() ? "" : variable.substring(0, 1).toUpperCase(Locale.ROOT) + variable.substring(1);
        for (String getter : List.of("get" + capital, "is" + capital, variable)) {
            if (object.type().methods(getter, 0).findAny().isPresent()) {
                return evaluator.calls().instance(object, getter, List.of(), Evaluator.DEPTH);
            }
        }
        return evaluator.objects().field(object, variable);
    }
}
