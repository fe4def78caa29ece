package dev.kube2wasm.migrator.java.routes;

import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Expr;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Camel's REST DSL, and HTTP endpoints that a route consumes from. */
final class CamelRoutes implements RouteReader {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch", "head");
    private static final Set<String> BUILDERS = Set.of(
            "org.apache.camel.builder.RouteBuilder",
            "org.apache.camel.builder.endpoint.EndpointRouteBuilder",
            "org.apache.camel.spring.boot.FatJarRouter");
    private static final Set<String> SERVERS =
            Set.of("jetty", "undertow", "netty-http", "netty4-http", "platform-http", "servlet", "rest");

    @Override
    public Stream<Route> routes(ServiceCode code) {
        String prefix = code.callSites().stream()
                .filter(s -> s.name().equals("contextPath") && isInBuilder(s, code))
                .flatMap(s -> first(s, code).stream())
                .findFirst()
                .orElse("");
        return code.callSites().stream()
                .filter(s -> s.expression() instanceof Expr.Call && isInBuilder(s, code))
                .flatMap(s -> route(s, prefix, code).stream());
    }

    private static boolean isInBuilder(CallSite site, ServiceCode code) {
        return BUILDERS.stream().anyMatch(b -> code.program().isA(site.type(), b));
    }

    private static Optional<String> first(CallSite site, ServiceCode code) {
        return site.arguments().isEmpty()
                ? Optional.empty()
                : code.constants().value(site.arguments().get(0), site.type()).map(code.settings()::resolve);
    }

    private static Optional<Route> route(CallSite site, String prefix, ServiceCode code) {
        Expr.Call call = (Expr.Call) site.expression();
        if (VERBS.contains(site.name())) {
            return rest(call, site, code)
                    .map(base -> new Route(
                            site.name().toUpperCase(Locale.ROOT),
                            UrlPath.join(prefix, base, first(site, code).orElse("")),
                            "",
                            site.type().at(call.at())));
        }
        return site.name().equals("from") ? first(site, code).flatMap(uri -> endpoint(uri, site)) : Optional.empty();
    }

    // The path of the rest(…) that the chain starts with; verbs follow each other in one chain.
    private static Optional<String> rest(Expr.Call verb, CallSite site, ServiceCode code) {
        Optional<Expr> scope = verb.scope();
        while (scope.isPresent() && scope.get() instanceof Expr.Call c) {
            if (c.scope().isEmpty() && c.name().equals("rest")) {
                return c.arguments().isEmpty()
                        ? Optional.of("")
                        : code.constants().value(c.arguments().get(0), site.type());
            }
            scope = c.scope();
        }
        return Optional.empty();
    }

    private static Optional<Route> endpoint(String uri, CallSite site) {
        int colon = uri.indexOf(':');
        if (colon < 0 || !SERVERS.contains(uri.substring(0, colon))) {
            return Optional.empty();
        }
        int query = uri.indexOf('?');
        String rest = uri.substring(colon + 1, query < 0 ? uri.length() : query);
        String method = "ANY";
        int restrict = uri.indexOf("httpMethodRestrict=");
        if (restrict >= 0) {
            String value = uri.substring(restrict + "httpMethodRestrict=".length());
            method = value.split("[&,]", -1)[0].toUpperCase(Locale.ROOT);
        }
        if (uri.startsWith("rest:")) {
            List<String> parts = Arrays.asList(rest.split(":", -1));
            method = parts.get(0).toUpperCase(Locale.ROOT);
            rest = String.join("/", parts.subList(1, parts.size()));
        }
        int authority = rest.indexOf("://");
        if (authority >= 0) {
            int slash = rest.indexOf('/', authority + 3);
            rest = slash < 0 ? "/" : rest.substring(slash);
        }
        return Optional.of(new Route(
                UrlPath.isMethod(method) ? method : "ANY",
                UrlPath.join(rest),
                "",
                site.type().at(site.expression().at())));
    }
}
