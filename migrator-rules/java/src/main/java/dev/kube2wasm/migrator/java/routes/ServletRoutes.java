package dev.kube2wasm.migrator.java.routes;

import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Servlets that an annotation or a registration bean puts on a path. */
final class ServletRoutes implements RouteReader {

    private static final Set<String> WEB_SERVLET =
            Set.of("javax.servlet.annotation.WebServlet", "jakarta.servlet.annotation.WebServlet");
    private static final Set<String> REGISTRATION =
            Set.of("org.springframework.boot.web.servlet.ServletRegistrationBean");
    private static final Map<String, String> METHODS =
            Map.of("doGet", "GET", "doPost", "POST", "doPut", "PUT", "doDelete", "DELETE", "doPatch", "PATCH");

    @Override
    public Stream<Route> routes(ServiceCode code) {
        return Stream.concat(annotated(code), registered(code));
    }

    private static Stream<Route> annotated(ServiceCode code) {
        return code.program().types().stream()
                .flatMap(t -> code.annotation(t.annotations(), t, WEB_SERVLET).stream()
                        .flatMap(a -> code.values(a, t, "value", "urlPatterns").stream()
                                .flatMap(p -> routes(t, p, t.at(a.at()), code))));
    }

    private static Stream<Route> registered(ServiceCode code) {
        return code.callSites().stream()
                .filter(s -> s.expression() instanceof Expr.New
                        && REGISTRATION.contains(s.receiver().name()))
                .flatMap(s -> registered(s, code).stream());
    }

    private static List<Route> registered(CallSite site, ServiceCode code) {
        List<Route> found = new ArrayList<>();
        if (site.arguments().isEmpty() || !(site.arguments().get(0) instanceof Expr.New servlet)) {
            return found;
        }
        Optional<ProgramType> type =
                code.program().type(code.program().resolve(servlet.type().name(), site.type()));
        SourceLocation at = site.type().at(site.expression().at());
        for (Expr argument : site.arguments().subList(1, site.arguments().size())) {
            code.constants()
                    .value(argument, site.type())
                    .filter(path -> path.startsWith("/"))
                    .ifPresent(path -> type.ifPresentOrElse(
                            t -> routes(t, path, at, code).forEach(found::add),
                            () -> found.add(new Route("ANY", UrlPath.join(path), "", at))));
        }
        return found;
    }

    private static Stream<Route> routes(ProgramType servlet, String pattern, SourceLocation at, ServiceCode code) {
        List<Route> found = new ArrayList<>();
        code.program()
                .lineage(servlet)
                .forEach(t -> t.decl().methods().forEach(m -> {
                    String method = METHODS.get(m.name());
                    if (method != null) {
                        found.add(new Route(method, UrlPath.join(pattern), servlet.name() + "#" + m.name(), at));
                    }
                }));
        return found.isEmpty()
                ? Stream.of(new Route("ANY", UrlPath.join(pattern), servlet.name() + "#service", at))
                : found.stream();
    }
}
