package dev.kube2wasm.migrator.java.program;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.java.program.Expressions.Usage;
import dev.kube2wasm.migrator.java.program.Program.OwnedField;
import dev.kube2wasm.migrator.java.program.Program.OwnedMethod;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.JavaFile.Import;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks calls, constructions and method references. */
final class Calls {

    /** Foreign methods that run the lambda they are given before they return. */
    private static final Set<String> INLINE = Set.of(
            "forEach",
            "map",
            "filter",
            "flatMap",
            "mapToObj",
            "mapToInt",
            "mapToLong",
            "mapToDouble",
            "anyMatch",
            "allMatch",
            "noneMatch",
            "collect",
            "reduce",
            "sorted",
            "sort",
            "removeIf",
            "replaceAll",
            "computeIfAbsent",
            "computeIfPresent",
            "compute",
            "merge",
            "ifPresent",
            "ifPresentOrElse",
            "orElseGet",
            "orElseThrow",
            "or",
            "toMap",
            "groupingBy",
            "comparing",
            "thenComparing",
            "comparingInt",
            "peek",
            "max",
            "min",
            "iterate",
            "generate",
            "setAll",
            "requireNonNull",
            "toArray",
            "mapMulti");

    private static final List<String> LOGS = List.of(
            "org.slf4j.",
            "java.util.logging.",
            "org.apache.log4j.",
            "org.apache.logging.log4j.",
            "org.apache.commons.logging.",
            "org.jboss.logging.",
            "io.quarkus.logging.",
            "io.micrometer.core.",
            "io.prometheus.client.",
            "io.opentelemetry.api.metrics.",
            "java.io.PrintStream",
            "com.google.common.flogger.",
            "io.opencensus.stats.",
            "org.tinylog.");

    private final Walker walker;
    private final Reach reach;
    private final Program program;
    private final Expressions expressions;

    Calls(Walker walker, Reach reach, Expressions expressions) {
        this.walker = walker;
        this.reach = reach;
        this.program = reach.program();
        this.expressions = expressions;
    }

    TypeName call(Expr.Call c, Scope scope, Usage usage) {
        if (c.scope().isEmpty()) {
            return unscoped(c, scope);
        }
        Optional<String> typeName = expressions.typeNamed(c.scope().get(), scope);
        if (typeName.isPresent()) {
            return on(TypeName.of(typeName.get()), true, c, scope, usage);
        }
        Optional<OwnedField> field = expressions.fieldOf(c.scope().get(), scope);
        TypeName fieldType =
                field.map(f -> program.resolve(f.field().type(), f.owner())).orElse(TypeName.UNKNOWN);
        boolean changes = field.isPresent() && Fields.changesInPlace(fieldType, c.name());
        Usage receiver =
                changes && usage == Usage.DISCARDED ? Usage.TARGET : usage == Usage.LOGGED ? Usage.LOGGED : Usage.VALUE;
        TypeName told = expressions.evaluate(c.scope().get(), scope, receiver);
        TypeName on = told.isKnown() ? told : compiled(c);
        if (changes) {
            expressions.change(field.orElseThrow(), c);
        }
        return on(on, false, c, scope, usage);
    }

    private TypeName compiled(Expr.Call c) {
        return c.owner().map(o -> program.resolve(o, walker.type())).orElse(TypeName.UNKNOWN);
    }

    private TypeName unscoped(Expr.Call c, Scope scope) {
        int arity = c.arguments().size();
        for (Optional<ProgramType> t = Optional.of(walker.type());
                t.isPresent();
                t = t.get().outer()) {
            if (!program.methods(t.get(), c.name(), arity).isEmpty()) {
                return on(TypeName.of(t.get().name()), false, c, scope, Usage.VALUE);
            }
        }
        for (Import i : walker.type().file().imports()) {
            if (i.isStatic() && !i.wildcard() && Names.lastOf(i.name()).equals(c.name())) {
                return on(TypeName.of(Names.packageOf(i.name())), true, c, scope, Usage.VALUE);
            }
        }
        List<String> wildcards = walker.type().file().imports().stream()
                .filter(i -> i.isStatic() && i.wildcard())
                .map(Import::name)
                .toList();
        for (String w : wildcards) {
            if (program.type(w)
                    .filter(t -> !program.methods(t, c.name(), arity).isEmpty())
                    .isPresent()) {
                return on(TypeName.of(w), true, c, scope, Usage.VALUE);
            }
        }
        // Inherited from a foreign type, or imported from one on demand: each could be meant.
        TypeName inherited = TypeName.UNKNOWN;
        for (Optional<ProgramType> t = Optional.of(walker.type());
                t.isPresent();
                t = t.get().outer()) {
            for (String s : program.externalSuperTypes(t.get()).toList()) {
                foreign(TypeName.of(s), c.name(), c.arguments(), c.at(), scope);
                inherited = inherited.isKnown() ? inherited : TypeName.of(s);
            }
        }
        wildcards.forEach(w -> foreign(TypeName.of(w), c.name(), c.arguments(), c.at(), scope));
        record(inherited, c.name(), c.arguments(), scope, c);
        arguments(c.arguments(), inherited, c.name(), scope);
        return KnownResults.of(inherited, c.name(), false);
    }

    private TypeName on(TypeName receiver, boolean isStatic, Expr.Call c, Scope scope, Usage usage) {
        int arity = c.arguments().size();
        record(receiver, c.name(), c.arguments(), scope, c);
        reach.taskFacts()
                .call(
                        receiver,
                        c.name(),
                        c.arguments(),
                        context(),
                        walker.type().at(c.at()));
        Optional<ProgramType> own = program.type(receiver.name());
        if (own.isEmpty()) {
            if (receiver.isKnown()) {
                foreign(receiver, c.name(), c.arguments(), c.at(), scope);
            } else {
                reach.callAnything(c.name(), arity, walker.phase());
            }
            arguments(c.arguments(), receiver, c.name(), scope);
            return KnownResults.of(receiver, c.name(), isStatic);
        }
        List<OwnedMethod> meant = reach.call(own.get(), c.name(), arity, walker.phase());
        arguments(c.arguments(), receiver, c.name(), scope);
        if (meant.isEmpty()) {
            program.externalSuperTypes(own.get())
                    .forEach(s -> foreign(TypeName.of(s), c.name(), c.arguments(), c.at(), scope));
            return accessor(own.get(), receiver, c, usage);
        }
        return meant.get(0)
                .method()
                .result()
                .map(r -> program.resolve(r, meant.get(0).owner()))
                .orElse(TypeName.UNKNOWN);
    }

    // Lombok and records write accessors that no source shows.
    private TypeName accessor(ProgramType own, TypeName receiver, Expr.Call c, Usage usage) {
        String name = c.name();
        String property = name.startsWith("get") || name.startsWith("set")
                ? name.substring(3)
                : name.startsWith("is") ? name.substring(2) : name;
        if (property.isEmpty()) {
            return TypeName.UNKNOWN;
        }
        String fieldName = Character.toLowerCase(property.charAt(0)) + property.substring(1);
        Optional<OwnedField> field = program.field(own, fieldName);
        if (field.isPresent() && name.startsWith("set")) {
            expressions.change(field.get(), c);
        } else if (field.isPresent()) {
            reach.access(field.get(), walker.phase());
            reach.fields().read(field.get(), walker.phase(), usage == Usage.LOGGED);
        }
        return field.map(f -> program.resolve(f.field().type(), f.owner()))
                .orElseGet(() -> KnownResults.of(receiver, name, false));
    }

    TypeName creation(Expr.New n, Scope scope, boolean shutdownHook) {
        TypeName type = program.resolve(n.type(), walker.type());
        SourceLocation at = walker.type().at(n.at());
        Optional<ProgramType> own = program.type(type.name());
        record(type, TypeDecl.CONSTRUCTOR, n.arguments(), scope, n);
        if (own.isPresent()) {
            reach.construct(own.get(), n.arguments().size(), walker.phase());
        } else {
            reach.useFacts()
                    .creation(
                            type,
                            values(n.arguments(), scope),
                            walker.type().name(),
                            walker.methodName(),
                            walker.phase(),
                            at);
        }
        boolean isThread = type.name().equals("java.lang.Thread")
                || own.filter(t -> program.isA(t, "java.lang.Thread")).isPresent();
        if (isThread) {
            reach.taskFacts().thread(own, n.arguments(), context(), shutdownHook, at);
        }
        arguments(n.arguments(), type, TypeDecl.CONSTRUCTOR, scope);
        if (n.body().isPresent()) {
            ProgramType anonymous = program.local(n.body().get(), walker.type());
            reach.capture(anonymous, scope);
            reach.instantiate(anonymous, walker.phase());
            return TypeName.of(anonymous.name());
        }
        return type;
    }

    void methodRef(Expr.MethodRef m, Scope scope) {
        Optional<String> typeName = expressions.typeNamed(m.scope(), scope);
        TypeName on = typeName.map(TypeName::of).orElseGet(() -> expressions.evaluate(m.scope(), scope, Usage.VALUE));
        Optional<ProgramType> own = program.type(on.name());
        if (own.isEmpty()) {
            if (on.isKnown()) {
                foreign(on, m.name(), List.of(), m.at(), scope);
                reach.taskFacts()
                        .call(on, m.name(), List.of(), context(), walker.type().at(m.at()));
            }
            return;
        }
        if (m.name().equals(TypeDecl.CONSTRUCTOR)) {
            reach.instantiate(own.get(), walker.phase());
        }
        program.lineage(own.get())
                .flatMap(t -> t.decl().methods().stream())
                .filter(d -> d.name().equals(m.name()))
                .map(d -> d.parameters().size())
                .distinct()
                .toList()
                .forEach(arity -> reach.call(own.get(), m.name(), arity, walker.phase()));
    }

    private void arguments(List<Expr> arguments, TypeName receiver, String method, Scope scope) {
        boolean logs = LOGS.stream().anyMatch(receiver.name()::startsWith);
        boolean foreign = program.type(receiver.name()).isEmpty();
        boolean inline = foreign && INLINE.contains(method);
        boolean hook = method.equals("addShutdownHook") && receiver.name().equals("java.lang.Runtime");
        for (Expr a : arguments) {
            if (a instanceof Expr.Lambda l && inline) {
                walker.lambda(l, scope, receiver.element());
            } else if (a instanceof Expr.Lambda l) {
                walker.whileServing(() -> walker.lambda(l, scope, receiver.element()));
            } else if (a instanceof Expr.MethodRef m && inline) {
                methodRef(m, scope);
            } else if (a instanceof Expr.New n && hook) {
                creation(n, scope, true);
            } else {
                TypeName type = expressions.evaluate(a, scope, logs ? Usage.LOGGED : Usage.VALUE);
                if (foreign && walker.phase() == Phase.STARTUP) {
                    program.type(type.name()).filter(t -> !Fields.isData(t)).ifPresent(reach::handOver);
                }
            }
        }
    }

    private void foreign(
            TypeName type,
            String method,
            List<Expr> arguments,
            dev.kube2wasm.migrator.java.source.Position at,
            Scope scope) {
        reach.useFacts()
                .call(
                        type.name(),
                        method,
                        values(arguments, scope),
                        walker.type().name(),
                        walker.methodName(),
                        walker.phase(),
                        walker.type().at(at));
    }

    private List<Optional<String>> values(List<Expr> arguments, Scope scope) {
        return arguments.stream()
                .map(a -> a instanceof Expr.Name n && scope.find(n.name()).isPresent()
                        ? Optional.<String>empty()
                        : reach.constants().value(a, walker.type()))
                .toList();
    }

    private void record(TypeName receiver, String name, List<Expr> arguments, Scope scope, Expr e) {
        reach.record(
                new CallSite(walker.type(), walker.methodName(), receiver, name, arguments, scope, e, walker.phase()));
    }

    private Tasks.Context context() {
        return new Tasks.Context(walker.type(), walker.declaration(), walker.phase());
    }
}
