package dev.kube2wasm.migrator.java.program;

import dev.kube2wasm.migrator.java.program.Program.OwnedField;
import dev.kube2wasm.migrator.java.program.Scope.Local;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.FieldDecl;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.Parameter;
import dev.kube2wasm.migrator.java.source.Stmt;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Walks the statements of one method or initialiser, in the order of the source, and tells {@link Reach} what it meets. */
final class Walker {

    private final Reach reach;
    private final Program program;
    private final ProgramType type;
    private final Optional<MethodDecl> method;
    private final Expressions expressions;
    private final Set<String> guarded = new HashSet<>();
    private Phase phase;

    Walker(Reach reach, ProgramType type, Optional<MethodDecl> method, Phase phase) {
        this.reach = reach;
        this.program = reach.program();
        this.type = type;
        this.method = method;
        this.phase = phase;
        this.expressions = new Expressions(this, reach);
    }

    ProgramType type() {
        return type;
    }

    Optional<MethodDecl> declaration() {
        return method;
    }

    String methodName() {
        return method.map(MethodDecl::name).orElse("");
    }

    Phase phase() {
        return phase;
    }

    /** Runs {@code walk} as code that can run while the service answers, whatever runs it now. */
    void whileServing(Runnable walk) {
        Phase before = phase;
        phase = Phase.SERVING;
        walk.run();
        phase = before;
    }

    void method(MethodDecl m) {
        Scope scope = reach.captured(type).inner();
        m.parameters().forEach(p -> declare(p, scope, TypeName.UNKNOWN));
        m.body().ifPresent(b -> block(b, scope));
    }

    void field(FieldDecl f) {
        OwnedField field = new OwnedField(type, f);
        f.initialiser().ifPresent(i -> {
            TypeName value = expressions.evaluate(i, reach.captured(type), Expressions.Usage.VALUE);
            reach.fields().holds(field, value.isKnown() ? value : program.resolve(f.type(), type));
        });
    }

    void declare(Parameter p, Scope scope, TypeName inferred) {
        TypeName declared = p.type().name().equals("var") ? inferred : program.resolve(p.type(), type);
        scope.declare(p.name(), Local.of(declared));
    }

    void block(Stmt.Block block, Scope outer) {
        Scope scope = outer.inner();
        block.statements().forEach(s -> statement(s, scope));
    }

    private void statement(Stmt s, Scope scope) {
        if (s instanceof Stmt.Expression e) {
            expressions.evaluate(e.expression(), scope, Expressions.Usage.DISCARDED);
        } else if (s instanceof Stmt.Local l) {
            local(l, scope);
        } else if (s instanceof Stmt.Return r) {
            r.value().ifPresent(v -> returned(v, scope));
        } else if (s instanceof Stmt.If i) {
            branch(i, scope);
        } else if (s instanceof Stmt.Each e) {
            each(e, scope);
        } else if (s instanceof Stmt.LocalType t) {
            program.local(t.type(), type);
        } else {
            Scope inner = scope.inner();
            Syntax.expressionsIn(s).forEach(e -> expressions.evaluate(e, inner, Expressions.Usage.VALUE));
            Syntax.statementsIn(s).forEach(i -> statement(i, inner));
        }
    }

    private void returned(Expr value, Scope scope) {
        TypeName result = expressions.evaluate(value, scope, Expressions.Usage.VALUE);
        boolean producesBean = method.filter(m -> m.annotations().stream()
                        .anyMatch(a -> a.name().endsWith("Bean")
                                || a.name().endsWith("Produces")
                                || a.name().endsWith("Singleton")))
                .isPresent();
        if (producesBean) {
            program.type(result.name()).ifPresent(reach.fields()::share);
        }
    }

    private void local(Stmt.Local l, Scope scope) {
        Optional<OwnedField> alias = l.initialiser().flatMap(i -> expressions.fieldOf(i, scope));
        Expressions.Usage usage = alias.isPresent() ? Expressions.Usage.TARGET : Expressions.Usage.VALUE;
        TypeName value =
                l.initialiser().map(i -> expressions.evaluate(i, scope, usage)).orElse(TypeName.UNKNOWN);
        TypeName declared = TypeName.UNKNOWN;
        if (!l.type().name().equals("var")) {
            declared = program.resolve(l.type(), type);
            reach.declarations().reference(l.type(), type, methodName(), phase);
        }
        // The value's own class tells more than the interface that the variable is declared with.
        boolean ownClass =
                program.type(value.name()).filter(t -> !t.isInterface()).isPresent();
        scope.declare(l.name(), new Local(declared.isKnown() && !ownClass ? declared : value, l.initialiser(), alias));
    }

    private void each(Stmt.Each e, Scope outer) {
        Scope scope = outer.inner();
        TypeName values = expressions.evaluate(e.values(), outer, Expressions.Usage.VALUE);
        if (!e.type().name().equals("var")) {
            reach.declarations().reference(e.type(), type, methodName(), phase);
        }
        TypeName element = e.type().name().equals("var") ? values.element() : program.resolve(e.type(), type);
        scope.declare(e.name(), Local.of(element));
        statement(e.body(), scope);
    }

    // if (field == null) { field = …; } fills a constant on first use; later requests see the same value.
    private void branch(Stmt.If i, Scope outer) {
        Scope scope = outer.inner();
        expressions.evaluate(i.condition(), scope, Expressions.Usage.VALUE);
        Optional<String> guard =
                nullTest(i.condition(), scope).map(OwnedField::key).filter(guarded::add);
        statement(i.then(), scope.inner());
        guard.ifPresent(guarded::remove);
        i.otherwise().ifPresent(o -> statement(o, scope.inner()));
    }

    private Optional<OwnedField> nullTest(Expr condition, Scope scope) {
        if (condition instanceof Expr.Binary b && b.operator().equals("==")) {
            boolean isNull = b.right() instanceof Expr.Literal l && l.kind() == Expr.Literal.Kind.NULL;
            return isNull ? expressions.fieldOf(b.left(), scope) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether a change of the field only fills it on first use, or belongs to the construction of its owner. */
    boolean isFilling(OwnedField field) {
        String name = methodName();
        boolean constructs = field.owner() == type
                && (name.equals(TypeDecl.CONSTRUCTOR)
                        || name.equals(TypeDecl.INSTANCE_INITIALISER)
                        || name.equals(TypeDecl.STATIC_INITIALISER)
                        || method.isEmpty());
        return constructs || guarded.contains(field.key());
    }

    /** The body of a lambda; {@code element} is the type of its parameters where the lambda does not say. */
    void lambda(Expr.Lambda l, Scope outer, TypeName element) {
        Scope scope = outer.inner();
        l.parameters().forEach(p -> declare(p, scope, l.parameters().size() == 1 ? element : TypeName.UNKNOWN));
        block(l.body(), scope);
    }
}
