package dev.kube2wasm.migrator.java.program;

import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The children of statements and expressions. */
public final class Syntax {

    private Syntax() {}

    /** The statements directly inside {@code s}. */
    public static List<Stmt> statementsIn(Stmt s) {
        if (s instanceof Stmt.Block b) {
            return b.statements();
        }
        if (s instanceof Stmt.Loop l) {
            return l.body();
        }
        if (s instanceof Stmt.Each e) {
            return List.of(e.body());
        }
        if (s instanceof Stmt.If i) {
            return Stream.concat(Stream.of(i.then()), i.otherwise().stream()).toList();
        }
        if (s instanceof Stmt.Compound c) {
            return c.statements();
        }
        return List.of();
    }

    /** The expressions directly inside {@code s}. */
    public static List<Expr> expressionsIn(Stmt s) {
        if (s instanceof Stmt.Expression e) {
            return List.of(e.expression());
        }
        if (s instanceof Stmt.Local l) {
            return l.initialiser().stream().toList();
        }
        if (s instanceof Stmt.Return r) {
            return r.value().stream().toList();
        }
        if (s instanceof Stmt.Loop l) {
            return l.condition().stream().toList();
        }
        if (s instanceof Stmt.Each e) {
            return List.of(e.values());
        }
        if (s instanceof Stmt.If i) {
            return List.of(i.condition());
        }
        if (s instanceof Stmt.Compound c) {
            return c.expressions();
        }
        return List.of();
    }

    /** The expressions directly inside {@code e}, without the bodies of lambdas and classes. */
    public static List<Expr> expressionsIn(Expr e) {
        List<Expr> found = new ArrayList<>();
        if (e instanceof Expr.Call c) {
            c.scope().ifPresent(found::add);
            found.addAll(c.arguments());
        } else if (e instanceof Expr.New n) {
            found.addAll(n.arguments());
        } else if (e instanceof Expr.Select s) {
            found.add(s.scope());
        } else if (e instanceof Expr.MethodRef m) {
            found.add(m.scope());
        } else if (e instanceof Expr.Assign a) {
            found.add(a.target());
            found.add(a.value());
        } else if (e instanceof Expr.Unary u) {
            found.add(u.operand());
        } else if (e instanceof Expr.Binary b) {
            found.add(b.left());
            found.add(b.right());
        } else if (e instanceof Expr.Cast c) {
            found.add(c.operand());
        } else if (e instanceof Expr.InstanceOf i) {
            found.add(i.operand());
        } else if (e instanceof Expr.Conditional c) {
            found.add(c.condition());
            found.add(c.then());
            found.add(c.otherwise());
        } else if (e instanceof Expr.Array a) {
            found.addAll(a.elements());
        } else if (e instanceof Expr.Index i) {
            found.add(i.array());
            found.add(i.index());
        } else if (e instanceof Expr.Compound c) {
            found.addAll(c.expressions());
        }
        return found;
    }

    /** Whether a call of one of these methods stands anywhere inside {@code s}. */
    static boolean calls(Stmt s, Set<String> methods) {
        return expressionsIn(s).stream().anyMatch(e -> calls(e, methods))
                || statementsIn(s).stream().anyMatch(i -> calls(i, methods));
    }

    private static boolean calls(Expr e, Set<String> methods) {
        return (e instanceof Expr.Call c && methods.contains(c.name()))
                || (e instanceof Expr.Lambda l && calls(l.body(), methods))
                || expressionsIn(e).stream().anyMatch(i -> calls(i, methods));
    }

    /** The calls without scope, or on {@code this}, in the expressions directly inside {@code s}. */
    static List<Expr.Call> ownCalls(Stmt s) {
        List<Expr.Call> found = new ArrayList<>();
        expressionsIn(s).forEach(e -> ownCalls(e, found));
        return found;
    }

    private static void ownCalls(Expr e, List<Expr.Call> found) {
        if (e instanceof Expr.Call c && (c.scope().isEmpty() || isThis(c.scope().get()))) {
            found.add(c);
        }
        expressionsIn(e).forEach(i -> ownCalls(i, found));
    }

    private static boolean isThis(Expr e) {
        return e instanceof Expr.Name n && n.name().equals("this");
    }
}
