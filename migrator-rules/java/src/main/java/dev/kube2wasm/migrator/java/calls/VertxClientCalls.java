package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Expr;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Calls of Vert.x's web client, which is given port, host and path apart, or an absolute address. */
final class VertxClientCalls implements CallReader {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch", "head");
    private static final Set<String> ABSOLUTE =
            Set.of("getAbs", "postAbs", "putAbs", "deleteAbs", "patchAbs", "headAbs", "requestAbs");

    @Override
    public Stream<OutboundCall> calls(ServiceCode code) {
        return found(code)
                .map(c -> new OutboundCall(
                        c.url(), c.site().type().at(c.site().expression().at())));
    }

    /** The calls with all that is known of them. */
    static Stream<DirectCall> found(ServiceCode code) {
        TextValues values = new TextValues(code);
        return code.callSites().stream()
                .filter(s -> VERBS.contains(s.name()) || ABSOLUTE.contains(s.name()))
                .filter(s -> code.roots(s).stream()
                        .anyMatch(r -> r.startsWith("io.vertx.") && r.endsWith(".ext.web.client.WebClient")))
                .flatMap(s -> addresses(s, values).stream()
                        .flatMap(a -> Urls.clean(a).stream().map(url -> new DirectCall(s, url, Urls.query(a), false))));
    }

    private static List<String> addresses(CallSite site, TextValues values) {
        List<Expr> arguments = site.arguments();
        int last = arguments.size() - 1;
        if (last < 0) {
            return List.of();
        }
        List<String> path = values.of(arguments.get(last), site);
        if (ABSOLUTE.contains(site.name())) {
            return path;
        }
        if (last == 0) {
            return List.of();
        }
        List<String> base = TextValues.concat(List.of("http://"), values.of(arguments.get(last - 1), site));
        if (last == 2) {
            base = TextValues.concat(base, TextValues.concat(List.of(":"), values.of(arguments.get(0), site)));
        }
        return TextValues.concat(base, path);
    }
}
