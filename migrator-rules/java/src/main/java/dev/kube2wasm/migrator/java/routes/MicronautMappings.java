package dev.kube2wasm.migrator.java.routes;

import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Micronaut's {@code @Get} family, on controllers and on clients. */
public final class MicronautMappings {

    static final String PACKAGE = "io.micronaut.http.annotation.";

    private MicronautMappings() {}

    /** The annotation that maps a method. */
    public static Optional<Annotation> of(List<Annotation> annotations, ProgramType in, ServiceCode code) {
        return annotations.stream().filter(a -> !method(a, in, code).isEmpty()).findFirst();
    }

    /** The paths of a mapping, one at least. */
    public static List<String> paths(Annotation mapping, ProgramType in, ServiceCode code) {
        List<String> paths = code.values(mapping, in, "value", "uri", "uris");
        return paths.isEmpty() ? List.of("") : paths;
    }

    /** The HTTP method that an annotation stands for; empty for any other annotation. */
    public static String method(Annotation annotation, ProgramType in, ServiceCode code) {
        String name = code.program().resolve(annotation, in);
        String simple = name.startsWith(PACKAGE) ? name.substring(PACKAGE.length()) : "";
        return UrlPath.isMethod(simple) ? simple.toUpperCase(Locale.ROOT) : "";
    }
}
