package dev.kube2wasm.migrator.java.program;

import dev.kube2wasm.migrator.java.program.Program.OwnedField;
import dev.kube2wasm.migrator.java.program.Scope.Local;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.Stmt;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import java.util.Optional;

/** Walks expressions: tells the type of each as far as it can be told, and what reading and changing it does. */
final class Expressions {

    /** What is done with an expression's value. */
    enum Usage {
        /** It is used. */
        VALUE,
        /** It is thrown away: the expression stands as a statement. */
        DISCARDED,
        /** It is only written to a log or a metric. */
        LOGGED,
        /** The expression names what is changed; its value is not looked at. */
        TARGET
    }

    private final Walker walker;
    private final Reach reach;
    private final Program program;
    private final Calls calls;

    Expressions(Walker walker, Reach reach) {
        this.walker = walker;
        this.reach = reach;
        this.program = reach.program();
        this.calls = new Calls(walker, reach, this);
    }

    TypeName evaluate(Expr e, Scope scope, Usage usage) {
        if (e instanceof Expr.Name n) {
            return name(n, scope, usage);
        }
        if (e instanceof Expr.Select s) {
            return select(s, scope, usage);
        }
        if (e instanceof Expr.Call c) {
            return calls.call(c, scope, usage);
        }
        if (e instanceof Expr.New n) {
            return calls.creation(n, scope, false);
        }
        if (e instanceof Expr.Literal l) {
            return l.kind() == Expr.Literal.Kind.STRING ? TypeName.of("java.lang.String") : TypeName.UNKNOWN;
        }
        if (e instanceof Expr.Assign a) {
            return assign(a, scope, usage);
        }
        if (e instanceof Expr.Unary u) {
            return unary(u, scope, usage);
        }
        if (e instanceof Expr.Lambda l) {
            walker.whileServing(() -> walker.lambda(l, scope, TypeName.UNKNOWN));
            return TypeName.UNKNOWN;
        }
        if (e instanceof Expr.MethodRef m) {
            walker.whileServing(() -> calls.methodRef(m, scope));
            return TypeName.UNKNOWN;
        }
        return rest(e, scope, usage);
    }

    private TypeName rest(Expr e, Scope scope, Usage usage) {
        Usage inner = usage == Usage.LOGGED ? Usage.LOGGED : Usage.VALUE;
        if (e instanceof Expr.Cast c) {
            evaluate(c.operand(), scope, inner);
            reach.declarations().reference(c.type(), walker.type(), walker.methodName(), walker.phase());
            return program.resolve(c.type(), walker.type());
        }
        if (e instanceof Expr.InstanceOf i) {
            evaluate(i.operand(), scope, inner);
            reach.declarations().reference(i.type(), walker.type(), walker.methodName(), walker.phase());
            i.variable().ifPresent(v -> scope.declare(v, Local.of(program.resolve(i.type(), walker.type()))));
            return TypeName.of("boolean");
        }
        if (e instanceof Expr.Conditional c) {
            evaluate(c.condition(), scope, Usage.VALUE);
            TypeName then = evaluate(c.then(), scope, inner);
            TypeName otherwise = evaluate(c.otherwise(), scope, inner);
            return then.isKnown() ? then : otherwise;
        }
        if (e instanceof Expr.Binary b) {
            TypeName left = evaluate(b.left(), scope, inner);
            TypeName right = evaluate(b.right(), scope, inner);
            boolean text =
                    left.name().equals("java.lang.String") || right.name().equals("java.lang.String");
            return b.operator().equals("+") && text ? TypeName.of("java.lang.String") : TypeName.UNKNOWN;
        }
        if (e instanceof Expr.Index i) {
            TypeName array = evaluate(i.array(), scope, usage);
            evaluate(i.index(), scope, Usage.VALUE);
            return array.element();
        }
        if (e instanceof Expr.ClassLiteral c) {
            program.type(program.resolve(c.type().name(), walker.type())).ifPresent(t -> {
                if (t.isInterface()) {
                    reach.declarations().touch(t);
                } else {
                    reach.instantiate(t, Phase.SERVING);
                }
            });
            reach.declarations().reference(c.type(), walker.type(), walker.methodName(), walker.phase());
            return TypeName.of("java.lang.Class");
        }
        Syntax.expressionsIn(e).forEach(i -> evaluate(i, scope, inner));
        if (e instanceof Expr.Compound c) {
            walker.block(new Stmt.Block(c.statements()), scope);
        }
        return e instanceof Expr.Array a
                ? new TypeName(program.resolve(a.type().name(), walker.type()), java.util.List.of(), true)
                : TypeName.UNKNOWN;
    }

    private TypeName name(Expr.Name n, Scope scope, Usage usage) {
        if (n.name().equals("this")) {
            return TypeName.of(walker.type().name());
        }
        if (n.name().equals("super")) {
            return superType(walker.type());
        }
        Optional<Local> local = scope.find(n.name());
        if (local.isPresent()) {
            local.get().alias().ifPresent(f -> read(f, usage));
            return local.get().type();
        }
        return fieldOf(n, scope)
                .map(f -> {
                    read(f, usage);
                    return program.resolve(f.field().type(), f.owner());
                })
                .orElse(TypeName.UNKNOWN);
    }

    TypeName superType(ProgramType type) {
        return type.decl().superTypes().stream()
                .findFirst()
                .map(s -> program.resolve(s, type.outer().orElse(type)))
                .orElse(TypeName.UNKNOWN);
    }

    private TypeName select(Expr.Select s, Scope scope, Usage usage) {
        Optional<String> typeName = typeNamed(s.scope(), scope);
        if (typeName.isPresent()) {
            Optional<ProgramType> own = program.type(typeName.get());
            if (s.name().equals("this") || s.name().equals("super")) {
                return TypeName.of(typeName.get());
            }
            if (own.isPresent()) {
                reach.declarations().touch(own.get());
                return program.field(own.get(), s.name())
                        .map(f -> {
                            read(f, usage);
                            return program.resolve(f.field().type(), f.owner());
                        })
                        .orElse(TypeName.UNKNOWN);
            }
            reach.useFacts()
                    .reference(
                            TypeName.of(typeName.get()),
                            walker.type().name(),
                            walker.methodName(),
                            walker.phase(),
                            walker.type().at(s.at()));
            return typeName.get().equals("java.lang.System") ? TypeName.of("java.io.PrintStream") : TypeName.UNKNOWN;
        }
        Optional<OwnedField> field = fieldOf(s, scope);
        if (field.isPresent() && s.scope() instanceof Expr.Name n && n.name().equals("this")) {
            read(field.get(), usage);
            return program.resolve(field.get().field().type(), field.get().owner());
        }
        TypeName of = evaluate(s.scope(), scope, usage == Usage.LOGGED ? Usage.LOGGED : Usage.VALUE);
        return program.type(of.name())
                .flatMap(t -> program.field(t, s.name()))
                .map(f -> {
                    read(f, usage);
                    return program.resolve(f.field().type(), f.owner());
                })
                .orElse(TypeName.UNKNOWN);
    }

    private void read(OwnedField f, Usage usage) {
        if (usage != Usage.TARGET && usage != Usage.DISCARDED) {
            reach.access(f, walker.phase());
            reach.fields().read(f, walker.phase(), usage == Usage.LOGGED);
        }
    }

    /** The field that the expression names, through a local variable that holds its object as well. */
    Optional<OwnedField> fieldOf(Expr e, Scope scope) {
        if (e instanceof Expr.Name n) {
            Optional<Local> local = scope.find(n.name());
            if (local.isPresent()) {
                return local.get().alias();
            }
            for (Optional<ProgramType> t = Optional.of(walker.type());
                    t.isPresent();
                    t = t.get().outer()) {
                Optional<OwnedField> own = program.field(t.get(), n.name());
                if (own.isPresent()) {
                    return own;
                }
            }
            return Optional.empty();
        }
        if (e instanceof Expr.Select s) {
            return owner(s.scope(), scope).flatMap(t -> program.field(t, s.name()));
        }
        if (e instanceof Expr.Index i) {
            return fieldOf(i.array(), scope);
        }
        if (e instanceof Expr.Call c && c.arguments().isEmpty()) {
            return getter(c, scope);
        }
        return Optional.empty();
    }

    // The type on whose object a field is selected, found without walking the expression a second time.
    private Optional<ProgramType> owner(Expr e, Scope scope) {
        if (e instanceof Expr.Name n && n.name().equals("this")) {
            return Optional.of(walker.type());
        }
        Optional<String> named = typeNamed(e, scope);
        if (named.isPresent()) {
            return program.type(named.get());
        }
        if (e instanceof Expr.Name n && scope.find(n.name()).isPresent()) {
            return scope.find(n.name()).flatMap(l -> program.type(l.type().name()));
        }
        return fieldOf(e, scope)
                .flatMap(f -> program.type(program.resolve(f.field().type().name(), f.owner())));
    }

    // A method that does nothing but return a field hands out the field's object.
    private Optional<OwnedField> getter(Expr.Call c, Scope scope) {
        Optional<ProgramType> on = c.scope().isEmpty()
                ? Optional.of(walker.type())
                : owner(c.scope().get(), scope);
        return on.flatMap(t -> program.methods(t, c.name(), 0).stream()
                .filter(m -> m.method().body().isPresent()
                        && m.method().body().get().statements().size() == 1
                        && m.method().body().get().statements().get(0) instanceof Stmt.Return r
                        && r.value().filter(v -> v instanceof Expr.Name).isPresent())
                .flatMap(m -> {
                    Stmt.Return r = (Stmt.Return)
                            m.method().body().orElseThrow().statements().get(0);
                    String field = ((Expr.Name) r.value().orElseThrow()).name();
                    return program.field(m.owner(), field).stream();
                })
                .findFirst());
    }

    /** The type that the expression names, where it names one and no variable hides it. */
    Optional<String> typeNamed(Expr e, Scope scope) {
        Optional<String> name = Constants.qualifiedName(e);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String head =
                name.get().contains(".") ? name.get().substring(0, name.get().indexOf('.')) : name.get();
        if (head.equals("this") || head.equals("super") || scope.find(head).isPresent()) {
            return Optional.empty();
        }
        String last = Names.lastOf(name.get());
        if (last.isEmpty()
                || !Character.isUpperCase(last.charAt(0))
                || fieldOf(new Expr.Name(head, e.at()), scope).isPresent()) {
            return Optional.empty();
        }
        if (last.length() > 1 && last.equals(last.toUpperCase(java.util.Locale.ROOT)) && last.contains("_")) {
            return Optional.empty();
        }
        String resolved = program.resolve(name.get(), walker.type());
        return resolved.isEmpty() ? Optional.empty() : Optional.of(resolved);
    }

    private TypeName assign(Expr.Assign a, Scope scope, Usage usage) {
        Optional<OwnedField> field = fieldOf(a.target(), scope);
        evaluate(a.target(), scope, usage == Usage.DISCARDED || a.operator().equals("=") ? Usage.TARGET : usage);
        TypeName value = evaluate(a.value(), scope, Usage.VALUE);
        boolean rebinds =
                a.target() instanceof Expr.Name n && scope.find(n.name()).isPresent();
        if (field.isPresent() && !rebinds) {
            change(field.get(), a);
            reach.fields()
                    .holds(
                            field.get(),
                            value.isKnown()
                                    ? value
                                    : program.resolve(
                                            field.get().field().type(),
                                            field.get().owner()));
        }
        return value;
    }

    private TypeName unary(Expr.Unary u, Scope scope, Usage usage) {
        if (!u.changes()) {
            return evaluate(u.operand(), scope, usage == Usage.LOGGED ? Usage.LOGGED : Usage.VALUE);
        }
        Optional<OwnedField> field = fieldOf(u.operand(), scope);
        boolean isLocal =
                u.operand() instanceof Expr.Name n && scope.find(n.name()).isPresent();
        if (field.isPresent() && !isLocal) {
            change(field.get(), u);
        }
        return evaluate(u.operand(), scope, usage == Usage.DISCARDED ? Usage.TARGET : usage);
    }

    void change(OwnedField field, Expr at) {
        if (!walker.isFilling(field) && field.owner().decl().kind() != TypeDecl.Kind.ENUM) {
            reach.access(field, walker.phase());
            reach.fields().change(field, walker.phase(), walker.type().at(at.at()));
        }
    }
}
