package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** HTTP endpoints that a Camel route sends to. */
final class CamelCalls implements CallReader {

    private static final Set<String> SENDS = Set.of("to", "toD", "enrich", "wireTap", "requestBody", "sendBody");
    private static final List<String> COMPONENTS = List.of(
            "http4", "https4", "http", "https", "netty-http", "netty4-http", "undertow", "jetty", "vertx-http", "ahc");

    @Override
    public Stream<OutboundCall> calls(ServiceCode code) {
        TextValues values = new TextValues(code);
        return code.callSites().stream()
                .filter(s -> SENDS.contains(s.name()) && !s.arguments().isEmpty())
                .filter(s -> ServiceCode.imports(s, "org.apache.camel."))
                .flatMap(s -> calls(s, values, code));
    }

    private static Stream<OutboundCall> calls(CallSite s, TextValues values, ServiceCode code) {
        return values.of(s.arguments().get(0), s).stream()
                .flatMap(uri -> address(properties(uri, code)).stream())
                .flatMap(a -> Urls.clean(a).stream())
                .map(url -> new OutboundCall(url, s.type().at(s.expression().at())));
    }

    // Camel writes {{key}} and {{key:default}} for a setting.
    private static String properties(String uri, ServiceCode code) {
        return uri.contains("{{")
                ? code.settings().resolve(uri.replace("{{", "${").replace("}}", "}"))
                : uri;
    }

    // http4:host:80/path, http://host/path and netty-http:http://host/path are the same kind of thing.
    private static Optional<String> address(String uri) {
        int colon = uri.indexOf(':');
        String component = colon < 0 ? "" : uri.substring(0, colon);
        if (!COMPONENTS.contains(component)) {
            return Optional.empty();
        }
        String rest = uri.substring(colon + 1);
        String scheme = component.startsWith("https") ? "https://" : "http://";
        if (rest.startsWith("http://") || rest.startsWith("https://")) {
            return Optional.of(rest);
        }
        return Optional.of(scheme + (rest.startsWith("//") ? rest.substring(2) : rest));
    }
}
