package dev.kube2wasm.migrator.java.routes;

import java.util.List;
import java.util.Set;

/**
 * A library in which routes are declared by calls.
 *
 * @param packages what the qualified names of the types start with on which routes are declared
 * @param verbs methods whose name is the HTTP method and whose first argument is the path
 * @param any methods that answer every HTTP method
 * @param nesting methods whose first argument is a prefix for what the others declare
 * @param colons whether variables are written {@code :name}
 * @param least the fewest arguments of a declaration
 */
record RoutingApi(
        List<String> packages, Set<String> verbs, Set<String> any, Set<String> nesting, boolean colons, int least) {

    private static final Set<String> LOWER = Set.of("get", "post", "put", "delete", "patch", "head", "options");
    private static final Set<String> UPPER = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    static final List<RoutingApi> ALL = List.of(
            new RoutingApi(
                    List.of(
                            "org.springframework.web.reactive.function.server.",
                            "org.springframework.web.servlet.function."),
                    UPPER,
                    Set.of(),
                    Set.of("path", "nest"),
                    false,
                    1),
            new RoutingApi(
                    List.of(
                            "io.vertx.ext.web.Router",
                            "io.vertx.mutiny.ext.web.Router",
                            "io.vertx.rxjava3.ext.web.Router",
                            "io.vertx.reactivex.ext.web.Router"),
                    LOWER,
                    Set.of("route"),
                    Set.of(),
                    true,
                    1),
            new RoutingApi(
                    List.of("io.helidon.webserver.", "io.helidon.nima.webserver."),
                    LOWER,
                    Set.of("any"),
                    Set.of("register"),
                    false,
                    2),
            new RoutingApi(List.of("spark.Spark", "spark.Service"), LOWER, Set.of(), Set.of("path"), true, 2),
            new RoutingApi(List.of("io.javalin."), LOWER, Set.of(), Set.of("path"), false, 2),
            new RoutingApi(List.of("io.undertow."), LOWER, Set.of("addPrefixPath", "addExactPath"), Set.of(), false, 2),
            new RoutingApi(
                    List.of("com.sun.net.httpserver.HttpServer"),
                    Set.of(),
                    Set.of("createContext"),
                    Set.of(),
                    false,
                    1));

    boolean speaksOf(String type) {
        return packages.stream().anyMatch(type::startsWith);
    }

    boolean declares(String method) {
        return verbs.contains(method) || any.contains(method);
    }
}
