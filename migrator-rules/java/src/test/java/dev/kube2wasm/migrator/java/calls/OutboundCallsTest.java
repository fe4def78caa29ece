package dev.kube2wasm.migrator.java.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.service.Services;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutboundCallsTest {

    private static List<String> urls(ServiceCode code) {
        return OutboundCalls.of(code).stream().map(OutboundCall::url).toList();
    }

    private static final String REST = """
            import org.springframework.web.client.RestTemplate;
            import org.springframework.beans.factory.annotation.Value;
            import org.springframework.web.bind.annotation.*;
            import org.springframework.stereotype.*;
            """;

    @Test
    void restTemplateWithConstantsFieldsSettingsAndOwnMethods() {
        ServiceCode code = Services.configured("users.url=http://users:8080\n", REST + """
                        @RestController class A {
                          private static final String HOST = "http://a";
                          @Value("${users.url}") private String users;
                          @Value("${stock.host:stock}") private String stock;
                          private final String injected;
                          private RestTemplate rest;
                          A(@Value("${PRICES}") String prices) { this.injected = prices; }
                          private String service(String name) { return "http://" + name; }
                          @GetMapping String get(String id) {
                            rest.getForObject(HOST + "/x/" + id, String.class);
                            rest.postForEntity(users + "/u", null, String.class);
                            rest.delete(String.format("http://%s:%d/s/%s", stock, 80, id));
                            String url = service("orders");
                            rest.exchange(url + "/o?secret=" + id, null, null, String.class);
                            rest.getForObject(injected + "/p", String.class);
                            rest.getForObject("http://user:pass@db/x", String.class);
                            call("http://c/1");
                            call("http://c/2");
                            // rest.getForObject("http://commented", String.class);
                            return "";
                          }
                          void call(String target) { rest.getForObject(target, String.class); }
                          void never() { rest.getForObject("http://dead", String.class); }
                        }
                        """);
        assertThat(urls(code))
                .containsExactly(
                        "http://a/x/{}",
                        "http://users:8080/u",
                        "http://stock:80/s/{}",
                        "http://orders/o",
                        "${PRICES}/p",
                        "http://db/x",
                        "http://c/1",
                        "http://c/2");
        assertThat(OutboundCalls.of(code).get(0).at().line()).isEqualTo(14);
    }

    @Test
    void webClientPathsBelongToTheOneBase() {
        assertThat(urls(Services.configured("polar.catalog-uri=http://catalog\n", """
                        import org.springframework.web.reactive.function.client.WebClient;
                        import org.springframework.boot.context.properties.ConfigurationProperties;
                        import org.springframework.context.annotation.*;
                        import org.springframework.stereotype.*;
                        @ConfigurationProperties(prefix = "polar") record Props(java.net.URI catalogUri) {}
                        @Configuration class Config {
                          @Bean WebClient client(Props props, WebClient.Builder builder) {
                            return builder.baseUrl(props.catalogUri().toString()).build();
                          }
                        }
                        @org.springframework.web.bind.annotation.RestController class Books {
                          private final WebClient client;
                          Books(WebClient client) { this.client = client; }
                          @org.springframework.web.bind.annotation.GetMapping Object get(String isbn) {
                            return client.get().uri(b -> b.path("/books/{isbn}").build(isbn)).retrieve();
                          }
                        }
                        """)))
                .containsExactly("http://catalog", "http://catalog/books/{isbn}");
    }

    @Test
    void jaxRsClientsAndTheJdks() {
        assertThat(urls(Services.of("""
                        import jakarta.ws.rs.*;
                        import jakarta.ws.rs.client.*;
                        import java.net.*;
                        import java.net.http.*;
                        @Path("/") class R {
                          @GET String get(@PathParam("h") String host) throws Exception {
                            ClientBuilder.newClient().target("http://a").path("b").queryParam("q", 1).request().get();
                            HttpRequest.newBuilder(URI.create("http://c/d")).build();
                            HttpRequest.newBuilder().uri(new URI("http", null, host, 9080, "/e", null, null)).build();
                            new URL(System.getenv("F") + "/g").openStream();
                            new URL(System.getenv().getOrDefault("H", "http://h")).openStream();
                            return "";
                          }
                        }
                        """)))
                .containsExactly("http://a/b", "http://c/d", "http://{}:9080/e", "${F}/g", "http://h");
    }

    @Test
    void feignClientsCountWhereTheyAreCalled() {
        ServiceCode code = Services.configured("stock.url=stock:81\n", """
                import org.springframework.cloud.openfeign.FeignClient;
                import org.springframework.web.bind.annotation.*;
                @FeignClient(name = "users") interface Users {
                  @GetMapping("/users/{id}") String one(String id);
                  @GetMapping("/never") String never();
                }
                @FeignClient(name = "s", url = "${stock.url}", path = "/v1") interface Stock {
                  @PostMapping("/s") void post();
                }
                @FeignClient("dead") interface Dead { @GetMapping("/") String get(); }
                @RestController class C {
                  Users users; Stock stock; Dead dead;
                  @GetMapping("/") String get() { stock.post(); return users.one("1"); }
                }
                """);
        assertThat(urls(code)).containsExactly("http://users/users/{id}", "http://stock:81/v1/s");
    }

    @Test
    void microProfileClientsTakeTheirAddressFromTheSettings() {
        ServiceCode code = Services.configured("""
                heroes/mp-rest/url=http://heroes
                quarkus.rest-client."x.Villains".url=stork://villain-service
                quarkus.stork.villain-service.service-discovery.address-list=villains:8084
                """, """
                package x;
                import jakarta.ws.rs.*;
                import org.eclipse.microprofile.rest.client.inject.*;
                @RegisterRestClient(configKey = "heroes") @Path("/api") interface Heroes { @GET @Path("/h") String get(); }
                @RegisterRestClient interface Villains { @GET @Path("/v") String get(); }
                @RegisterRestClient(baseUri = "http://base") interface Based { @GET String get(); }
                @RegisterRestClient(configKey = "k") interface Unknown { @GET String get(); }
                @Path("/") class R {
                  @RestClient Heroes heroes; @RestClient Villains villains; @RestClient Based based; @RestClient Unknown unknown;
                  @GET String get() { return heroes.get() + villains.get() + based.get() + unknown.get(); }
                }
                """);
        assertThat(urls(code))
                .containsExactly("http://heroes/api/h", "http://villains:8084/v", "http://base", "${k/mp-rest/url}");
    }

    @Test
    void micronautClients() {
        assertThat(urls(Services.configured("micronaut.http.services.b.url=http://bee\n", """
                        import io.micronaut.http.annotation.*;
                        import io.micronaut.http.client.annotation.Client;
                        @Client(id = "a", path = "/p") interface A { @Get("/x") String x(); }
                        @Client("b") interface B { @Post String y(); }
                        @Controller("/") class C {
                          A a; B b;
                          @Get String get() { return a.x() + b.y(); }
                        }
                        """)))
                .containsExactly("http://a/p/x", "http://bee");
    }

    @Test
    void vertxGrpcAndCamel() {
        assertThat(urls(Services.of("""
                        import io.vertx.core.*;
                        import io.vertx.ext.web.client.WebClient;
                        class V extends AbstractVerticle {
                          public static void main(String[] a) { Vertx.vertx().deployVerticle(new V()); }
                          @Override public void start() {
                            WebClient client = WebClient.create(vertx);
                            client.get(8080, "users", "/u").send();
                            client.postAbs("http://abs/x").send();
                            io.grpc.ManagedChannelBuilder.forAddress("grpc", 50051).build();
                          }
                        }
                        """, """
                        import org.apache.camel.builder.RouteBuilder;
                        @org.springframework.stereotype.Component class R extends RouteBuilder {
                          @Override public void configure() {
                            from("direct:a").to("http4:prefs:8080/p?bridgeEndpoint=true").toD("https://{{host:api}}/q").to("log:x");
                          }
                        }
                        """)))
                .containsExactly(
                        "http://users:8080/u",
                        "http://abs/x",
                        "grpc://grpc:50051",
                        "http://prefs:8080/p",
                        "https://api/q");
    }

    @Test
    void aLongSumKeepsItsBeginning() {
        String terms = " + \"/\" + id".repeat(30);
        assertThat(urls(Services.of(REST + "@RestController class A { private RestTemplate rest;"
                        + "@GetMapping void get(String id) { rest.delete(\"http://x\"" + terms + "); } }")))
                .containsExactly("http://x" + "/{}".repeat(30));
    }

    @Test
    void endlessDefinitionsEnd() {
        assertThat(urls(Services.of(REST + """
                                @RestController class A {
                                  private RestTemplate rest;
                                  String a = b; String b = a;
                                  String f(String x) { return f(x + x) + f(x); }
                                  @GetMapping String get() { rest.delete("http://x/" + a + f("1")); return ""; }
                                }
                                """)))
                .allMatch(u -> u.startsWith("http://x/"))
                .hasSizeLessThan(10);
    }
}
