package dev.kube2wasm.migrator.java.routes;

import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code @RequestMapping} and {@code @HttpExchange} families, also composed into annotations of the service. */
public final class SpringMappings {

    private static final String WEB = "org.springframework.web.bind.annotation.";
    private static final String EXCHANGE = "org.springframework.web.service.annotation.";

    /** Each annotation with the method it stands for; empty where its attribute {@code method} says. */
    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry(WEB + "RequestMapping", ""),
            Map.entry(WEB + "GetMapping", "GET"),
            Map.entry(WEB + "PostMapping", "POST"),
            Map.entry(WEB + "PutMapping", "PUT"),
            Map.entry(WEB + "DeleteMapping", "DELETE"),
            Map.entry(WEB + "PatchMapping", "PATCH"),
            Map.entry(EXCHANGE + "HttpExchange", ""),
            Map.entry(EXCHANGE + "GetExchange", "GET"),
            Map.entry(EXCHANGE + "PostExchange", "POST"),
            Map.entry(EXCHANGE + "PutExchange", "PUT"),
            Map.entry(EXCHANGE + "DeleteExchange", "DELETE"),
            Map.entry(EXCHANGE + "PatchExchange", "PATCH"));

    private SpringMappings() {}

    /**
     * What a mapping says.
     *
     * @param methods empty for any
     * @param paths one at least; an empty text where none is written
     * @param in where the annotation stands
     */
    public record Mapping(List<String> methods, List<String> paths, Annotation annotation, ProgramType in) {}

    /** The first mapping among {@code annotations}, as written inside {@code in}. */
    public static Optional<Mapping> of(List<Annotation> annotations, ProgramType in, ServiceCode code) {
        return annotations.stream().flatMap(a -> mapping(a, in, code).stream()).findFirst();
    }

    private static Optional<Mapping> mapping(Annotation annotation, ProgramType in, ServiceCode code) {
        String name = code.program().resolve(annotation, in);
        List<String> paths = code.values(annotation, in, "value", "path", "url");
        String method = METHODS.get(name);
        if (method != null) {
            List<String> methods = method.isEmpty() ? code.values(annotation, in, "method") : List.of(method);
            return Optional.of(new Mapping(methods, paths.isEmpty() ? List.of("") : paths, annotation, in));
        }
        // An annotation of the service that carries a mapping is one; what it is given overrides what it carries.
        return code.program()
                .type(name)
                .flatMap(own -> own.annotations().stream()
                        .filter(a -> METHODS.containsKey(code.program().resolve(a, own)))
                        .flatMap(a -> mapping(a, own, code).stream())
                        .findFirst())
                .map(m -> new Mapping(m.methods(), paths.isEmpty() ? m.paths() : paths, annotation, in));
    }
}
