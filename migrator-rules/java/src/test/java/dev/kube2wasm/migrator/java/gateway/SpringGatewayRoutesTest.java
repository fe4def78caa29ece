package dev.kube2wasm.migrator.java.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.spi.RouteReader;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Request;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import dev.kube2wasm.migrator.kubernetes.source.KubernetesManifests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What the reference of Spring Cloud Gateway says of its routes.
 *
 * @see <a href="https://docs.spring.io/spring-cloud-gateway/reference/spring-cloud-gateway/request-predicates-factories.html">Route
 *     predicate factories, read 2026-11-23</a>
 * @see <a href="https://docs.spring.io/spring-cloud-gateway/reference/spring-cloud-gateway/gatewayfilter-factories.html">GatewayFilter
 *     factories, read 2026-11-23</a>
 */
class SpringGatewayRoutesTest {

    private static final String YML = "edge/src/main/resources/application.yml";

    private static RouteReader.Reading read(Map<String, String> files) {
        SourceTree tree = MemoryTree.of(files);
        List<Manifest> manifests = new KubernetesManifests().read(tree).manifests();
        return new SpringGatewayRoutes().read(new RouteReader.Input(manifests, tree));
    }

    private static RouteReader.Reading routes(String routes) {
        return read(Map.of(YML, "spring:\n  cloud:\n    gateway:\n      routes:\n" + routes.indent(8)));
    }

    private static Decision decide(RouteReader.Reading reading, Request request) {
        assertThat(reading.tables())
                .singleElement()
                .satisfies(t -> assertThat(t.router()).isEqualTo("spring-cloud-gateway edge"));
        return new TableRouter(reading.tables().get(0).table()).route(request);
    }

    private static String ask(RouteReader.Reading reading, Request request) {
        Decision decision = decide(reading, request);
        if (decision instanceof Decision.Forwarded f) {
            return String.join(",", f.backends().keySet()) + " " + f.path();
        }
        return decision instanceof Decision.Redirected r
                ? r.status() + " " + r.location()
                : String.valueOf(((Decision.Answered) decision).status());
    }

    private static String get(RouteReader.Reading reading, String path) {
        return ask(reading, Request.get("gateway.example.com", path));
    }

    private static Request with(String method, String host, String query, String header, String value) {
        return new Request(
                "http",
                method,
                host,
                "/",
                Optional.of(query).filter(q -> !q.isEmpty()),
                List.of(new Request.Header(header, value)));
    }

    private static List<String> losses(RouteReader.Reading reading) {
        return reading.tables().get(0).table().losses().stream()
                .map(l -> l.at() + " " + l.what())
                .toList();
    }

    @Test
    void pathsAreLiteralsVariablesOrWildcards() {
        RouteReader.Reading reading = routes("""
                - {id: plain, uri: "http://plain:8080", predicates: ["Path=/a,/b/{x}"]}
                - {id: rest, uri: "http://rest", predicates: ["Path=/c/**"]}
                - {id: one, uri: "http://one", predicates: ["Path=/d/*/e?.html"]}
                - {id: strict, uri: "http://strict", predicates: [{name: Path, args: {patterns: [/s], matchTrailingSlash: false}}]}
                """);
        assertThat(get(reading, "/a")).isEqualTo("default/plain:8080 /a");
        assertThat(get(reading, "/a/")).isEqualTo("default/plain:8080 /a/");
        assertThat(get(reading, "/a/b")).isEqualTo("404");
        assertThat(get(reading, "/b/1")).isEqualTo("default/plain:8080 /b/1");
        assertThat(get(reading, "/b/")).isEqualTo("404");
        assertThat(get(reading, "/c")).isEqualTo("default/rest:80 /c");
        assertThat(get(reading, "/c/d/e")).isEqualTo("default/rest:80 /c/d/e");
        assertThat(get(reading, "/cd")).isEqualTo("404");
        assertThat(get(reading, "/d/x/e1.html")).isEqualTo("default/one:80 /d/x/e1.html");
        assertThat(get(reading, "/d/x/y/e1.html")).isEqualTo("404");
        assertThat(get(reading, "/s")).isEqualTo("default/strict:80 /s");
        assertThat(get(reading, "/s/")).isEqualTo("404");
    }

    @Test
    void theOrderCountsAndThenTheFile() {
        RouteReader.Reading reading = routes("""
                - {id: late, uri: "http://late", order: 5, predicates: ["Path=/a/**"]}
                - {id: first, uri: "http://first", predicates: ["Path=/a/b/**"]}
                - {id: second, uri: "http://second", predicates: ["Path=/a/b/c"]}
                """);
        assertThat(get(reading, "/a/x")).isEqualTo("default/late:80 /a/x");
        assertThat(get(reading, "/a/b/c")).isEqualTo("default/first:80 /a/b/c");
    }

    @Test
    void filtersChangeThePath() {
        RouteReader.Reading reading = routes("""
                - {id: strip, uri: "http://s", predicates: ["Path=/name/**"], filters: [StripPrefix=1]}
                - {id: two, uri: "http://s", predicates: ["Path=/two/**"], filters: [StripPrefix=2]}
                - {id: prefix, uri: "http://s", predicates: ["Path=/hello"], filters: [PrefixPath=/mypath]}
                - {id: both, uri: "http://s", predicates: ["Path=/both/**"], filters: [StripPrefix=1, PrefixPath=/in]}
                - {id: rewrite, uri: "http://s", predicates: ["Path=/red/**"], filters: ['RewritePath=/red/?(?<segment>.*), /$\\{segment}']}
                - {id: set, uri: "http://s", predicates: ["Path=/set/{segment}"], filters: ["SetPath=/{segment}"]}
                """);
        assertThat(get(reading, "/name/blue/red")).isEqualTo("default/s:80 /blue/red");
        assertThat(get(reading, "/name")).isEqualTo("default/s:80 /");
        assertThat(get(reading, "/two/blue/red")).isEqualTo("default/s:80 /red");
        assertThat(get(reading, "/two")).isEqualTo("default/s:80 /");
        assertThat(get(reading, "/hello")).isEqualTo("default/s:80 /mypath/hello");
        assertThat(get(reading, "/both/x")).isEqualTo("default/s:80 /in/x");
        assertThat(get(reading, "/red/blue")).isEqualTo("default/s:80 /blue");
        assertThat(get(reading, "/red")).isEqualTo("default/s:80 /");
        assertThat(get(reading, "/set/x")).isEqualTo("default/s:80 /x");
    }

    @Test
    void hostsHeadersParametersAndMethodsAreAsked() {
        RouteReader.Reading reading = routes("""
                - {id: h, uri: "http://host", predicates: ["Host=**.somehost.org,{sub}.one.org"]}
                - {id: m, uri: "http://method", predicates: ["Method=PUT,POST"]}
                - {id: x, uri: "http://header", predicates: ['Header=X-Request-Id, \\d+']}
                - {id: q, uri: "http://query", predicates: ["Query=red, gree."]}
                """);
        for (String host : List.of("somehost.org", "www.somehost.org", "a.b.somehost.org:8080", "x.one.org")) {
            assertThat(ask(reading, Request.get(host, "/"))).isEqualTo("default/host:80 /");
        }
        assertThat(ask(reading, Request.get("x.y.one.org", "/"))).isEqualTo("404");
        assertThat(ask(reading, with("POST", "other.org", "", "a", "b"))).isEqualTo("default/method:80 /");
        assertThat(ask(reading, with("POST", "x.y.one.org", "", "a", "b"))).isEqualTo("default/method:80 /");
        assertThat(ask(reading, with("GET", "other.org", "", "x-request-id", "12")))
                .isEqualTo("default/header:80 /");
        assertThat(ask(reading, with("GET", "other.org", "", "x-request-id", "12a")))
                .isEqualTo("404");
        assertThat(ask(reading, with("GET", "other.org", "red=green", "a", "b")))
                .isEqualTo("default/query:80 /?red=green");
        assertThat(ask(reading, with("GET", "other.org", "red=greens", "a", "b")))
                .isEqualTo("404");
    }

    @Test
    void routesOfAGroupShareByWeight() {
        RouteReader.Reading reading = routes("""
                - {id: high, uri: "lb://high", predicates: ["Path=/w", "Weight=g, 8"]}
                - {id: low, uri: "lb://low", predicates: ["Path=/w", "Weight=g, 2"]}
                """);
        Decision decision = decide(reading, Request.get("gateway.example.com", "/w"));
        assertThat(((Decision.Forwarded) decision).backends())
                .isEqualTo(Map.of("default/high", 0.8, "default/low", 0.2));
        assertThat(losses(reading)).isEmpty();
    }

    @Test
    void headersHostsRedirectsAndAnswers() {
        RouteReader.Reading reading = routes("""
                - id: h
                  uri: http://web:8080
                  predicates: ["Path=/h"]
                  filters:
                    - AddRequestHeader=X-A, 1
                    - {name: SetRequestHeader, args: {name: X-B, value: "2"}}
                    - RemoveRequestHeader=X-C
                    - AddResponseHeader=X-D, 4
                    - RemoveResponseHeader=Server
                - {id: p, uri: "http://web:8080", predicates: ["Path=/p"], filters: [PreserveHostHeader]}
                - {id: r, uri: "no://op", predicates: ["Path=/r"], filters: ["RedirectTo=301, https://acme.org/x"]}
                - {id: g, uri: "no://op", predicates: ["Path=/g"], filters: [SetStatus=410]}
                """);
        Decision.Forwarded sent = (Decision.Forwarded) decide(reading, Request.get("gateway.example.com", "/h"));
        assertThat(sent.headers())
                .isEqualTo(new TreeMap<>(Map.of("x-a", List.of("1"), "x-b", List.of("2"), "x-c", List.of())));
        assertThat(sent.host()).isEqualTo("web:8080");
        assertThat(sent.answer().add()).singleElement().hasToString("Header[name=X-D, value=4]");
        assertThat(sent.answer().remove()).containsExactly("Server");
        Decision kept = decide(reading, Request.get("gateway.example.com", "/p"));
        assertThat(((Decision.Forwarded) kept).host()).isEqualTo("gateway.example.com");
        assertThat(get(reading, "/r")).isEqualTo("301 https://acme.org/x");
        assertThat(get(reading, "/g")).isEqualTo("410");
        assertThat(losses(reading)).isEmpty();
    }

    @Test
    void whatATableCannotSayIsALoss() {
        RouteReader.Reading reading = routes("""
                - {id: after, uri: "http://a", predicates: ["After=2017-01-20T17:42:47.789-07:00[America/Denver]"]}
                - {id: fwd, uri: "forward:/f", predicates: ["Path=/f"]}
                - {id: ahead, uri: "http://a", predicates: ["Path=/g/**"], filters: ["RewritePath=/g(?=/), /"]}
                - {id: cb, uri: "http://b", predicates: ["Path=/**"], filters: [CircuitBreaker=x, SetStatus=201]}
                """);
        assertThat(get(reading, "/g/x")).isEqualTo("default/b:80 /g/x");
        assertThat(losses(reading))
                .containsExactly(
                        YML + ":5 predicate After",
                        YML + ":6 uri forward:/f",
                        YML + ":7 filter RewritePath",
                        YML + ":8 filter CircuitBreaker",
                        YML + ":8 filter SetStatus");
    }

    @Test
    void anAddressOutsideTheClusterIsALoss() {
        RouteReader.Reading reading = routes("""
                - {id: own, uri: "http://localhost:8080", predicates: ["Path=/a"]}
                - {id: out, uri: "https://api.example.com", predicates: ["Path=/b"]}
                - {id: full, uri: "http://web.shop.svc.cluster.local:81", predicates: ["Path=/c"]}
                """);
        assertThat(losses(reading)).containsExactly(YML + ":5 uri localhost", YML + ":6 uri api.example.com");
        assertThat(get(reading, "/c")).isEqualTo("shop/web:81 /c");
    }

    @Test
    void newerVersionsPropertiesDefaultsAndVariablesOfTheDeploymentAreRead() {
        RouteReader.Reading reading =
                read(Map.of("edge/src/main/resources/application.properties", """
                spring.cloud.gateway.server.webflux.default-filters[0]=AddRequestHeader=X-A, 1
                spring.cloud.gateway.server.webflux.routes[0].id=books
                spring.cloud.gateway.server.webflux.routes[0].uri=${CATALOG_URL:http://localhost:9001}/books
                spring.cloud.gateway.server.webflux.routes[0].predicates[0].name=Path
                spring.cloud.gateway.server.webflux.routes[0].predicates[0].args.pattern=/books/**
                spring.cloud.gateway.server.webflux.globalcors.cors-configurations.[/**].allowedOrigins=https://shop.example.com
                spring.cloud.gateway.server.webflux.globalcors.cors-configurations.[/**].allowedMethods=GET,PUT
                """, "k8s.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: edge, namespace: shop}
                spec: {template: {spec: {containers: [{name: edge, image: edge, env: [{name: CATALOG_URL, value: "http://catalog:8080"}]}]}}}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: catalog, namespace: shop}
                spec: {ports: [{port: 8080}]}
                """));
        assertThat(get(reading, "/books/1")).isEqualTo("shop/catalog:8080 /books/1");
        Request preflight = new Request(
                "http",
                "OPTIONS",
                "gateway.example.com",
                "/books",
                Optional.empty(),
                List.of(
                        new Request.Header("Origin", "https://shop.example.com"),
                        new Request.Header("Access-Control-Request-Method", "PUT")));
        assertThat(((Decision.Answered) decide(reading, preflight)).headers())
                .containsEntry("access-control-allow-origin", "https://shop.example.com")
                .containsEntry("access-control-allow-methods", "GET, PUT");
        assertThat(losses(reading)).singleElement().asString().endsWith(" globalcors");
    }

    @Test
    void routesOfTheProfileThatRunsInTheClusterTakeThePlaceOfAllOthers() {
        RouteReader.Reading reading = read(Map.of(YML, """
                spring.cloud.gateway.routes: [{id: a, uri: "http://localhost:1", predicates: ["Path=/a"]}]
                ---
                spring.config.activate.on-profile: kubernetes
                spring.cloud.gateway.routes: [{id: b, uri: "http://b", predicates: ["Path=/b"]}]
                """));
        assertThat(get(reading, "/b")).isEqualTo("default/b:80 /b");
        assertThat(get(reading, "/a")).isEqualTo("404");
        assertThat(reading.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("those of the profile kubernetes are read"));
    }

    @Test
    void aProgramWithoutRoutesHasNoTable() {
        assertThat(read(Map.of(YML, "spring.application.name: x\n")).tables()).isEmpty();
    }
}
