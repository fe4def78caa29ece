package dev.kube2wasm.migrator.polyglot.javascript;

import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.polyglot.javascript.JsFile.Origin;
import dev.kube2wasm.migrator.polyglot.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Addresses that code calls. */
final class JsCalls {

    private static final Set<String> HTTP_CLIENTS = Set.of(
            "axios",
            "got",
            "request",
            "node-fetch",
            "undici",
            "superagent",
            "needle",
            "ky",
            "http",
            "https",
            "cross-fetch",
            "request-promise",
            "request-promise-native",
            "bent",
            "phin",
            "isomorphic-fetch",
            "global");

    private JsCalls() {}

    /** The address that a call of an HTTP client names. */
    static Optional<OutboundCall> of(Node callee, List<Node> arguments, List<Optional<String>> texts, JsFile file) {
        Optional<Origin> origin = file.origin(callee)
                .or(() -> callee.text().equals("fetch")
                        ? Optional.of(new Origin("global", "fetch", false))
                        : Optional.empty());
        if (origin.filter(o -> HTTP_CLIENTS.contains(o.module())).isEmpty() || arguments.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> url = texts.get(0);
        if (url.isEmpty() && arguments.get(0).is("object")) {
            url = JsRoutes.value(arguments.get(0), "url")
                    .or(() -> JsRoutes.value(arguments.get(0), "uri"))
                    .flatMap(file::text);
        }
        return url.filter(u -> u.contains("://") || u.startsWith("${")).map(u -> new OutboundCall(u, callee.at()));
    }
}
