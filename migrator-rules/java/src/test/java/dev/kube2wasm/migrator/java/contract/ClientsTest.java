package dev.kube2wasm.migrator.java.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.contract.Client;
import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.service.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ClientsTest {

    private static List<String> called(ServiceCode code) {
        List<String> lines = new ArrayList<>();
        for (Client c : Clients.of(code, new NamedTypes())) {
            lines.add(c.name() + " " + c.baseUrl()
                    + c.setting().map(s -> " from " + s).orElse(""));
            c.operations().forEach(o -> lines.add("  " + text(o)));
        }
        return lines;
    }

    private static String text(Operation o) {
        StringBuilder line = new StringBuilder(o.method() + " " + o.path());
        o.parameters()
                .forEach(p -> line.append(' ')
                        .append(p.in().name().toLowerCase(Locale.ROOT))
                        .append(':')
                        .append(p.name())
                        .append(p.required() ? "" : "?")
                        .append(p.fallback().map(f -> "=" + f).orElse("")));
        o.body().ifPresent(b -> line.append(" < ").append(type(b.type())));
        return line + " > " + o.response().type().map(ClientsTest::type).orElse("nothing");
    }

    private static String type(Type type) {
        if (type instanceof Type.ListOf l) {
            return "list of " + type(l.element());
        }
        if (type instanceof Type.Ref r) {
            return r.name();
        }
        return type instanceof Type.Scalar s ? s.kind().name().toLowerCase(Locale.ROOT) : "any";
    }

    @Test
    void feign() {
        ServiceCode code = Services.configured("users.url=${USERS_URL:http://users:8080}\n", """
                import org.springframework.cloud.openfeign.FeignClient;
                import org.springframework.web.bind.annotation.*;
                import java.util.List;
                @FeignClient(name = "users", url = "${users.url}", path = "/v1") interface Users {
                  @GetMapping("/users/{id}") User one(@PathVariable("id") String id, @RequestParam(required = false) int depth);
                  @PostMapping("/users") User add(User user);
                  @GetMapping("/never") User never();
                }
                @FeignClient("stock-service") interface Stock {
                  @GetMapping("/stock") List<String> all();
                }
                @FeignClient("unused") interface Unused { @GetMapping("/x") String x(); }
                record User(String id) {}
                @RestController class A {
                  Users users; Stock stock;
                  @GetMapping("/") String get() { users.one("a", 1); users.add(new User("b")); stock.all(); return ""; }
                }
                """);
        assertThat(called(code))
                .containsExactly(
                        "Stock http://stock-service",
                        "  GET /stock > list of string",
                        "Users http://users:8080 from USERS_URL",
                        "  POST /v1/users < User > User",
                        "  GET /v1/users/{id} path:id query:depth? > User");
    }

    @Test
    void microProfileRestClient() {
        ServiceCode code = Services.configured("quarkus.rest-client.price.url=http://price:8080/api\n", """
                import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
                import jakarta.ws.rs.*;
                @Path("/prices") @RegisterRestClient(configKey = "price") interface PriceClient {
                  @GET @Path("/{sku}") long price(@PathParam("sku") String sku, @QueryParam("n") int n);
                  @POST void set(Price price);
                }
                @RegisterRestClient(configKey = "open") interface Open { @GET String get(); }
                record Price(long cents) {}
                @Path("/") class A {
                  PriceClient prices; Open open;
                  @GET public String get() { prices.price("a", 1); prices.set(new Price(1)); return open.get(); }
                }
                """);
        assertThat(called(code))
                .containsExactly(
                        "Open ${open/mp-rest/url} from open/mp-rest/url",
                        "  GET / > string",
                        "PriceClient http://price:8080/api from quarkus.rest-client.price.url",
                        "  POST /prices < Price > nothing",
                        "  GET /prices/{sku} path:sku query:n? > int64");
    }

    @Test
    void micronautClient() {
        ServiceCode code = Services.of("""
                import io.micronaut.http.client.annotation.Client;
                import io.micronaut.http.annotation.*;
                @Client("http://stock:8080") interface Stock { @Get("/items/{id}") String item(String id); }
                @Controller("/") class A { Stock stock; @Get public String get() { return stock.item("a"); } }
                """);
        assertThat(called(code)).containsExactly("Stock http://stock:8080", "  GET /items/{id} path:id > string");
    }

    @Test
    void springHttpInterface() {
        ServiceCode code = Services.configured("users.base=http://users\n", """
                import org.springframework.web.service.annotation.*;
                import org.springframework.web.bind.annotation.*;
                import org.springframework.beans.factory.annotation.Value;
                import org.springframework.context.annotation.*;
                import org.springframework.web.client.RestClient;
                import org.springframework.web.service.invoker.HttpServiceProxyFactory;
                import org.springframework.web.client.support.RestClientAdapter;
                @HttpExchange("/users") interface Users {
                  @GetExchange("/{id}") String one(@PathVariable String id);
                }
                @Configuration class C {
                  @Bean Users users(@Value("${users.base}") String base) {
                    RestClient client = RestClient.builder().baseUrl(base).build();
                    return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client)).build().createClient(Users.class);
                  }
                }
                @RestController class A { Users users; @GetMapping("/") String get() { return users.one("a"); } }
                """);
        assertThat(called(code))
                .containsExactly("Users http://users from users.base", "  GET /users/{id} path:id > string");
    }

    private static final String REST = """
            import org.springframework.web.client.RestTemplate;
            import org.springframework.web.client.RestClient;
            import org.springframework.web.reactive.function.client.WebClient;
            import org.springframework.core.ParameterizedTypeReference;
            import org.springframework.http.*;
            import org.springframework.beans.factory.annotation.Value;
            import org.springframework.web.bind.annotation.*;
            import java.util.List;
            record User(String id) {}
            """;

    @Test
    void restTemplate() {
        ServiceCode code = Services.configured("stock.url=http://stock-service.shop.svc:8080/api\n", REST + """
                @RestController class A {
                  @Value("${stock.url}") String stock;
                  @Value("${other.url}") String other;
                  RestTemplate rest;
                  @GetMapping String get(String id, User user) {
                    rest.getForObject("http://users:8080/u/" + id + "?full=true&as=" + id, User.class);
                    rest.getForObject("http://users:8080/v/{name}/{}", String.class, id, id);
                    rest.postForEntity("http://users:8080/u", user, User.class);
                    rest.exchange("http://users:8080/u", HttpMethod.PUT, new HttpEntity<>(user), Void.class);
                    rest.exchange("http://users:8080/all", HttpMethod.GET, null, new ParameterizedTypeReference<List<User>>() {});
                    rest.exchange("http://users:8080/some", verb(), null, String.class);
                    rest.delete(stock + "/s/{id}", id);
                    rest.getForObject(other + "/o", String.class);
                    rest.getForObject("http://" + id + "/nobody", String.class);
                    return "";
                  }
                  HttpMethod verb() { return null; }
                }
                """);
        assertThat(called(code))
                .containsExactly(
                        "OtherUrl ${other.url} from other.url",
                        "  GET /o > string",
                        "StockService http://stock-service.shop.svc:8080/api from stock.url",
                        "  DELETE /s/{id} path:id > any",
                        "Users http://users:8080",
                        "  GET /all > list of User",
                        "  ANY /some > string",
                        "  POST /u < User > User",
                        "  PUT /u < User > any",
                        "  GET /u/{value1} path:value1 query:full?=true query:as > User",
                        "  GET /v/{name}/{value2} path:name path:value2 > string");
    }

    @Test
    void fluentClients() {
        ServiceCode code = Services.of(REST + """
                import java.net.URI;
                import java.net.http.HttpRequest;
                import jakarta.ws.rs.client.ClientBuilder;
                import jakarta.ws.rs.client.Entity;
                @RestController class A {
                  WebClient web = WebClient.create("http://web");
                  @GetMapping String get(String id, User user) {
                    web.get().uri("/w/{id}?q={q}", id, id).retrieve().bodyToMono(User.class).block();
                    web.post().uri("/w").bodyValue(user).retrieve().bodyToFlux(User.class).collectList();
                    web.method(HttpMethod.PATCH).uri("/w").retrieve().toBodilessEntity();
                    HttpRequest.newBuilder(URI.create("http://jdk/x")).build();
                    HttpRequest.newBuilder().uri(URI.create("http://jdk/y")).POST(null).build();
                    ClientBuilder.newClient().target("http://rs/a").path("b").request().get(User.class);
                    ClientBuilder.newClient().target("http://rs").path("c").request().post(Entity.json(user), String.class);
                    return "";
                  }
                }
                """);
        assertThat(called(code))
                .containsExactly(
                        "Jdk http://jdk",
                        "  GET /x > any",
                        "  POST /y > any",
                        "Rs http://rs",
                        "  GET /a/b > User",
                        "  POST /c < User > string",
                        "Web http://web",
                        "  PATCH /w > any",
                        "  POST /w < User > list of User",
                        "  GET /w/{id} path:id query:q > User");
    }
}
