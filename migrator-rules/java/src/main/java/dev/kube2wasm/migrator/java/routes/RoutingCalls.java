package dev.kube2wasm.migrator.java.routes;

import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Routes that calls declare: Spring's router functions, Vert.x, Helidon, Spark, Javalin, Undertow, the JDK's server. */
final class RoutingCalls implements RouteReader {

    @Override
    public Stream<Route> routes(ServiceCode code) {
        return RoutingApi.ALL.stream().flatMap(api -> routes(api, code).stream());
    }

    private static List<Route> routes(RoutingApi api, ServiceCode code) {
        List<CallSite> sites = code.callSites().stream()
                .filter(s -> s.expression() instanceof Expr.Call && isOf(api, s, code))
                .toList();
        Prefixes prefixes = new Prefixes(api, code);
        sites.forEach(prefixes::nest);
        List<Route> found = new ArrayList<>();
        sites.forEach(s -> route(api, s, prefixes, code).ifPresent(found::add));
        return found;
    }

    private static boolean isOf(RoutingApi api, CallSite site, ServiceCode code) {
        if (!api.declares(site.name()) && !api.nesting().contains(site.name()) && !Prefixes.isMount(site)) {
            return false;
        }
        Set<String> roots = code.roots(site);
        return roots.isEmpty()
                ? api.packages().stream().anyMatch(p -> ServiceCode.imports(site, p)) && isOnParameter(site)
                : roots.stream().anyMatch(api::speaksOf);
    }

    // The parameter of a lambda has no type that we can tell; the file's imports have to do.
    private static boolean isOnParameter(CallSite site) {
        Optional<Expr> e = Optional.of(site.expression());
        while (e.isPresent() && e.get() instanceof Expr.Call c) {
            e = c.scope();
        }
        return e.isPresent()
                && e.get() instanceof Expr.Name n
                && site.scope()
                        .find(n.name())
                        .filter(l -> !l.type().isKnown() && l.value().isEmpty())
                        .isPresent();
    }

    private static Optional<Route> route(RoutingApi api, CallSite site, Prefixes prefixes, ServiceCode code) {
        if (!api.declares(site.name())
                || site.arguments().size() < api.least()
                || isNoAnswer(api, site, prefixes, code)) {
            return Optional.empty();
        }
        String method = api.any().contains(site.name()) ? "ANY" : site.name().toUpperCase(Locale.ROOT);
        Optional<String> path = prefixes.path(site, 0);
        if (path.isEmpty() && site.arguments().size() > 1 && site.name().equals("route")) {
            // router.route(HttpMethod.GET, "/x")
            method = site.arguments().get(0) instanceof Expr.Select s && UrlPath.isMethod(s.name()) ? s.name() : "ANY";
            path = prefixes.path(site, 1);
        }
        String verb = method;
        return path.filter(p -> p.isEmpty() || p.startsWith("/"))
                .map(p -> new Route(
                        verb,
                        UrlPath.join(prefixes.of(site), p),
                        "",
                        site.type().at(site.expression().at())));
    }

    // What handles every path (a reader of bodies), what leads to another router, and a negated predicate.
    private static boolean isNoAnswer(RoutingApi api, CallSite site, Prefixes prefixes, ServiceCode code) {
        Optional<Expr.Call> next = code.followedBy(site.expression());
        if (next.filter(c -> c.name().equals("negate") || c.name().equals("subRouter"))
                .isPresent()) {
            return true;
        }
        boolean library = next.filter(
                        c -> c.name().equals("handler") && !c.arguments().isEmpty())
                .filter(c -> c.arguments().get(0) instanceof Expr.Call)
                .flatMap(c -> code.site(c.arguments().get(0)))
                .filter(s -> code.roots(s).stream().anyMatch(r -> r.contains(".ext.web.handler.")))
                .isPresent();
        return library
                || (api.any().contains(site.name())
                        && prefixes.path(site, 0).filter(p -> p.endsWith("*")).isPresent());
    }
}
