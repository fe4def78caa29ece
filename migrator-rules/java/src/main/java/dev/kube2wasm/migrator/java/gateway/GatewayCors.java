package dev.kube2wasm.migrator.java.gateway;

import dev.kube2wasm.migrator.api.code.Setting;
import dev.kube2wasm.migrator.api.route.Action.Cors;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the gateway lets other origins do.
 *
 * @see <a href="https://docs.spring.io/spring-cloud-gateway/reference/spring-cloud-gateway/cors-configuration.html">CORS
 *     configuration, read 2026-11-23</a>
 */
final class GatewayCors {

    /** Spring's own methods where none are named. */
    private static final List<String> METHODS = List.of("GET", "HEAD");

    private GatewayCors() {}

    /** The configuration for all paths; one for some is a loss. */
    static Optional<Cors> of(Section gateway, List<Loss> losses) {
        Section all = gateway.get("globalcors").get("cors-configurations");
        Section cors = Stream.of("[/**]", "/**", "[**]")
                .map(all::get)
                .filter(Section::exists)
                .findFirst()
                .orElseGet(() -> new Section(Map.of(), all.at(), all.resolve()));
        all.entries().entrySet().stream()
                .filter(e -> !cors.entries().containsValue(e.getValue()))
                .map(Map.Entry::getValue)
                .map(Setting::at)
                .findFirst()
                .ifPresent(at -> losses.add(new Loss(
                        "globalcors cors-configurations", "Only what holds for every path, as [/**], is read.", at)));
        if (!cors.exists()) {
            return Optional.empty();
        }
        losses.add(new Loss(
                "globalcors",
                "A request of an origin that may not call is sent on without the headers that let a browser read the"
                        + " answer; the gateway refuses it with 403.",
                cors.at()));
        List<String> methods = cors.get("allowedMethods").texts();
        Optional<String> age = cors.text("maxAge").filter(a -> a.matches("\\d{1,9}"));
        return Optional.of(new Cors(
                Stream.of("allowedOrigins", "allowedOriginPatterns")
                        .flatMap(k -> cors.get(k).texts().stream())
                        .toList(),
                methods.isEmpty() ? METHODS : methods,
                cors.get("allowedHeaders").texts(),
                cors.get("exposedHeaders").texts(),
                cors.text("allowCredentials").filter("true"::equalsIgnoreCase).isPresent(),
                age.map(Long::parseLong).map(Duration::ofSeconds),
                cors.at()));
    }
}
