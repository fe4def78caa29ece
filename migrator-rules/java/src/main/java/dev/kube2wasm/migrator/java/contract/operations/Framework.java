package dev.kube2wasm.migrator.java.contract.operations;

import dev.kube2wasm.migrator.java.program.Program.OwnedMethod;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import java.util.List;
import java.util.Set;

/** What a framework does with a parameter that has no annotation. */
enum Framework {
    SPRING,
    JAX_RS,
    MICRONAUT,
    OTHER;

    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "DELETE", "OPTIONS");

    static Framework of(OwnedMethod method, ServiceCode code) {
        return method.method().annotations().stream()
                .map(a -> code.program().resolve(a, method.owner()))
                .map(Framework::of)
                .filter(f -> f != OTHER)
                .findFirst()
                .orElse(OTHER);
    }

    private static Framework of(String annotation) {
        if (annotation.startsWith("org.springframework.")) {
            return SPRING;
        }
        if (annotation.startsWith("javax.ws.rs.") || annotation.startsWith("jakarta.ws.rs.")) {
            return JAX_RS;
        }
        return annotation.startsWith("io.micronaut.") ? MICRONAUT : OTHER;
    }

    /**
     * How a parameter without an annotation is bound.
     *
     * @param isText whether its type can be read from a text
     */
    Binding unannotated(String method, String name, List<String> inPath, boolean isText) {
        return switch (this) {
            case SPRING -> isText ? Binding.QUERY : Binding.NOTHING;
            case JAX_RS -> BODILESS.contains(method) ? Binding.NOTHING : Binding.BODY;
            case MICRONAUT -> {
                if (inPath.contains(name)) {
                    yield Binding.PATH;
                }
                yield isText && BODILESS.contains(method) ? Binding.QUERY : Binding.NOTHING;
            }
            case OTHER -> Binding.NOTHING;
        };
    }
}
