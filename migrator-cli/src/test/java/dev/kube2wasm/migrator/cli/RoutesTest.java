package dev.kube2wasm.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesTest {

    private static final String MANIFEST = """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop, namespace: shop}
            spec:
              ingressClassName: nginx
              rules:
                - host: shop.example
                  http:
                    paths:
                      - {path: /cart, pathType: Prefix, backend: {service: {name: cart, port: {name: http}}}}
                      - {path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cart, namespace: shop}
            spec: {ports: [{name: http, port: 8080}], selector: {app: cart}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: shop}
            spec: {ports: [{port: 80}], selector: {app: web}}
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void estate() throws IOException {
        Files.writeString(directory.resolve("shop.yaml"), MANIFEST);
    }

    private Run routes(String... args) {
        return Run.in(
                directory,
                Stream.concat(Stream.of("routes", "shop.yaml", "--router", "ingress nginx"), Stream.of(args))
                        .toArray(String[]::new));
    }

    private String written(String file) throws IOException {
        return Files.readString(directory.resolve("out").resolve(file));
    }

    @Test
    void listsWhatRoutes() {
        Run run = routes();
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("shop.example", "= /cart  ->  shop/cart:8080  shop.yaml:10", "/*  ->  shop/web:80");
    }

    @Test
    void comparesAndWrites() throws IOException {
        Run run = routes("--target", "spinkube", "-o", "out", "--requests", "5000");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("ingress-nginx: 3 files; 5,000 requests compared");
        assertThat(written("ingress-nginx/routes.yaml")).contains("value: /cart", "name: cart\n      port: 8080");
        assertThat(written("ingress-nginx/losses.yaml")).contains("paths that are not in their plain form");
    }

    @Test
    void twoRunsGiveTheSameBytes() throws IOException {
        routes("--target", "cloudflare-workers", "-o", "out", "--requests", "100");
        String first = written("ingress-nginx/routes.json");
        Run second = routes("--target", "cloudflare-workers", "-o", "out", "--requests", "100");
        assertThat(second.status()).as(second.err()).isZero();
        assertThat(written("ingress-nginx/routes.json")).isEqualTo(first);
    }

    @Test
    void movesTrafficInStages() throws IOException {
        Run run = routes("--target", "spinkube", "-o", "out", "--requests", "2000", "--move", "shop/cart");
        assertThat(run.status()).as(run.err()).isZero();
        try (Stream<Path> stages = Files.list(directory.resolve("out/ingress-nginx"))) {
            assertThat(stages.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "000-percent", "001-percent", "010-percent", "050-percent", "100-percent");
        }
        assertThat(written("ingress-nginx/010-percent/routes.yaml"))
                .contains(
                        "name: cart\n      port: 8080\n      weight: 9",
                        "name: cart-function\n      port: 80\n      weight: 1");
        assertThat(written("ingress-nginx/100-percent/routes.yaml"))
                .contains("name: cart\n      port: 8080\n      weight: 0");
    }

    @Test
    void movesTrafficWithCanariesBesideTheIngress() throws IOException {
        Run run = routes("--target", "ingress-nginx", "-o", "out", "--requests", "2000", "--move", "shop/cart");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("all decided the same");
        assertThat(written("ingress-nginx/010-percent/canary.yaml"))
                .contains(
                        "name: shop-cart-function-canary",
                        "nginx.ingress.kubernetes.io/canary-weight: '10'",
                        "- host: shop.example",
                        "path: /cart",
                        "name: cart-function")
                .doesNotContain("path: /\n", "name: web");
    }

    @Test
    void canaryThatWouldMoveOtherPathsTooSaysSo() throws IOException {
        Files.writeString(
                directory.resolve("shop.yaml"),
                MANIFEST.replace(
                        "          - {path: /, pathType",
                        "          - {path: /basket, pathType: Exact, backend: {service: {name: cart, port: {name: http}}}}\n"
                                + "          - {path: /, pathType"));
        Run run = routes(
                "--target",
                "ingress-nginx",
                "-o",
                "out",
                "--requests",
                "2000",
                "--move",
                "shop/cart",
                "--path",
                "/cart");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("decided otherwise as declared below", "/basket")
                .doesNotContain("/cart");
        assertThat(written("ingress-nginx/100-percent/losses.yaml")).contains("what: /basket");
    }

    @Test
    void canariesAreForMovesOnly() {
        assertThat(routes("--target", "ingress-nginx", "--check"))
                .satisfies(run -> assertThat(run.status()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("say what moves with --move"));
    }

    @Test
    void moveOfWhatNobodyRoutesToIsRefused() {
        assertThat(routes("--target", "spinkube", "--check", "--move", "shop/nobody"))
                .satisfies(run -> assertThat(run.status()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("no rule sends requests to shop/nobody"));
    }

    @Test
    void backendsAreFoundWhereTheUserSays() throws IOException {
        Run run = routes(
                "--target",
                "cloudflare-workers",
                "-o",
                "out",
                "--requests",
                "100",
                "--backend",
                "shop/cart=worker:cart",
                "--backend",
                "shop/web=https://web.example.com");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("inside the cluster");
        assertThat(written("ingress-nginx/backends.json"))
                .contains("\"binding\" : \"CART\"", "\"url\" : \"https://web.example.com\"");
        assertThat(written("ingress-nginx/wrangler.jsonc"))
                .contains("\"shop.example/*\"", "{ \"binding\": \"CART\", \"service\": \"cart\" }");
    }

    @Test
    void fastlyKnowsItsBackends() throws IOException {
        Run run = routes(
                "--target",
                "fastly-compute",
                "-o",
                "out",
                "--requests",
                "5000",
                "--backend",
                "shop/web=https://web.example.com");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(written("ingress-nginx/fastly.toml"))
                .contains(
                        "# For \"shop/web:80\":", "[setup.backends.b2]", "address = \"web.example.com\"", "port = 443");
        assertThat(written("ingress-nginx/backends.json")).contains("\"binding\" : \"b2\"");
        assertThat(routes("--target", "fastly-compute", "--check", "--backend", "shop/web=nonsense")
                        .err())
                .contains("'nonsense' is no address of a backend");
    }

    @Test
    void strictWritesNothingWhereSomethingIsLost() {
        Run run = routes("--target", "spinkube", "-o", "out", "--requests", "100", "--strict");
        assertThat(run.status()).isEqualTo(1);
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void wrongUsage() {
        assertThat(routes("--check").err())
                .contains(
                        "name what to write for with --target: cloudflare-workers, fastly-compute, ingress-nginx, spin, spinkube, wasmcloud.");
        assertThat(routes("--target", "spinkube").err()).contains("say where to write with -o DIR");
        assertThat(routes("--target", "nowhere", "--check").err()).contains("routes cannot be written for 'nowhere'");
        assertThat(routes("--target", "spinkube", "--check", "--path", "/a").err())
                .contains("nothing is moved");
        assertThat(Run.in(directory, "routes", "shop.yaml", "--router", "other").err())
                .contains("there is no router 'other'");
    }

    @Test
    void nothingThatRoutes() throws IOException {
        Files.writeString(directory.resolve("empty.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
        Run run = Run.in(directory, "routes", "empty.yaml");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("nothing that routes requests was found in 'empty.yaml'");
    }
}
