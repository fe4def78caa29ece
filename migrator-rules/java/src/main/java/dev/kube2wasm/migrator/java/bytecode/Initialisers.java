package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.java.program.Syntax;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.Parameter;
import dev.kube2wasm.migrator.java.source.Stmt;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives back to fields the values that a compiler moved into constructors and the static initialiser: those that come
 * before anything else there and take nothing from a parameter or local variable.
 */
final class Initialisers {

    private final ClassLowering in;
    private final Map<String, Expr> values = new TreeMap<>();
    private final List<MethodDecl> remaining = new ArrayList<>();

    Initialisers(ClassLowering in, List<MethodDecl> methods) {
        this.in = in;
        for (MethodDecl m : methods) {
            boolean constructs = m.name().equals(TypeDecl.CONSTRUCTOR);
            if (!constructs && !m.name().equals(TypeDecl.STATIC_INITIALISER)) {
                remaining.add(m);
                continue;
            }
            List<Stmt> left = left(m);
            boolean vanishes =
                    (in.isAnonymous() || !constructs) && left.stream().allMatch(Initialisers::isReturn);
            if (!vanishes) {
                remaining.add(new MethodDecl(
                        m.name(),
                        m.modifiers(),
                        m.annotations(),
                        m.parameters(),
                        m.result(),
                        Optional.of(new Stmt.Block(left)),
                        m.at()));
            }
        }
    }

    private static boolean isReturn(Stmt s) {
        return s instanceof Stmt.Return r && r.value().isEmpty();
    }

    private List<Stmt> left(MethodDecl m) {
        Set<String> locals =
                new HashSet<>(m.parameters().stream().map(Parameter::name).toList());
        List<Stmt> left = new ArrayList<>();
        boolean leading = true;
        for (Stmt s : m.body().map(Stmt.Block::statements).orElse(List.of())) {
            Optional<String> field = leading || m.modifiers().isStatic() ? field(s, locals) : Optional.empty();
            boolean first = field.isPresent() && !values.containsKey(field.get());
            boolean again = field.isPresent() && !first && sameLine(field.get(), s);
            if (first) {
                values.put(field.get(), ((Expr.Assign) ((Stmt.Expression) s).expression()).value());
            } else if (!again) {
                leading = left.isEmpty() && isSuper(s);
                left.add(s);
                if (s instanceof Stmt.Local l) {
                    locals.add(l.name());
                }
            }
        }
        return left;
    }

    // Each constructor has its own copy.
    private boolean sameLine(String field, Stmt s) {
        Expr known = values.get(field);
        Expr value = ((Expr.Assign) ((Stmt.Expression) s).expression()).value();
        return known != null && known.at().line() == value.at().line();
    }

    private static boolean isSuper(Stmt s) {
        return s instanceof Stmt.Expression e
                && e.expression() instanceof Expr.Call c
                && c.name().equals(TypeDecl.CONSTRUCTOR)
                && c.scope()
                        .filter(n -> n instanceof Expr.Name x && x.name().equals("super"))
                        .isPresent();
    }

    private Optional<String> field(Stmt s, Set<String> locals) {
        if (s instanceof Stmt.Expression e
                && e.expression() instanceof Expr.Assign a
                && a.operator().equals("=")
                && !uses(a.value(), locals)) {
            if (a.target() instanceof Expr.Name n) {
                return Optional.of(n.name());
            }
            if (a.target() instanceof Expr.Select f
                    && (f.scope() instanceof Expr.Name t
                            && (t.name().equals("this") || t.name().equals(TypeNames.of(in.internalName()))))) {
                return Optional.of(f.name());
            }
        }
        return Optional.empty();
    }

    private static boolean uses(Expr e, Set<String> locals) {
        if (e instanceof Expr.Name n && (locals.contains(n.name()) || n.name().equals(Instructions.CAUGHT))) {
            return true;
        }
        if (e instanceof Expr.Lambda l) {
            return l.body().statements().stream().anyMatch(s -> uses(s, locals));
        }
        return Syntax.expressionsIn(e).stream().anyMatch(i -> uses(i, locals));
    }

    private static boolean uses(Stmt s, Set<String> locals) {
        return Syntax.expressionsIn(s).stream().anyMatch(e -> uses(e, locals))
                || Syntax.statementsIn(s).stream().anyMatch(i -> uses(i, locals));
    }

    /** The value that the field of this name starts with. */
    Optional<Expr> of(String field) {
        return Optional.ofNullable(values.get(field));
    }

    Optional<Integer> line(String field) {
        return Optional.ofNullable(values.get(field)).map(v -> v.at().line());
    }

    /** The methods, without what was moved, and without initialisers that hold nothing else. */
    List<MethodDecl> remaining() {
        return remaining;
    }
}
