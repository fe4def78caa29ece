package dev.kube2wasm.migrator.java.contract.configuration;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.java.contract.Types;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import dev.kube2wasm.migrator.java.source.TypeRef;
import dev.kube2wasm.migrator.java.text.Placeholder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Settings that frameworks put into fields and parameters, one by one. */
public final class InjectedSettings {

    private static final Set<String> VALUE =
            Set.of("org.springframework.beans.factory.annotation.Value", "io.micronaut.context.annotation.Value");
    private static final Set<String> PROPERTY =
            Set.of("org.eclipse.microprofile.config.inject.ConfigProperty", "io.micronaut.context.annotation.Property");
    /** What MicroProfile writes where an annotation has no default. */
    private static final String UNCONFIGURED = "org.eclipse.microprofile.config.configproperty.unconfigureddvalue";

    private final ServiceCode code;
    private final SettingTypes types;

    public InjectedSettings(ServiceCode code, Types types) {
        this.code = code;
        this.types = new SettingTypes(code, types);
    }

    /** Every place, in no certain order. */
    public Stream<Read> reads() {
        return code.program().types().stream()
                .filter(t -> code.reach().isTouched(t))
                .flatMap(t -> Stream.concat(fields(t), parameters(t)));
    }

    private Stream<Read> fields(ProgramType t) {
        return t.decl().fields().stream()
                .flatMap(f -> reads(f.annotations(), f.type(), t, t.name() + "." + f.name(), t.at(f.at())));
    }

    private Stream<Read> parameters(ProgramType t) {
        return t.decl().methods().stream()
                .filter(m -> isRun(t, m))
                .flatMap(m -> Stream.concat(
                        m.parameters().stream()
                                .flatMap(p ->
                                        reads(p.annotations(), p.type(), t, t.name() + "." + p.name(), t.at(m.at()))),
                        // On a setter or an annotation's method it stands on the method.
                        m.parameters().size() == 1
                                ? reads(
                                        m.annotations(),
                                        m.parameters().get(0).type(),
                                        t,
                                        t.name() + "." + m.name(),
                                        t.at(m.at()))
                                : Stream.empty()));
    }

    private boolean isRun(ProgramType t, MethodDecl m) {
        return m.name().equals(TypeDecl.CONSTRUCTOR) || code.reach().isReached(t, m);
    }

    private Stream<Read> reads(
            List<Annotation> annotations, TypeRef type, ProgramType in, String defaultName, SourceLocation at) {
        return Stream.concat(
                code.annotation(annotations, in, VALUE).stream()
                        .flatMap(a -> written(a, in, "value").stream().flatMap(text -> value(text, type, in, at))),
                code.annotation(annotations, in, PROPERTY).stream().map(a -> property(a, type, in, defaultName, at)));
    }

    private Stream<Read> value(String text, TypeRef type, ProgramType in, SourceLocation at) {
        boolean computed = text.contains("#{");
        Optional<Placeholder> whole = computed ? Optional.empty() : Placeholder.whole(text);
        return Placeholder.in(text).stream().map(p -> {
            boolean outer = whole.isPresent() && whole.get().equals(p);
            return new Read(
                    p.key(),
                    outer ? types.of(type, in) : SettingTypes.TEXT,
                    computed ? Optional.empty() : p.otherwise().flatMap(this::plain),
                    p.otherwise().isEmpty(),
                    at);
        });
    }

    private Read property(Annotation a, TypeRef type, ProgramType in, String defaultName, SourceLocation at) {
        Optional<String> fallback = written(a, in, "defaultValue").filter(d -> !d.equals(UNCONFIGURED));
        return new Read(
                written(a, in, "name")
                        .or(() -> written(a, in, "value"))
                        .filter(n -> !n.isBlank())
                        .orElse(defaultName),
                types.of(type, in),
                fallback.flatMap(this::plain),
                fallback.isEmpty() && !types.isOptional(type, in),
                at);
    }

    private Optional<String> written(Annotation a, ProgramType in, String attribute) {
        return code.constants().values(a, attribute, in).stream().findFirst();
    }

    /** A default whose own placeholders have values; one in SpEL has none. */
    private Optional<String> plain(String otherwise) {
        return Optional.of(code.settings().resolve(otherwise)).filter(v -> !v.contains("${") && !v.contains("#{"));
    }
}
