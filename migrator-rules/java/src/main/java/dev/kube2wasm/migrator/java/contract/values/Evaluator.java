package dev.kube2wasm.migrator.java.contract.values;

import dev.kube2wasm.migrator.api.contract.Value;
import dev.kube2wasm.migrator.api.contract.Value.Bool;
import dev.kube2wasm.migrator.java.contract.Types;
import dev.kube2wasm.migrator.java.contract.values.Term.Choice;
import dev.kube2wasm.migrator.java.contract.values.Term.Elements;
import dev.kube2wasm.migrator.java.contract.values.Term.Entries;
import dev.kube2wasm.migrator.java.contract.values.Term.Own;
import dev.kube2wasm.migrator.java.contract.values.Term.Plain;
import dev.kube2wasm.migrator.java.program.Program;
import dev.kube2wasm.migrator.java.program.Program.OwnedField;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what expressions are, as far as that is exact. Follows one handler; empty where it cannot be told. */
final class Evaluator {

    private static final int STEPS = 20_000;
    static final int DEPTH = 24;

    private final ServiceCode code;
    private final Types types;
    private final Objects objects;
    private final Calls calls;
    private int steps = STEPS;

    Evaluator(ServiceCode code, Types types) {
        this.code = code;
        this.types = types;
        this.objects = new Objects(this);
        this.calls = new Calls(this, objects);
    }

    Program program() {
        return code.program();
    }

    ServiceCode code() {
        return code;
    }

    Types types() {
        return types;
    }

    Objects objects() {
        return objects;
    }

    Calls calls() {
        return calls;
    }

    Optional<Term> evaluate(Expr e, Frame frame) {
        if (--steps < 0) {
            return Optional.empty();
        }
        if (e instanceof Expr.Literal l) {
            return literal(l).map(t -> t);
        }
        if (e instanceof Expr.Name n) {
            return name(n, frame);
        }
        if (e instanceof Expr.Select s) {
            return select(s, frame);
        }
        if (e instanceof Expr.Call c) {
            return calls.call(c, frame);
        }
        if (e instanceof Expr.New n) {
            return calls.creation(n, frame);
        }
        if (e instanceof Expr.Conditional c) {
            return conditional(c, frame);
        }
        if (e instanceof Expr.Cast c) {
            return evaluate(c.operand(), frame).flatMap(t -> cast(t, c.type(), frame));
        }
        return operator(e, frame).map(t -> t);
    }

    Optional<List<Term>> all(List<Expr> expressions, Frame frame) {
        List<Term> terms = new ArrayList<>();
        for (Expr e : expressions) {
            Optional<Term> term = evaluate(e, frame);
            if (term.isEmpty()) {
                return Optional.empty();
            }
            terms.add(term.get());
        }
        return Optional.of(terms);
    }

    Optional<Plain> plain(Expr e, Frame frame) {
        return evaluate(e, frame).flatMap(Evaluator::plain);
    }

    /** A term as a single value, where it is one whatever is chosen. */
    static Optional<Plain> plain(Term term) {
        if (term instanceof Plain p) {
            return p.java().equals("void") ? Optional.empty() : Optional.of(p);
        }
        if (term instanceof Choice c) {
            return plain(c.then())
                    .flatMap(a -> plain(c.otherwise())
                            .filter(b -> a.java().equals(b.java()))
                            .map(b -> new Plain(
                                    new Value.Conditional(c.condition(), a.value(), b.value()),
                                    a.java(),
                                    a.nullable() || b.nullable())));
        }
        return Optional.empty();
    }

    private static Optional<Plain> literal(Expr.Literal l) {
        return switch (l.kind()) {
            case STRING -> Optional.of(Texts.text(l.value()));
            case BOOLEAN -> Optional.of(Operators.bool(new Bool(l.value().equals("true"))));
            case NULL -> Optional.of(new Plain(new Value.Null(), "null", true));
            case NUMBER -> Numbers.literal(l.value(), false);
            // The parser keeps the escapes of characters.
            case CHARACTER ->
                l.value().length() == 1
                        ? Optional.of(new Plain(new Value.Text(l.value()), "char", false))
                        : Optional.empty();
        };
    }

    private Optional<Term> name(Expr.Name n, Frame frame) {
        if (frame.declares(n.name())) {
            frame.freeze(n.name());
            return frame.local(n.name());
        }
        if (n.name().equals("this") || n.name().equals("super")) {
            return frame.self();
        }
        return ownField(n.name(), frame).or(() -> constant(n.name(), frame.lexical()));
    }

    /** A field of {@code this}. */
    private Optional<Term> ownField(String name, Frame frame) {
        if (frame.filling().isPresent()) {
            return Optional.ofNullable(frame.filling().get().get(name));
        }
        return frame.self().flatMap(self -> objects.field(self, name));
    }

    private Optional<Term> constant(String name, ProgramType in) {
        for (Optional<ProgramType> t = Optional.of(in);
                t.isPresent();
                t = t.get().outer()) {
            Optional<OwnedField> field = program().field(t.get(), name);
            if (field.isPresent()) {
                return constant(field.get());
            }
        }
        return in.file().imports().stream()
                .filter(i -> i.isStatic() && !i.wildcard() && i.name().endsWith("." + name))
                .flatMap(i -> program().type(i.name().substring(0, i.name().length() - name.length() - 1)).stream())
                .flatMap(t -> program().field(t, name).stream())
                .findFirst()
                .flatMap(this::constant);
    }

    /** The value of a field that is the same for every object and request. */
    private Optional<Term> constant(OwnedField field) {
        if (field.owner().decl().kind() == TypeDecl.Kind.ENUM
                && field.field().type().name().equals(field.owner().decl().name())
                && field.field().modifiers().isStatic()
                && field.field()
                        .initialiser()
                        .filter(Expr.New.class::isInstance)
                        .isPresent()) {
            return objects.constant(field).map(t -> t);
        }
        if (!field.field().modifiers().isFinal() || field.field().initialiser().isEmpty()) {
            return Optional.empty();
        }
        Frame frame = Frame.call(field.owner(), field.owner(), Optional.empty(), DEPTH);
        return evaluate(field.field().initialiser().get(), frame)
                .flatMap(t -> converted(t, field.field().type(), field.owner()))
                .filter(Evaluator::isImmutable);
    }

    private static boolean isImmutable(Term term) {
        if (term instanceof Elements e) {
            return !e.mutable() && e.elements().stream().allMatch(Evaluator::isImmutable);
        }
        if (term instanceof Entries e) {
            return !e.mutable() && e.entries().values().stream().allMatch(Evaluator::isImmutable);
        }
        if (term instanceof Choice c) {
            return isImmutable(c.then()) && isImmutable(c.otherwise());
        }
        if (term instanceof Own o) {
            return o.type().decl().kind() == TypeDecl.Kind.RECORD
                    && o.fields().values().stream().allMatch(Evaluator::isImmutable);
        }
        return term instanceof Plain;
    }

    private Optional<Term> select(Expr.Select s, Frame frame) {
        if (s.scope() instanceof Expr.Name n && n.name().equals("this")) {
            return ownField(s.name(), frame).or(() -> constant(s.name(), frame.dynamic()));
        }
        Optional<String> type = typeNamed(s.scope(), frame);
        if (type.isPresent()) {
            return program()
                    .type(type.get())
                    .flatMap(t -> program().field(t, s.name()))
                    .filter(f -> f.field().modifiers().isStatic())
                    .flatMap(this::constant);
        }
        return evaluate(s.scope(), frame).flatMap(t -> objects.field(t, s.name()));
    }

    /** The type that an expression of names means, where no variable hides it. */
    Optional<String> typeNamed(Expr e, Frame frame) {
        String name = qualified(e);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String head = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
        char first = name.charAt(name.lastIndexOf('.') + 1);
        boolean isVariable = frame.declares(head)
                || head.equals("this")
                || head.equals("super")
                || program().field(frame.lexical(), head).isPresent();
        return isVariable || !Character.isUpperCase(first)
                ? Optional.empty()
                : Optional.of(program().resolve(name, frame.lexical())).filter(r -> !r.isEmpty());
    }

    private static String qualified(Expr e) {
        if (e instanceof Expr.Name n) {
            return n.name();
        }
        if (e instanceof Expr.Select s) {
            String scope = qualified(s.scope());
            return scope.isEmpty() ? "" : scope + "." + s.name();
        }
        return "";
    }

    private Optional<Term> conditional(Expr.Conditional c, Frame frame) {
        Optional<Plain> condition = condition(c.condition(), frame);
        if (condition.isEmpty()) {
            return Optional.empty();
        }
        if (condition.get().value() instanceof Bool b) {
            return evaluate(b.value() ? c.then() : c.otherwise(), frame);
        }
        Optional<Term> then = evaluate(c.then(), frame);
        Optional<Term> otherwise = evaluate(c.otherwise(), frame);
        return then.isEmpty() || otherwise.isEmpty() || promotes(then.get(), otherwise.get())
                ? Optional.empty()
                : Optional.of(new Choice(condition.get().value(), then.get(), otherwise.get()));
    }

    // With two kinds of numbers, or a number and a wrapper, Java converts one to the other.
    private static boolean promotes(Term a, Term b) {
        Optional<String> x = plain(a).map(Plain::java).filter(j -> Numbers.isPrimitive(Numbers.unboxed(j)));
        Optional<String> y = plain(b).map(Plain::java).filter(j -> Numbers.isPrimitive(Numbers.unboxed(j)));
        return x.isPresent() && y.isPresent() && !x.equals(y);
    }

    Optional<Plain> condition(Expr e, Frame frame) {
        return plain(e, frame).filter(p -> Operators.isBoolean(p) && !p.nullable());
    }

    private Optional<Term> cast(Term term, TypeRef type, Frame frame) {
        String target = program().resolve(type.name(), frame.lexical());
        if (type.isArray()) {
            return Optional.empty();
        }
        if (!Numbers.isPrimitive(Numbers.unboxed(target))) {
            // A cast between references changes nothing but the static type.
            return term instanceof Plain p && !p.java().equals(target) ? Optional.empty() : Optional.of(term);
        }
        return plain(term).flatMap(p -> Numbers.converted(p, target)).map(t -> t);
    }

    private Optional<Plain> operator(Expr e, Frame frame) {
        if (e instanceof Expr.Unary u) {
            if (u.operator().equals("-")
                    && u.operand() instanceof Expr.Literal l
                    && l.kind() == Expr.Literal.Kind.NUMBER) {
                return Numbers.literal(l.value(), true);
            }
            return switch (u.operator()) {
                case "!" -> plain(u.operand(), frame).flatMap(Operators::not);
                case "-" -> plain(u.operand(), frame).flatMap(Operators::negated);
                default -> Optional.empty();
            };
        }
        if (e instanceof Expr.Binary b) {
            return plain(b.left(), frame)
                    .flatMap(l -> plain(b.right(), frame).flatMap(r -> Operators.binary(b.operator(), l, r)));
        }
        return Optional.empty();
    }

    /** A term as a variable, parameter or result of this type holds it. */
    Optional<Term> converted(Term term, TypeRef type, ProgramType in) {
        if (type.isArray()) {
            return Optional.empty();
        }
        String target = program().resolve(type.name(), in);
        if (term instanceof Choice c) {
            return converted(c.then(), type, in)
                    .flatMap(a -> converted(c.otherwise(), type, in).map(b -> new Choice(c.condition(), a, b)));
        }
        if (!(term instanceof Plain p)) {
            return Optional.of(term);
        }
        if (p.java().equals("void")) {
            return Optional.empty();
        }
        boolean isNull = p.value() instanceof Value.Null;
        if (isNull || !Numbers.isPrimitive(Numbers.unboxed(target))) {
            return isNull && Numbers.isPrimitive(target) ? Optional.empty() : Optional.of(term);
        }
        return Numbers.converted(p, target).map(t -> t);
    }
}
