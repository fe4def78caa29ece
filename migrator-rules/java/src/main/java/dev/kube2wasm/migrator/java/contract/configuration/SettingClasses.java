package dev.kube2wasm.migrator.java.contract.configuration;

import dev.kube2wasm.migrator.java.contract.Types;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.FieldDecl;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Settings that frameworks put into the properties of a class, record or interface, by a common prefix. */
public final class SettingClasses {

    private static final int DEPTH = 6;

    private static final Set<String> PREFIXED = Set.of(
            "org.springframework.boot.context.properties.ConfigurationProperties",
            "io.micronaut.context.annotation.ConfigurationProperties",
            "org.eclipse.microprofile.config.inject.ConfigProperties",
            "io.quarkus.arc.config.ConfigProperties",
            "io.smallrye.config.ConfigMapping");
    private static final Set<String> DEFAULT = Set.of(
            "org.springframework.boot.context.properties.bind.DefaultValue",
            "io.smallrye.config.WithDefault",
            "io.micronaut.core.bind.annotation.Bindable");
    private static final Set<String> NAME = Set.of(
            "org.springframework.boot.context.properties.bind.Name",
            "io.smallrye.config.WithName",
            "org.eclipse.microprofile.config.inject.ConfigProperty");
    private static final Set<String> PARENT = Set.of("io.smallrye.config.WithParentName");
    private static final Set<String> NEEDED = Set.of(
            "javax.validation.constraints.NotNull",
            "javax.validation.constraints.NotBlank",
            "javax.validation.constraints.NotEmpty",
            "jakarta.validation.constraints.NotNull",
            "jakarta.validation.constraints.NotBlank",
            "jakarta.validation.constraints.NotEmpty");

    private final ServiceCode code;
    private final SettingTypes types;

    public SettingClasses(ServiceCode code, Types types) {
        this.code = code;
        this.types = new SettingTypes(code, types);
    }

    /** Every property, in no certain order. */
    public Stream<Read> reads() {
        return code.program().types().stream()
                .filter(t -> code.reach().isTouched(t))
                .flatMap(t -> Stream.concat(
                        prefix(t.annotations(), t).stream().flatMap(p -> properties(t, p, DEPTH)), beans(t)));
    }

    // A @Bean method may carry the prefix for the type that it returns.
    private Stream<Read> beans(ProgramType t) {
        return t.decl().methods().stream()
                .filter(m -> code.reach().isReached(t, m))
                .flatMap(m -> prefix(m.annotations(), t).stream()
                        .flatMap(p -> m.result().stream()
                                .flatMap(r -> own(r, t).stream())
                                .flatMap(type -> properties(type, p, DEPTH))));
    }

    private Optional<String> prefix(List<Annotation> annotations, ProgramType in) {
        return code.annotation(annotations, in, PREFIXED)
                .flatMap(a -> code.value(a, in, "prefix", "value"))
                .map(p -> p.endsWith(".") ? p.substring(0, p.length() - 1) : p);
    }

    private Optional<ProgramType> own(TypeRef ref, ProgramType in) {
        return ref.isArray()
                ? Optional.empty()
                : code.program()
                        .type(code.program().resolve(ref.name(), in))
                        .filter(t -> t.decl().kind() != TypeDecl.Kind.ENUM);
    }

    private Stream<Read> properties(ProgramType type, String prefix, int depth) {
        if (depth == 0) {
            return Stream.empty();
        }
        return code.program()
                .lineage(type)
                .flatMap(t -> Stream.concat(
                        t.decl().fields().stream()
                                .filter(f -> !f.modifiers().isStatic())
                                .filter(f -> t.decl().kind() == TypeDecl.Kind.RECORD || isBound(type, f))
                                .flatMap(f -> field(f, t, prefix, depth)),
                        t.isInterface()
                                ? t.decl().methods().stream().flatMap(m -> method(m, t, prefix, depth))
                                : Stream.empty()));
    }

    // A final field with a value is none of the binder's business, unless it is an object to fill.
    private boolean isBound(ProgramType type, FieldDecl f) {
        boolean fixed = f.modifiers().isFinal() && f.initialiser().isPresent();
        return !fixed || own(f.type(), type).isPresent();
    }

    private Stream<Read> field(FieldDecl f, ProgramType in, String prefix, int depth) {
        Optional<String> initial = f.initialiser().flatMap(i -> code.constants().value(i, in));
        return property(f.annotations(), f.name(), f.type(), in, prefix, depth, initial, false, f.at());
    }

    private Stream<Read> method(MethodDecl m, ProgramType in, String prefix, int depth) {
        boolean asks = m.parameters().isEmpty() && m.body().isEmpty();
        return m.result().filter(r -> asks).stream()
                .flatMap(r -> property(
                        m.annotations(), getter(m.name()), r, in, prefix, depth, Optional.empty(), true, m.at()));
    }

    private static String getter(String name) {
        return name.length() > 3 && name.startsWith("get") && Character.isUpperCase(name.charAt(3))
                ? Character.toLowerCase(name.charAt(3)) + name.substring(4)
                : name;
    }

    private Stream<Read> property(
            List<Annotation> annotations,
            String name,
            TypeRef type,
            ProgramType in,
            String prefix,
            int depth,
            Optional<String> initial,
            boolean strict,
            dev.kube2wasm.migrator.java.source.Position at) {
        String written = code.annotation(annotations, in, NAME)
                .flatMap(a -> code.value(a, in, "value", "name"))
                .orElse(kebab(name));
        String key = code.annotation(annotations, in, PARENT).isPresent()
                ? prefix
                : prefix.isEmpty() ? written : prefix + "." + written;
        Optional<ProgramType> nested = own(type, in);
        if (nested.isPresent()) {
            return properties(nested.get(), key, depth - 1);
        }
        Optional<String> fallback = code.annotation(annotations, in, DEFAULT)
                .flatMap(a -> code.value(a, in, "value", "defaultValue"))
                .or(() -> initial);
        boolean needed = strict
                ? !types.isOptional(type, in) && !isMany(type, in)
                : code.annotation(annotations, in, NEEDED).isPresent();
        return Stream.of(new Read(
                key,
                types.of(type, in),
                fallback.filter(f -> !f.contains("${")),
                needed && fallback.isEmpty(),
                in.at(at)));
    }

    private boolean isMany(TypeRef type, ProgramType in) {
        String name = code.program().resolve(type.name(), in);
        return type.isArray()
                || Set.of("java.util.List", "java.util.Set", "java.util.Map").contains(name);
    }

    /** {@code priceUrl} as {@code price-url}. */
    static String kebab(String name) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean starts = i > 0
                    && Character.isUpperCase(c)
                    && (Character.isLowerCase(name.charAt(i - 1))
                            || Character.isDigit(name.charAt(i - 1))
                            || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1))));
            if (starts) {
                result.append('-');
            }
            result.append(c == '_' ? '-' : Character.toLowerCase(c));
        }
        return result.toString();
    }
}
