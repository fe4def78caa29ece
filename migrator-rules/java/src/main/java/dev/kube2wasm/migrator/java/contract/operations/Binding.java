package dev.kube2wasm.migrator.java.contract.operations;

import dev.kube2wasm.migrator.api.contract.Parameter.In;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which part of a request an annotation binds to a parameter, by the annotation's qualified name. */
enum Binding {
    PATH(In.PATH),
    QUERY(In.QUERY),
    HEADER(In.HEADER),
    COOKIE(In.COOKIE),
    FORM(In.FORM),
    /** The body as a whole. */
    BODY(null),
    /** The properties of an object, each bound by itself. */
    BEAN(null),
    /** Something that is not in the request, or not by name. */
    NOTHING(null);

    private static final String SPRING = "org.springframework.web.bind.annotation.";
    private static final String MICRONAUT = "io.micronaut.http.annotation.";
    private static final String RESTEASY = "org.jboss.resteasy.reactive.";
    private static final Map<String, Binding> BY_NAME = byName();

    private final @Nullable In in;

    Binding(@Nullable In in) {
        this.in = in;
    }

    /** Where in a request; empty where it is not one named part. */
    Optional<In> in() {
        return Optional.ofNullable(in);
    }

    static Optional<Binding> of(String annotation) {
        return Optional.ofNullable(BY_NAME.get(annotation));
    }

    private static Map<String, Binding> byName() {
        Map<String, Binding> names = new HashMap<>();
        names.put(SPRING + "PathVariable", PATH);
        names.put(SPRING + "RequestParam", QUERY);
        names.put(SPRING + "RequestHeader", HEADER);
        names.put(SPRING + "CookieValue", COOKIE);
        names.put(SPRING + "RequestBody", BODY);
        names.put(SPRING + "RequestPart", BODY);
        names.put(SPRING + "ModelAttribute", BEAN);
        names.put(SPRING + "RequestAttribute", NOTHING);
        names.put(SPRING + "SessionAttribute", NOTHING);
        names.put(SPRING + "MatrixVariable", NOTHING);
        names.put("org.springframework.security.core.annotation.AuthenticationPrincipal", NOTHING);
        for (String rs : new String[] {"javax.ws.rs.", "jakarta.ws.rs."}) {
            names.put(rs + "PathParam", PATH);
            names.put(rs + "QueryParam", QUERY);
            names.put(rs + "HeaderParam", HEADER);
            names.put(rs + "CookieParam", COOKIE);
            names.put(rs + "FormParam", FORM);
            names.put(rs + "BeanParam", BEAN);
            names.put(rs + "MatrixParam", NOTHING);
            names.put(rs + "core.Context", NOTHING);
            names.put(rs + "container.Suspended", NOTHING);
        }
        names.put(RESTEASY + "RestPath", PATH);
        names.put(RESTEASY + "RestQuery", QUERY);
        names.put(RESTEASY + "RestHeader", HEADER);
        names.put(RESTEASY + "RestCookie", COOKIE);
        names.put(RESTEASY + "RestForm", FORM);
        names.put(MICRONAUT + "PathVariable", PATH);
        names.put(MICRONAUT + "QueryValue", QUERY);
        names.put(MICRONAUT + "Header", HEADER);
        names.put(MICRONAUT + "CookieValue", COOKIE);
        names.put(MICRONAUT + "Body", BODY);
        names.put(MICRONAUT + "Part", BODY);
        names.put(MICRONAUT + "RequestBean", BEAN);
        names.put(MICRONAUT + "RequestAttribute", NOTHING);
        names.put("io.quarkus.vertx.web.Param", QUERY);
        names.put("io.quarkus.vertx.web.Header", HEADER);
        names.put("io.quarkus.vertx.web.Body", BODY);
        return Map.copyOf(names);
    }
}
