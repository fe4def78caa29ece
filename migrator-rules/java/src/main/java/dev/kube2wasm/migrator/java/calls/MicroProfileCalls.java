package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.java.calls.ClientInterfaces.Mapping;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.routes.JaxRsPaths;
import dev.kube2wasm.migrator.java.routes.UrlPath;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** MicroProfile's {@code @RegisterRestClient}: an address in the annotation or in the configuration. */
final class MicroProfileCalls implements CallReader {

    private static final Set<String> CLIENT = Set.of("org.eclipse.microprofile.rest.client.inject.RegisterRestClient");

    @Override
    public Stream<OutboundCall> calls(ServiceCode code) {
        return ClientInterfaces.calls(declared(code));
    }

    static Stream<DeclaredClient> declared(ServiceCode code) {
        return ClientInterfaces.in(
                code, CLIENT, (a, t) -> Optional.of(address(a, t, code)), (m, t) -> mappings(m, t, code));
    }

    private static ClientAddress address(Annotation a, ProgramType client, ServiceCode code) {
        Optional<String> name = code.value(a, client, "configKey");
        List<String> keys = Stream.concat(
                        name.stream(), Stream.of(client.name(), client.decl().name()))
                .flatMap(n -> Stream.of(
                        n + "/mp-rest/url",
                        n + "/mp-rest/uri",
                        "quarkus.rest-client." + n + ".url",
                        "quarkus.rest-client." + n + ".uri"))
                .toList();
        Optional<String> key =
                keys.stream().filter(k -> code.settings().value(k).isPresent()).findFirst();
        String path = JaxRsPaths.path(client.annotations(), client, code).orElse("");
        Optional<String> written = code.value(a, client, "baseUri");
        Optional<String> url = key.flatMap(code.settings()::value).or(() -> written);
        // Without an address in sight, the deployment has to give it.
        String setting = key.map(code.settings()::deployedKey)
                .or(() -> written.isPresent() ? ClientInterfaces.setting(code, a, client, "baseUri") : Optional.empty())
                .orElse(keys.get(0));
        return new ClientAddress(
                url.map(u -> discovered(u, code)).orElse("${" + setting + "}"),
                UrlPath.join(path),
                Optional.of(setting));
    }

    // Quarkus lets Stork find the address of a name; a static list of addresses is in the settings.
    private static String discovered(String url, ServiceCode code) {
        if (!url.startsWith("stork://")) {
            return url;
        }
        String rest = url.substring("stork://".length());
        int slash = rest.indexOf('/');
        String name = slash < 0 ? rest : rest.substring(0, slash);
        String path = slash < 0 ? "" : rest.substring(slash);
        String key = "quarkus.stork." + name + ".service-discovery.";
        String addresses = code.settings()
                .value(key + "address-list")
                .or(() -> code.settings().value(key + "application"))
                .orElse(name);
        int comma = addresses.indexOf(',');
        return "http://" + (comma < 0 ? addresses : addresses.substring(0, comma)).strip() + path;
    }

    private static List<Mapping> mappings(MethodDecl m, ProgramType in, ServiceCode code) {
        return JaxRsPaths.methodAnnotation(m.annotations(), in, code).stream()
                .map(a -> new Mapping(
                        JaxRsPaths.method(a, in, code),
                        UrlPath.join(JaxRsPaths.path(m.annotations(), in, code).orElse("")),
                        a))
                .toList();
    }
}
