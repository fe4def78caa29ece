package dev.kube2wasm.migrator.java.contract.values;

import dev.kube2wasm.migrator.api.contract.Value.Bool;
import dev.kube2wasm.migrator.java.contract.values.Term.Choice;
import dev.kube2wasm.migrator.java.contract.values.Term.Plain;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows statements to what is returned. */
final class Statements {

    private static final Set<String> LOGGERS = Set.of(
            "org.slf4j.Logger",
            "java.util.logging.Logger",
            "org.jboss.logging.Logger",
            "org.apache.logging.log4j.Logger",
            "org.apache.commons.logging.Log",
            "io.quarkus.logging.Log");
    private static final Set<String> LOMBOK_LOGS = Set.of("Slf4j", "Log", "Log4j2", "CommonsLog", "JBossLog");
    private static final Set<String> LEVELS = Set.of(
            "trace", "debug", "info", "warn", "error", "fine", "finer", "finest", "warning", "severe", "tracef",
            "debugf", "infof", "warnf", "errorf");

    private final Evaluator evaluator;

    Statements(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** What the statements return; {@link Term#NOTHING} where they end without a value. */
    Optional<Term> run(List<Stmt> statements, Frame frame) {
        for (int i = 0; i < statements.size(); i++) {
            Stmt s = statements.get(i);
            List<Stmt> rest = statements.subList(i + 1, statements.size());
            if (s instanceof Stmt.Return r) {
                return r.value().isEmpty()
                        ? Optional.of(Term.NOTHING)
                        : evaluator.evaluate(r.value().get(), frame);
            }
            if (s instanceof Stmt.Block b) {
                return run(followed(b, rest), frame);
            }
            if (s instanceof Stmt.If f) {
                return branch(f, rest, frame);
            }
            if (!step(s, frame)) {
                return Optional.empty();
            }
        }
        return Optional.of(Term.NOTHING);
    }

    private static List<Stmt> followed(Stmt first, List<Stmt> rest) {
        List<Stmt> all = new ArrayList<>(first instanceof Stmt.Block b ? b.statements() : List.of(first));
        all.addAll(rest);
        return all;
    }

    private Optional<Term> branch(Stmt.If f, List<Stmt> rest, Frame frame) {
        Optional<Plain> condition = evaluator.condition(f.condition(), frame);
        if (condition.isEmpty()) {
            return Optional.empty();
        }
        List<Stmt> then = followed(f.then(), rest);
        List<Stmt> otherwise = f.otherwise().map(o -> followed(o, rest)).orElse(rest);
        if (condition.get().value() instanceof Bool b) {
            return run(b.value() ? then : otherwise, frame);
        }
        if (frame.filling().isPresent()) {
            return Optional.empty(); // Two ways to fill one object.
        }
        Optional<Term> a = run(then, frame.branch());
        return a.isEmpty()
                ? a
                : run(otherwise, frame.branch())
                        .map(b -> new Choice(condition.get().value(), a.get(), b));
    }

    private boolean step(Stmt s, Frame frame) {
        if (s instanceof Stmt.Local l) {
            frame.declare(l.name(), l.type());
            return l.initialiser().isEmpty() || assign(l.name(), l.initialiser().get(), frame);
        }
        if (!(s instanceof Stmt.Expression e)) {
            return false;
        }
        if (e.expression() instanceof Expr.Assign a) {
            return assignment(a, frame);
        }
        return e.expression() instanceof Expr.Call c
                && (isLog(c, frame) || evaluator.objects().change(c, frame));
    }

    private boolean assign(String local, Expr value, Frame frame) {
        Optional<Term> term = evaluator
                .evaluate(value, frame)
                .flatMap(t -> frame.type(local).flatMap(type -> evaluator.converted(t, type, frame.lexical())));
        term.ifPresent(t -> frame.set(local, t));
        return term.isPresent();
    }

    private boolean assignment(Expr.Assign a, Frame frame) {
        if (!a.operator().equals("=")) {
            return false;
        }
        if (a.target() instanceof Expr.Name n && frame.declares(n.name())) {
            return assign(n.name(), a.value(), frame);
        }
        Optional<String> field = ownField(a.target());
        Optional<Map<String, Term>> fields = frame.filling();
        if (field.isEmpty() || fields.isEmpty()) {
            return false;
        }
        Optional<Term> value = evaluator
                .program()
                .field(frame.lexical(), field.get())
                .filter(f -> !f.field().modifiers().isStatic())
                .flatMap(f -> evaluator
                        .evaluate(a.value(), frame)
                        .flatMap(t -> evaluator.converted(t, f.field().type(), f.owner())));
        value.ifPresent(t -> fields.get().put(field.get(), Shared.of(t)));
        return value.isPresent();
    }

    private static Optional<String> ownField(Expr target) {
        if (target instanceof Expr.Name n) {
            return Optional.of(n.name());
        }
        return target instanceof Expr.Select s
                        && s.scope() instanceof Expr.Name n
                        && n.name().equals("this")
                ? Optional.of(s.name())
                : Optional.empty();
    }

    // What is logged is not part of the answer; it must not do anything else, though.
    private boolean isLog(Expr.Call c, Frame frame) {
        if (c.scope().isEmpty()
                || !LEVELS.contains(c.name())
                || !c.arguments().stream().allMatch(Statements::isHarmless)) {
            return false;
        }
        if (evaluator
                .typeNamed(c.scope().get(), frame)
                .filter(LOGGERS::contains)
                .isPresent()) {
            return true;
        }
        if (!(c.scope().get() instanceof Expr.Name n) || frame.declares(n.name())) {
            return false;
        }
        boolean declared = evaluator
                .program()
                .field(frame.lexical(), n.name())
                .filter(f -> LOGGERS.contains(
                        evaluator.program().resolve(f.field().type().name(), f.owner())))
                .isPresent();
        return declared
                || (n.name().equals("log")
                        && frame.lexical().annotations().stream()
                                .map(a -> evaluator.program().resolve(a, frame.lexical()))
                                .anyMatch(a -> a.startsWith("lombok.")
                                        && LOMBOK_LOGS.contains(a.substring(a.lastIndexOf('.') + 1))));
    }

    private static boolean isHarmless(Expr e) {
        if (e instanceof Expr.Literal || e instanceof Expr.Name) {
            return true;
        }
        return e instanceof Expr.Binary b && b.operator().equals("+") && isHarmless(b.left()) && isHarmless(b.right());
    }
}
