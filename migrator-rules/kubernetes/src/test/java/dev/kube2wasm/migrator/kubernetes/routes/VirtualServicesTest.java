package dev.kube2wasm.migrator.kubernetes.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.engine.route.model.Decision;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What Istio's reference says of VirtualServices.
 *
 * @see <a href="https://istio.io/latest/docs/reference/config/networking/virtual-service/">Virtual Service, read
 *     2026-11-23</a>
 */
class VirtualServicesTest {

    private static final String WEB = "istio gateway shop/web:80";

    private static final String GATEWAY = """
            apiVersion: networking.istio.io/v1
            kind: Gateway
            metadata: {name: web, namespace: shop}
            spec:
              servers:
                - port: {number: 80, name: http, protocol: HTTP}
                  hosts: ["*.example.com"]
            ---
            """;

    private static Read routes(String http) {
        return Read.with(new VirtualServices(), GATEWAY + """
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata: {name: v, namespace: shop}
                spec:
                  gateways: [web]
                  hosts: ["*.example.com"]
                  http:
                """ + http.indent(4));
    }

    private static String get(Read read, String path) {
        return read.get(WEB, "a.example.com", path);
    }

    @Test
    void aPrefixIsOneOfTextAndTheFirstRouteThatMatchesCounts() {
        Read read = routes("""
                - match: [{uri: {prefix: /a}}]
                  route: [{destination: {host: a}}]
                - match: [{uri: {exact: /b}}, {uri: {regex: "/c[0-9]+"}}]
                  route: [{destination: {host: b.other.svc.cluster.local, port: {number: 8080}}}]
                """);
        assertThat(get(read, "/a")).isEqualTo("shop/a /a");
        assertThat(get(read, "/ab")).isEqualTo("shop/a /ab");
        assertThat(get(read, "/b")).isEqualTo("other/b:8080 /b");
        assertThat(get(read, "/b/")).isEqualTo("404");
        assertThat(get(read, "/c12")).isEqualTo("other/b:8080 /c12");
        assertThat(get(read, "/c12/x")).isEqualTo("404");
        assertThat(get(read, "/A")).isEqualTo("404");
        assertThat(read.get(WEB, "example.org", "/a")).isEqualTo("404");
    }

    @Test
    void capitalsOfPathsMatterUnlessTheMatchIgnoresThem() {
        Read read = routes("""
                - match: [{uri: {exact: /a.b}, ignoreUriCase: true}, {uri: {prefix: /p/}, ignoreUriCase: true}]
                  route: [{destination: {host: a}}]
                """);
        assertThat(get(read, "/A.B")).isEqualTo("shop/a /A.B");
        assertThat(get(read, "/AxB")).isEqualTo("404");
        assertThat(get(read, "/P/q")).isEqualTo("shop/a /P/q");
    }

    @Test
    void headersParametersAndMethodsAreTextsPrefixesOrExpressions() {
        Read read = routes("""
                - match:
                    - headers: {x-a: {exact: "1"}, x-b: {prefix: ab}, x-c: {regex: "c+"}, x-d: {}}
                      withoutHeaders: {x-e: {exact: no}}
                  route: [{destination: {host: headers}}]
                - match: [{queryParams: {q: {exact: "1"}, p: {}}}]
                  route: [{destination: {host: query}}]
                - match: [{method: {regex: "PUT|POST"}}]
                  route: [{destination: {host: method}}]
                """);
        String[] all = {"x-a: 1", "x-b: abc", "X-C: cc", "x-d: anything"};
        assertThat(read.ask(WEB, Read.request("GET", "a.example.com", "/", all)))
                .isEqualTo("shop/headers /");
        assertThat(read.ask(WEB, Read.request("GET", "a.example.com", "/", all[0], all[1], all[2], all[3], "x-e: no")))
                .isEqualTo("404");
        assertThat(read.ask(WEB, Read.request("GET", "a.example.com", "/", all[0], all[1], "x-c: ccd", all[3])))
                .isEqualTo("404");
        assertThat(get(read, "/?p&q=1")).isEqualTo("shop/query /?p&q=1");
        assertThat(get(read, "/?q=1")).isEqualTo("404");
        assertThat(read.ask(WEB, Read.request("POST", "a.example.com", "/"))).isEqualTo("shop/method /");
        assertThat(read.ask(WEB, Read.request("DELETE", "a.example.com", "/"))).isEqualTo("404");
    }

    @Test
    void aRewriteReplacesTheTextOfAPrefixAndTheWholePathOfAnythingElse() {
        Read read = routes("""
                - match: [{uri: {prefix: /old}}]
                  rewrite: {uri: /}
                  route: [{destination: {host: a}}]
                - match: [{uri: {regex: "/r/.*"}}]
                  rewrite: {uri: /whole, authority: inner}
                  route: [{destination: {host: a}}]
                - match: [{uri: {prefix: /g/}}]
                  rewrite: {uriRegexRewrite: {match: "^/g/([^/]+)/(.*)$", rewrite: '/\\2/\\1'}}
                  route: [{destination: {host: a}}]
                """);
        assertThat(get(read, "/old/x")).isEqualTo("shop/a //x");
        assertThat(get(read, "/older")).isEqualTo("shop/a /er");
        assertThat(get(read, "/r/x")).isEqualTo("shop/a /whole");
        assertThat(get(read, "/g/x/y/z")).isEqualTo("shop/a /y/z/x");
        assertThat(((Decision.Forwarded) read.decide(WEB, Read.request("GET", "a.example.com", "/r/"))).host())
                .isEqualTo("inner");
    }

    @Test
    void aRedirectIsA301AndTakesThePortThatItSays() {
        Read read = routes("""
                - match: [{uri: {prefix: /a}}]
                  redirect: {uri: /b, authority: other.example.com, scheme: https, redirectCode: 308, port: 8443}
                - match: [{uri: {prefix: /p}}]
                  redirect: {uri: /q, authority: other.example.com}
                - match: [{uri: {prefix: /s}}]
                  directResponse: {status: 503, body: {string: gone}}
                """);
        assertThat(get(read, "/a/x?y=1")).isEqualTo("308 https://other.example.com:8443/b?y=1");
        assertThat(get(read, "/p")).isEqualTo("301 http://other.example.com/q");
        assertThat(get(read, "/s")).isEqualTo("503");
        assertThat(read.losses(WEB)).singleElement().asString().endsWith("directResponse body");
    }

    @Test
    void destinationsShareByWeightAndOneAloneTakesAll() {
        Read read = routes("""
                - match: [{uri: {prefix: /w}}]
                  route:
                    - {destination: {host: a, subset: v1}, weight: 25, headers: {request: {set: {x: "1"}}}}
                    - {destination: {host: b}, weight: 75}
                    - {destination: {host: c}}
                - route: [{destination: {host: a}, weight: 0}]
                """);
        Decision.Forwarded shared = (Decision.Forwarded) read.decide(WEB, Read.request("GET", "a.example.com", "/w"));
        assertThat(shared.backends()).isEqualTo(Map.of("shop/a", 0.25, "shop/b", 0.75));
        assertThat(get(read, "/")).isEqualTo("shop/a /");
        assertThat(read.losses(WEB))
                .hasSize(2)
                .anyMatch(l -> l.endsWith("subset v1"))
                .anyMatch(l -> l.endsWith("headers"));
    }

    @Test
    void headersAreRemovedFirstAndSetThen() {
        Read read = routes("""
                - headers:
                    request: {set: {x-a: "1", Host: inner}, add: {x-b: "2"}, remove: [x-b, x-c]}
                    response: {remove: [server]}
                  mirror: {host: copy}
                  mirrorPercentage: {value: 12.5}
                  timeout: 0.5s
                  route: [{destination: {host: a}, headers: {request: {add: {x-d: "4"}}}}]
                """);
        Decision.Forwarded sent =
                (Decision.Forwarded) read.decide(WEB, Read.request("GET", "a.example.com", "/", "x-b: old"));
        assertThat(sent.headers())
                .isEqualTo(Map.of("x-a", List.of("1"), "x-b", List.of("2"), "x-c", List.of(), "x-d", List.of("4")));
        assertThat(sent.host()).isEqualTo("inner");
        assertThat(sent.mirrors()).containsOnlyKeys("shop/copy");
        assertThat(sent.answer().remove()).containsExactly("server");
    }

    @Test
    void anAuthorityMakesAHostOfItsOwn() {
        Read read = routes("""
                - match: [{authority: {exact: b.example.com}, uri: {prefix: /x}}]
                  route: [{destination: {host: b}}]
                - route: [{destination: {host: a}}]
                """);
        assertThat(read.get(WEB, "b.example.com", "/x")).isEqualTo("shop/b /x");
        assertThat(read.get(WEB, "b.example.com", "/y")).isEqualTo("shop/a /y");
        assertThat(read.get(WEB, "a.example.com", "/x")).isEqualTo("shop/a /x");
    }

    @Test
    void matchesForSomeCallersAreLeftOutAndSaid() {
        Read read = routes("""
                - match: [{sourceLabels: {app: jobs}}, {uri: {prefix: /a}, port: 8080}, {gateways: [mesh]}]
                  route: [{destination: {host: a}}]
                - fault: {abort: {httpStatus: 500, percentage: {value: 100}}}
                  retries: {attempts: 3, perTryTimeout: 2s}
                  route: [{destination: {host: b}}]
                """);
        assertThat(get(read, "/a")).isEqualTo("shop/b /a");
        assertThat(read.losses(WEB))
                .extracting(l -> l.substring(l.indexOf(' ') + 1))
                .containsExactly("match sourceLabels", "fault", "retries");
    }

    @Test
    void callersInTheMeshKnowAServiceByAllItsNames() {
        Read read = Read.with(new VirtualServices(), """
                apiVersion: networking.istio.io/v1alpha3
                kind: VirtualService
                metadata: {name: v, namespace: shop}
                spec:
                  hosts: [reviews]
                  http:
                    - route: [{destination: {host: reviews, subset: v1}}]
                """);
        String mesh = "mesh reviews.shop.svc.cluster.local";
        assertThat(read.routers()).containsExactly(mesh);
        for (String host :
                List.of("reviews", "reviews.shop", "reviews.shop.svc", "reviews.shop.svc.cluster.local:80")) {
            assertThat(read.get(mesh, host, "/x")).isEqualTo("shop/reviews /x");
        }
        assertThat(read.get(mesh, "reviews.other", "/x")).isEqualTo("404");
    }

    @Test
    void aGatewayThatIsNowhereAndOneThatTakesNoHostAreNamed() {
        String yaml = """
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata: {name: v, namespace: shop}
                spec:
                  gateways: [nowhere, web]
                  hosts: [a.example.org]
                  http:
                    - route: [{destination: {host: a}}]
                """;
        Read read = Read.with(new VirtualServices(), GATEWAY + yaml);
        assertThat(read.problems())
                .hasSize(2)
                .anyMatch(p -> p.startsWith("estate.yaml:13 The Gateway shop/nowhere is in no manifest"))
                .anyMatch(p -> p.startsWith("estate.yaml:13 No server of the Gateway shop/web takes a host"));
        assertThat(read.get("istio gateway shop/nowhere", "a.example.org", "/")).isEqualTo("shop/a /");
    }

    @Test
    void aServerMaySendEverythingToTls() {
        Read read = Read.with(
                new VirtualServices(),
                GATEWAY.replace("      hosts:", "      tls: {httpsRedirect: true}\n      hosts:") + """
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata: {name: v, namespace: shop}
                spec:
                  gateways: [shop/web]
                  hosts: [a.example.com]
                  http:
                    - route: [{destination: {host: a}}]
                """);
        assertThat(get(read, "/x?y")).isEqualTo("301 https://a.example.com/x?y");
    }
}
