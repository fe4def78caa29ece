package dev.kube2wasm.migrator.kubernetes.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.engine.route.model.Decision;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What F5's documentation says of its controller.
 *
 * @see <a href="https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/advanced-configuration-with-annotations/">Annotations,
 *     read 2026-11-23</a>
 */
class NginxOrgIngressTest {

    private static final String CLASS = """
            apiVersion: networking.k8s.io/v1
            kind: IngressClass
            metadata: {name: f5}
            spec: {controller: nginx.org/ingress-controller}
            ---
            """;

    private static String ingress(String name, String annotations, String... paths) {
        StringBuilder yaml = new StringBuilder("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: %s, namespace: shop, annotations: {%s}}
                spec:
                  ingressClassName: f5
                  rules:
                    - host: cafe.example.com
                      http:
                        paths:
                """.formatted(name, annotations));
        for (String path : paths) {
            String[] parts = path.split(" ", 3);
            yaml.append("          - {path: '%s', pathType: %s, backend: {service: {name: %s, port: {number: 80}}}}\n"
                    .formatted(parts[0], parts[1], parts[2]));
        }
        return yaml.append("---\n").toString();
    }

    private static Read read(String... ingresses) {
        return Read.with(new Ingresses(), CLASS + String.join("", ingresses));
    }

    private static String get(Read read, String path) {
        return read.get("ingress f5", "cafe.example.com", path);
    }

    @Test
    void aRewriteTakesThePlaceOfWhatTheLocationTookIn() {
        Read read = read(ingress(
                "cafe",
                "nginx.org/rewrites: 'serviceName=tea rewrite=/;serviceName=coffee rewrite=/beans/'",
                "/tea/ Prefix tea",
                "/coffee/ Prefix coffee",
                "/milk Exact tea"));
        assertThat(get(read, "/tea/")).isEqualTo("shop/tea:80 /");
        assertThat(get(read, "/tea/abc")).isEqualTo("shop/tea:80 /abc");
        assertThat(get(read, "/coffee/abc")).isEqualTo("shop/coffee:80 /beans/abc");
        assertThat(get(read, "/tea")).isEqualTo("301 http://cafe.example.com/tea/");
        assertThat(get(read, "/milk")).isEqualTo("shop/tea:80 /");
        assertThat(get(read, "/milk/x")).isEqualTo("404");
    }

    @Test
    void prefixesAreTextAndTheLongestCounts() {
        Read read = read(ingress("cafe", "", "/a Prefix short", "/ab Prefix long"));
        assertThat(get(read, "/a/x")).isEqualTo("shop/short:80 /a/x");
        assertThat(get(read, "/abc")).isEqualTo("shop/long:80 /abc");
        assertThat(get(read, "//a")).isEqualTo("shop/short:80 //a");
    }

    @Test
    void expressionsAreTriedInTheirOrder() {
        Read read = read(ingress(
                "cafe",
                "nginx.org/path-regex: case_sensitive",
                "'/tea/[A-Z0-9]' ImplementationSpecific tea".replace("'", ""),
                "/tea/.* ImplementationSpecific all"));
        assertThat(get(read, "/tea/A")).isEqualTo("shop/tea:80 /tea/A");
        assertThat(get(read, "/tea/a")).isEqualTo("shop/all:80 /tea/a");
        assertThat(get(read, "/TEA/A")).isEqualTo("404");
        Read any = read(ingress("cafe", "nginx.org/path-regex: case_insensitive", "/tea/[A-Z] Prefix tea"));
        assertThat(get(any, "/TEA/a1")).isEqualTo("shop/tea:80 /TEA/a1");
    }

    @Test
    void anExpressionThatOnlyNginxReadsIsALoss() {
        Read read = read(
                ingress("cafe", "nginx.org/path-regex: case_sensitive", "/(?!tea).* Prefix other", "/x+ Prefix all"));
        assertThat(get(read, "/xx")).isEqualTo("shop/all:80 /xx");
        assertThat(read.losses("ingress f5")).containsExactly("estate.yaml:15 path /(?!tea).*");
        Read community = Read.with(
                new Ingresses(),
                ingress("cafe", "nginx.ingress.kubernetes.io/use-regex: 'true'", "/(?!tea).* Prefix other"));
        assertThat(community.losses("ingress f5")).containsExactly("estate.yaml:10 path /(?!tea).*");
    }

    @Test
    void aBalancerInFrontSaysWhatTheClientSpoke() {
        Read read = read(ingress("cafe", "nginx.org/redirect-to-https: 'true'", "/ Prefix web"));
        assertThat(get(read, "/x")).isEqualTo("shop/web:80 /x");
        assertThat(read.ask("ingress f5", Read.request("GET", "cafe.example.com", "/x", "X-Forwarded-Proto: http")))
                .isEqualTo("301 https://cafe.example.com/x");
    }

    @Test
    void minionsAddPathsToTheirMaster() {
        Read read = read(
                ingress("m1", "nginx.org/mergeable-ingress-type: minion", "/tea Prefix tea"),
                ingress("m2", "nginx.org/mergeable-ingress-type: minion", "/coffee Prefix coffee"),
                ingress("master", "nginx.org/mergeable-ingress-type: master"));
        assertThat(get(read, "/tea")).isEqualTo("shop/tea:80 /tea");
        assertThat(get(read, "/coffee")).isEqualTo("shop/coffee:80 /coffee");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void aMinionWithoutItsMasterAndASecondIngressOfAHostRouteNothing() {
        Read alone = read(ingress("m1", "nginx.org/mergeable-ingress-type: minion", "/tea Prefix tea"));
        assertThat(alone.problems()).singleElement().asString().startsWith("estate.yaml:12 No master Ingress");
        Read two = read(ingress("a", "", "/a Prefix a"), ingress("b", "", "/b Prefix b"));
        assertThat(get(two, "/b")).isEqualTo("404");
        assertThat(two.problems()).singleElement().asString().contains("already that of estate.yaml:12");
    }

    @Test
    void snippetsAndWhatElseIsNotReadAreLosses() {
        Read read = read(ingress(
                "cafe",
                "nginx.org/server-snippets: 'return 302 /x;', nginx.org/lb-method: random,"
                        + " nginx.org/proxy-set-headers: 'X-A: 1,X-B', nginx.org/proxy-hide-headers: Server",
                "/ Prefix web"));
        assertThat(read.losses("ingress f5"))
                .containsExactlyInAnyOrder(
                        "estate.yaml:8 nginx.org/server-snippets", "estate.yaml:8 nginx.org/lb-method");
        Decision.Forwarded sent =
                (Decision.Forwarded) read.decide("ingress f5", Read.request("GET", "cafe.example.com", "/"));
        assertThat(sent.headers()).isEqualTo(Map.of("x-a", List.of("1")));
        assertThat(sent.answer().remove()).containsExactly("Server");
    }
}
