package dev.kube2wasm.migrator.java.routes;

import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.program.Syntax;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.Stmt;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Below which paths the routes of one library are declared in one service. */
final class Prefixes {

    private final RoutingApi api;
    private final ServiceCode code;
    private final IdentityHashMap<Expr, String> ofCalls = new IdentityHashMap<>();
    private final Map<String, String> ofTypes = new HashMap<>();
    private final Map<String, String> ofRouters = new HashMap<>();

    Prefixes(RoutingApi api, ServiceCode code) {
        this.api = api;
        this.code = code;
    }

    static boolean isMount(CallSite site) {
        return site.name().equals("mountSubRouter") && site.arguments().size() == 2;
    }

    /** The prefix of a declaration. */
    String of(CallSite site) {
        String ofRouter = site.expression() instanceof Expr.Call c
                        && c.scope().isPresent()
                        && c.scope().get() instanceof Expr.Name n
                ? ofRouters.getOrDefault(router(site, n), "")
                : "";
        return UrlPath.join(
                ofTypes.getOrDefault(site.type().name(), ""), ofRouter, ofCalls.getOrDefault(site.expression(), ""));
    }

    /** The path that an argument is, where it is constant. */
    Optional<String> path(CallSite site, int argument) {
        return site.arguments().size() <= argument
                ? Optional.empty()
                : path(site.arguments().get(argument), site);
    }

    private Optional<String> path(Expr e, CallSite site) {
        return code.constants()
                .value(e, site.type())
                .map(code.settings()::resolve)
                .map(p -> api.colons() ? UrlPath.withBraces(p) : p);
    }

    /** Notes what {@code site} puts below a path. Outer calls have to come before inner ones. */
    void nest(CallSite site) {
        if (isMount(site)) {
            path(site, 0).ifPresent(p -> mount(site, p, site.arguments().get(1)));
        } else if (api.nesting().contains(site.name()) && site.arguments().size() > 1) {
            nestedPath(site).ifPresent(p -> {
                String whole = UrlPath.join(of(site), p);
                site.arguments().subList(1, site.arguments().size()).forEach(a -> below(a, whole, site));
            });
        } else if (site.name().equals("route")) {
            // router.route("/api/*").subRouter(other)
            code.followedBy(site.expression())
                    .filter(c -> c.name().equals("subRouter") && c.arguments().size() == 1)
                    .ifPresent(c -> path(site, 0)
                            .ifPresent(p -> mount(
                                    site, p.replace("*", ""), c.arguments().get(0))));
        }
    }

    private void mount(CallSite site, String path, Expr router) {
        if (router instanceof Expr.Name n) {
            ofRouters.put(router(site, n), path);
        }
    }

    private static String router(CallSite site, Expr.Name name) {
        return site.type().name() + "#" + site.method() + " " + name.name();
    }

    // nest(path("/a").and(…), …) has its prefix inside another call.
    private Optional<String> nestedPath(CallSite site) {
        Optional<String> direct = path(site, 0);
        Expr first = site.arguments().get(0);
        while (direct.isEmpty() && first instanceof Expr.Call c) {
            if (c.name().equals("path") && c.arguments().size() == 1) {
                direct = path(c.arguments().get(0), site);
            }
            first = c.scope().orElse(new Expr.Name("", c.at()));
        }
        return direct;
    }

    private void below(Expr e, String prefix, CallSite site) {
        if (e instanceof Expr.New n) {
            ofTypes.put(code.program().resolve(n.type().name(), site.type()), prefix);
        } else if (e instanceof Expr.Name n) {
            typeOf(n, site).ifPresent(t -> ofTypes.put(t, prefix));
        }
        inside(e, prefix);
    }

    private Optional<String> typeOf(Expr.Name n, CallSite site) {
        return site.scope()
                .find(n.name())
                .map(l -> l.type().name())
                .or(() -> code.program()
                        .field(site.type(), n.name())
                        .map(f -> code.program().resolve(f.field().type().name(), f.owner())));
    }

    private void inside(Expr e, String prefix) {
        ofCalls.put(e, prefix);
        if (e instanceof Expr.Lambda l) {
            inside(l.body(), prefix);
        }
        Syntax.expressionsIn(e).forEach(i -> inside(i, prefix));
    }

    private void inside(Stmt s, String prefix) {
        Syntax.expressionsIn(s).forEach(e -> inside(e, prefix));
        Syntax.statementsIn(s).forEach(i -> inside(i, prefix));
    }
}
