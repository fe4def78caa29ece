package dev.kube2wasm.migrator.java.routes;

import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The annotations of JAX-RS (Jakarta REST), in both of its packages. */
public final class JaxRsPaths {

    private static final Set<String> PATH = Set.of("javax.ws.rs.Path", "jakarta.ws.rs.Path");
    private static final Set<String> HTTP_METHOD = Set.of("javax.ws.rs.HttpMethod", "jakarta.ws.rs.HttpMethod");

    private JaxRsPaths() {}

    /** The value of {@code @Path}; empty where there is no such annotation. */
    public static Optional<String> path(List<Annotation> annotations, ProgramType in, ServiceCode code) {
        return code.annotation(annotations, in, PATH)
                .map(a -> code.value(a, in, "value").orElse(""));
    }

    /** The annotation that names an HTTP method. */
    public static Optional<Annotation> methodAnnotation(
            List<Annotation> annotations, ProgramType in, ServiceCode code) {
        return annotations.stream().filter(a -> !method(a, in, code).isEmpty()).findFirst();
    }

    /** The HTTP method that an annotation stands for; empty for any other annotation. */
    public static String method(Annotation annotation, ProgramType in, ServiceCode code) {
        String name = code.program().resolve(annotation, in);
        for (String prefix : List.of("javax.ws.rs.", "jakarta.ws.rs.")) {
            if (name.startsWith(prefix) && UrlPath.isMethod(name.substring(prefix.length()))) {
                return name.substring(prefix.length());
            }
        }
        if (name.equals("org.jboss.resteasy.annotations.PATCH") || name.equals("io.dropwizard.jersey.PATCH")) {
            return "PATCH";
        }
        return code.program()
                .type(name)
                .flatMap(own ->
                        code.annotation(own.annotations(), own, HTTP_METHOD).flatMap(a -> code.value(a, own, "value")))
                .orElse("");
    }
}
