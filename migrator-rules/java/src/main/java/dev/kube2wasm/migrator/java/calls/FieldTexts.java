package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.java.program.Program.OwnedField;
import dev.kube2wasm.migrator.java.program.Program.OwnedMethod;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.program.Scope;
import dev.kube2wasm.migrator.java.program.Syntax;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.Stmt;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The texts of fields: what configuration injects, what they start with, what constructors put there. */
final class FieldTexts {

    private static final Set<String> VALUE =
            Set.of("org.springframework.beans.factory.annotation.Value", "io.micronaut.context.annotation.Value");
    private static final Set<String> PROPERTY =
            Set.of("org.eclipse.microprofile.config.inject.ConfigProperty", "io.micronaut.context.annotation.Property");
    private static final Set<String> PREFIXED = Set.of(
            "org.springframework.boot.context.properties.ConfigurationProperties",
            "io.micronaut.context.annotation.ConfigurationProperties",
            "io.quarkus.arc.config.ConfigProperties",
            "io.smallrye.config.ConfigMapping");

    private final TextValues values;
    private final ServiceCode code;

    FieldTexts(TextValues values, ServiceCode code) {
        this.values = values;
        this.code = code;
    }

    List<String> of(OwnedField f, int depth) {
        Optional<String> injected = injected(f.field().annotations(), f.owner())
                .or(() -> configured(f.owner(), f.field().name()));
        if (injected.isPresent()) {
            return List.of(injected.get());
        }
        Optional<Expr> initialiser = f.field().initialiser().filter(i -> !isNull(i));
        if (initialiser.isPresent()) {
            return values.of(initialiser.get(), new Place(f.owner(), "", Scope.empty(), Map.of()), depth - 1);
        }
        List<String> found = new ArrayList<>();
        for (MethodDecl m : f.owner().decl().methods()) {
            if (m.name().equals(TypeDecl.CONSTRUCTOR) && m.body().isPresent()) {
                Place place = values.inside(new OwnedMethod(f.owner(), m), Map.of());
                assigned(m.body().get(), f.field().name()).forEach(e -> found.addAll(values.of(e, place, depth - 1)));
            }
        }
        return TextValues.union(found.stream());
    }

    private static boolean isNull(Expr e) {
        return e instanceof Expr.Literal l && l.kind() == Expr.Literal.Kind.NULL;
    }

    private static List<Expr> assigned(Stmt s, String field) {
        List<Expr> found = new ArrayList<>();
        Syntax.expressionsIn(s).forEach(e -> {
            if (e instanceof Expr.Assign a && names(a.target(), field)) {
                found.add(a.value());
            }
        });
        Syntax.statementsIn(s).forEach(i -> found.addAll(assigned(i, field)));
        return found;
    }

    private static boolean names(Expr target, String field) {
        return (target instanceof Expr.Name n && n.name().equals(field))
                || (target instanceof Expr.Select s
                        && s.name().equals(field)
                        && s.scope() instanceof Expr.Name self
                        && self.name().equals("this"));
    }

    /** The text that configuration puts where these annotations stand. */
    Optional<String> injected(List<Annotation> annotations, ProgramType in) {
        Optional<String> value = code.annotation(annotations, in, VALUE)
                .flatMap(a -> code.value(a, in, "value"))
                .map(v -> v.contains("#{") ? TextValues.UNKNOWN : v);
        return value.or(() -> code.annotation(annotations, in, PROPERTY).flatMap(a -> {
            Optional<String> name = code.value(a, in, "name", "value");
            return name.map(n -> code.settings()
                    .value(n)
                    .or(() -> code.value(a, in, "defaultValue"))
                    .orElse("${" + n + "}"));
        }));
    }

    /** The setting behind a property of a type that configuration fills. */
    Optional<String> configured(ProgramType owner, String property) {
        return code.annotation(owner.annotations(), owner, PREFIXED)
                .flatMap(a -> code.value(a, owner, "prefix", "value"))
                .flatMap(prefix -> code.settings().value(prefix + "." + property));
    }
}
