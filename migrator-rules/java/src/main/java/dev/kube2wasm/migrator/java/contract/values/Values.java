package dev.kube2wasm.migrator.java.contract.values;

import dev.kube2wasm.migrator.api.contract.Operation.Response;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Value;
import dev.kube2wasm.migrator.java.contract.Types;
import dev.kube2wasm.migrator.java.contract.values.Term.Plain;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import java.util.List;
import java.util.Optional;

/** What handlers return, where that is a constant or can be computed from the request alone. */
public final class Values {

    /** Annotations that do not change what a handler answers; what others do (refuse, cache, wrap) is not known. */
    private static final List<String> HARMLESS = List.of(
            "java.lang.",
            "org.springframework.web.bind.annotation.",
            "org.springframework.stereotype.",
            "org.springframework.boot.autoconfigure.SpringBootApplication",
            "javax.ws.rs.",
            "jakarta.ws.rs.",
            "io.micronaut.http.annotation.",
            "io.quarkus.vertx.web.",
            "org.jboss.resteasy.reactive.",
            "javax.enterprise.context.",
            "jakarta.enterprise.context.",
            "javax.inject.",
            "jakarta.inject.",
            "org.eclipse.microprofile.openapi.",
            "io.swagger.",
            "io.smallrye.common.annotation.",
            "lombok.");

    private final ServiceCode code;
    private final Types types;

    public Values(ServiceCode code, Types types) {
        this.code = code;
        this.types = types;
    }

    /**
     * What {@code method} returns; empty where that cannot be told exactly.
     *
     * @param type the class that answers, and that declares {@code method}
     * @param parameters what is bound to the method's parameters of those names
     */
    public Optional<Value> of(
            ProgramType type, ProgramType owner, MethodDecl method, List<Parameter> parameters, Response response) {
        if (response.type().isEmpty()
                || method.body().isEmpty()
                || !areHarmless(method.annotations(), owner)
                || !areHarmless(type.annotations(), type)
                || isView(type, method, owner)) {
            return Optional.empty();
        }
        Evaluator evaluator = new Evaluator(code, types);
        Frame frame = Frame.call(owner, type, Optional.empty(), Evaluator.DEPTH);
        for (dev.kube2wasm.migrator.java.source.Parameter p : method.parameters()) {
            frame.declare(p.name(), p.type());
            parameters.stream()
                    .filter(q -> q.variable().equals(p.name()))
                    .findFirst()
                    .ifPresent(q -> frame.set(
                            p.name(),
                            argument(q, code.program().resolve(p.type().name(), owner))));
        }
        return new Statements(evaluator)
                .run(method.body().get().statements(), frame)
                .flatMap(t -> new Answering(evaluator, parameters).value(t, response))
                .map(v -> v);
    }

    private static Plain argument(Parameter p, String java) {
        boolean nullable = (!p.required() && p.fallback().isEmpty()) || p.type() instanceof Type.Nullable;
        Type type = p.type() instanceof Type.Nullable n ? n.of() : p.type();
        return new Plain(new Value.Argument(p.variable()), isUsual(type, java) ? java : "", nullable);
    }

    // Where the text of a request is not simply the Java value, it can be passed on only.
    private static boolean isUsual(Type type, String java) {
        if (!(type instanceof Type.Scalar s)) {
            return false;
        }
        return switch (s.kind()) {
            case STRING -> java.equals(Texts.STRING);
            case BOOLEAN -> Numbers.unboxed(java).equals("boolean");
            default -> Numbers.kind(java).filter(s.kind()::equals).isPresent();
        };
    }

    private boolean areHarmless(List<Annotation> annotations, ProgramType in) {
        return annotations.stream()
                .map(a -> code.program().resolve(a, in))
                .allMatch(name -> HARMLESS.stream().anyMatch(name::startsWith));
    }

    // A text that Spring's @Controller returns is the name of a page.
    private boolean isView(ProgramType type, MethodDecl method, ProgramType owner) {
        boolean controller = type.annotations().stream()
                .anyMatch(a -> code.program().resolve(a, type).equals("org.springframework.stereotype.Controller"));
        return controller && !isBody(type.annotations(), type) && !isBody(method.annotations(), owner);
    }

    private boolean isBody(List<Annotation> annotations, ProgramType in) {
        return annotations.stream()
                .anyMatch(a ->
                        code.program().resolve(a, in).equals("org.springframework.web.bind.annotation.ResponseBody"));
    }
}
