package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.routes.UrlPath;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Calls of HTTP clients that are given the address where they are used. */
final class HttpClientCalls implements CallReader {

    private static final Set<String> BASES = Set.of("create", "baseUrl", "rootUri");
    private static final int CHAIN = 50;

    @Override
    public Stream<OutboundCall> calls(ServiceCode code) {
        return found(code)
                .map(c -> new OutboundCall(
                        c.url(), c.site().type().at(c.site().expression().at())));
    }

    /** The calls with all that is known of them. */
    static Stream<DirectCall> found(ServiceCode code) {
        TextValues values = new TextValues(code);
        List<Given> given = new ArrayList<>();
        for (CallSite site : code.callSites()) {
            api(site, code)
                    .filter(api -> site.arguments().size() > api.argument())
                    .ifPresent(api -> given.add(new Given(
                            site,
                            BASES.contains(site.name()) || api.isBase(),
                            addresses(site.arguments().get(api.argument()), site, code, values))));
        }
        // A path alone belongs to the one base address that the service's clients have.
        Set<String> bases = new TreeSet<>();
        given.stream()
                .filter(g -> BASES.contains(g.site().name()))
                .flatMap(g -> g.addresses().stream())
                .flatMap(a -> Urls.clean(a).stream())
                .forEach(bases::add);
        return given.stream()
                .flatMap(g -> g.addresses().stream()
                        .flatMap(a -> address(a, bases).stream()
                                .map(url -> new DirectCall(g.site(), url, Urls.query(a), g.isBase()))));
    }

    private record Given(CallSite site, boolean isBase, List<String> addresses) {}

    private static Optional<String> address(String text, Set<String> bases) {
        return text.startsWith("/") && bases.size() == 1
                ? Urls.clean(Urls.join(bases.iterator().next(), text))
                : Urls.clean(text);
    }

    private static Optional<HttpClientApi> api(CallSite site, ServiceCode code) {
        List<HttpClientApi> named = HttpClientApi.ALL.stream()
                .filter(a -> a.methods().contains(site.name()))
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Set<String> roots = code.roots(site);
        return named.stream().filter(a -> roots.stream().anyMatch(a::speaksOf)).findFirst();
    }

    private static List<String> addresses(Expr argument, CallSite site, ServiceCode code, TextValues values) {
        if (argument instanceof Expr.Lambda l) {
            return built(l, site, values);
        }
        List<String> found = values.of(argument, site);
        // client.target("http://a").path("b")
        Optional<Expr.Call> next = code.followedBy(site.expression());
        for (int i = 0; i < CHAIN && site.name().equals("target") && next.isPresent(); i++) {
            Expr.Call c = next.get();
            if (c.name().equals("path") && c.arguments().size() == 1) {
                List<String> paths = values.of(c.arguments().get(0), site);
                found = TextValues.union(found.stream()
                        .flatMap(a -> paths.stream().map(p -> Urls.join(a, UrlPath.join(p)))));
            }
            next = code.followedBy(c);
        }
        return found;
    }

    // uri(builder -> builder.path("/a").build())
    private static List<String> built(Expr.Lambda l, CallSite site, TextValues values) {
        if (l.parameters().size() != 1 || l.body().statements().isEmpty()) {
            return List.of(TextValues.UNKNOWN);
        }
        Stmt last = l.body().statements().get(l.body().statements().size() - 1);
        return last instanceof Stmt.Return r && r.value().isPresent()
                ? values.of(r.value().get(), site, Map.of(l.parameters().get(0).name(), List.of("")))
                : List.of(TextValues.UNKNOWN);
    }
}
