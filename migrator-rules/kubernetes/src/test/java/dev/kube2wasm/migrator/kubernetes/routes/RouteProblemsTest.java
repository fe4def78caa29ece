package dev.kube2wasm.migrator.kubernetes.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RouteProblemsTest {

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: shop}
            spec: {ports: [{name: http, port: 80}]}
            ---
            """;

    private static String ingress(String backend) {
        return """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web, namespace: shop}
                spec:
                  rules:
                    - host: example.com
                      http: {paths: [{path: /, pathType: Prefix, backend: {service: %s}}]}
                ---
                """.formatted(backend);
    }

    private static String gateway(String allowed) {
        return """
                apiVersion: gateway.networking.k8s.io/v1
                kind: Gateway
                metadata: {name: edge, namespace: infra}
                spec:
                  listeners:
                    - {name: web, port: 80, protocol: HTTP, allowedRoutes: {namespaces: %s}}
                ---
                """.formatted(allowed);
    }

    private static String route(String parent) {
        return """
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: r, namespace: shop}
                spec:
                  parentRefs:
                    - %s
                  rules:
                    - backendRefs: [{name: web, port: 80}]
                ---
                """.formatted(parent);
    }

    @Test
    void aServiceThatIsNowhereIsNamedWhereItIsAskedFor() {
        Read read = Read.with(new Ingresses(), SERVICE + ingress("{name: wbe, port: {number: 80}}"));
        assertThat(read.problems())
                .singleElement()
                .asString()
                .startsWith("estate.yaml:12 The Service shop/wbe is in no manifest");
    }

    @Test
    void aPortIsKnownByNumberOrNameOnly() {
        assertThat(Read.with(new Ingresses(), SERVICE + ingress("{name: web, port: {number: 80}}"))
                        .problems())
                .isEmpty();
        assertThat(Read.with(new Ingresses(), SERVICE + ingress("{name: web, port: {name: http}}"))
                        .problems())
                .isEmpty();
        Read name = Read.with(new Ingresses(), SERVICE + ingress("{name: web, port: {name: https}}"));
        assertThat(name.problems())
                .singleElement()
                .asString()
                .isEqualTo(
                        "estate.yaml:12 The Service shop/web (estate.yaml:3) has no port https, so that requests would"
                                + " fail. It has 80 (http): name one of them.");
        Read number = Read.with(new Ingresses(), SERVICE + ingress("{name: web, port: {number: 8080}}"));
        assertThat(number.problems()).singleElement().asString().contains("has no port 8080");
    }

    @Test
    void aRuleTakesOneHost() {
        String two = ingress("{name: web, port: {number: 80}}")
                .replace("host: example.com", "host: example.com, example.org");
        assertThat(Read.with(new Ingresses(), two).problems())
                .singleElement()
                .asString()
                .startsWith("estate.yaml:6 'example.com, example.org' is no name of a host");
        String wild = ingress("{name: web, port: {number: 80}}").replace("host: example.com", "host: '*.example.com'");
        assertThat(Read.with(new Ingresses(), wild).problems()).isEmpty();
    }

    @Test
    void anEstateWithoutServicesKeepsThemElsewhere() {
        assertThat(Read.with(new Ingresses(), ingress("{name: wbe, port: {number: 80}}"))
                        .problems())
                .isEmpty();
    }

    @Test
    void twoIngressesWithOnePathAreNamed() {
        String other = ingress("{name: other, port: {number: 80}}");
        Read read = Read.with(new Ingresses(), ingress("{name: web, port: {number: 80}}") + other);
        assertThat(read.problems())
                .singleElement()
                .asString()
                .startsWith("estate.yaml:15 The path / goes to shop/other:80 here and to shop/web:80 at estate.yaml:7");
        assertThat(read.get("ingress", "example.com", "/")).isEqualTo("shop/web:80 /");
    }

    @Test
    void aRouteThatAsksNoGatewayTakesNothing() {
        String lonely = route("{name: edge}").replace("  parentRefs:\n    - {name: edge}\n", "");
        assertThat(Read.with(new HttpRoutes(), lonely).problems())
                .singleElement()
                .asString()
                .startsWith("estate.yaml:3 The HTTPRoute shop/r has no parentRefs");
    }

    @Test
    void aRouteOfAnotherProtocolIsNotReadInSilence() {
        String grpc = route("{name: edge}").replace("HTTPRoute", "GRPCRoute");
        assertThat(Read.with(new HttpRoutes(), grpc).problems())
                .singleElement()
                .asString()
                .startsWith("estate.yaml:3 A GRPCRoute is not read");
    }

    @Test
    void aGatewayThatIsNowhereIsNamedOnceThereIsAny() {
        Read read = Read.with(new HttpRoutes(), gateway("{from: All}") + route("{name: egde, namespace: infra}"));
        assertThat(read.problems())
                .singleElement()
                .asString()
                .startsWith("estate.yaml:13 The Gateway infra/egde is in no manifest");
    }

    @Test
    void aListenerTakesOnlyRoutesThatItAllows() {
        String edge = "{name: edge, namespace: infra}";
        Read all = Read.with(new HttpRoutes(), gateway("{from: All}") + route(edge));
        assertThat(all.problems()).isEmpty();
        assertThat(all.get("gateway infra/edge:80", "example.com", "/")).isEqualTo("shop/web:80 /");
        Read same = Read.with(new HttpRoutes(), gateway("{from: Same}") + route(edge));
        assertThat(same.problems())
                .singleElement()
                .asString()
                .startsWith("estate.yaml:13 The listener web (estate.yaml:6) does not allow HTTPRoutes of the namespace"
                        + " shop");
        assertThat(same.routers()).isEmpty();
    }

    @Test
    void aListenerMayChooseNamespacesByTheirLabels() {
        String gateway = gateway("{from: Selector, selector: {matchLabels: {team: shop}}}");
        String route = route("{name: edge, namespace: infra, sectionName: web}");
        String namespace = """
                apiVersion: v1
                kind: Namespace
                metadata: {name: shop, labels: {team: %s}}
                """;
        assertThat(Read.with(new HttpRoutes(), gateway + route + namespace.formatted("shop"))
                        .problems())
                .isEmpty();
        assertThat(Read.with(new HttpRoutes(), gateway + route + namespace.formatted("bank"))
                        .problems())
                .hasSize(1);
    }

    @Test
    void aListenerThatIsNowhereIsNamed() {
        Read read = Read.with(
                new HttpRoutes(), gateway("{from: All}") + route("{name: edge, namespace: infra, sectionName: wbe}"));
        assertThat(read.problems())
                .singleElement()
                .asString()
                .contains("has no listener named wbe, so that the route takes no request there");
    }

    @Test
    void aRouteOfAServiceIsNotRead() {
        Read read = Read.with(new HttpRoutes(), route("{name: web, kind: Service, group: ''}"));
        assertThat(read.problems()).singleElement().asString().contains("Only routes of Gateways are read");
    }
}
