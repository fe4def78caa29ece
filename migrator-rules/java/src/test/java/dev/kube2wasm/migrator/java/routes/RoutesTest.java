package dev.kube2wasm.migrator.java.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.service.Services;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RoutesTest {

    private static List<String> routes(ServiceCode code) {
        return Routes.of(code).stream().map(r -> r.method() + " " + r.path()).toList();
    }

    private static final String SPRING = "import org.springframework.web.bind.annotation.*;\n";

    @Test
    void springControllers() {
        ServiceCode code = Services.of(SPRING + """
                @RestController
                @RequestMapping("/orders")
                class Orders {
                  static final String ONE = "/{id}";
                  @GetMapping List<String> all() { return null; }
                  @GetMapping(path = ONE) String one() { return ""; }
                  @PostMapping({"", "/new"}) void add() {}
                  @RequestMapping(value = "/any") void any() {}
                  @RequestMapping(value = "/two", method = {RequestMethod.PUT, RequestMethod.PATCH}) void two() {}
                  @PatchMapping("/${orders.path:x}/{name:.+}") void patch() {}
                  // @DeleteMapping("/commented")
                  void none() {}
                }
                """);
        assertThat(routes(code))
                .containsExactly(
                        "GET /orders",
                        "POST /orders",
                        "ANY /orders/any",
                        "POST /orders/new",
                        "PATCH /orders/two",
                        "PUT /orders/two",
                        "PATCH /orders/x/{name:.+}",
                        "GET /orders/{id}");
        Route first = Routes.of(code).get(0);
        assertThat(first.handler()).isEqualTo("Orders#all");
        assertThat(first.at().line()).isEqualTo(6);
        assertThat(first.at().column()).isEqualTo(3);
    }

    @Test
    void springFindsMappingsOnInterfacesSuperclassesAndComposedAnnotations() {
        ServiceCode code = Services.configured("server.servlet.context-path=/shop\n", SPRING + """
                        @RequestMapping("/api") interface Api { @GetMapping("/a") String a(); }
                        abstract class Base { @GetMapping("/base") String base() { return ""; } }
                        @RequestMapping(method = RequestMethod.POST) @interface Save { String[] value() default {}; }
                        @RestController class Impl extends Base implements Api {
                          public String a() { return ""; }
                          @Save("/s") void save() {}
                        }
                        """);
        assertThat(routes(code)).containsExactly("GET /shop/api/a", "GET /shop/api/base", "POST /shop/api/s");
    }

    @Test
    void whatIsNoControllerAnswersNothing() {
        assertThat(routes(Services.of(SPRING + """
                                @org.springframework.cloud.openfeign.FeignClient("users")
                                interface Users { @GetMapping("/u") String get(); }
                                class Plain { @GetMapping("/p") String get() { return ""; } }
                                """, """
                        @interface RestController {}
                        @interface GetMapping { String value(); }
                        @RestController class Fake { @GetMapping("/f") void f() {} }
                        """))).isEmpty();
    }

    @Test
    void springFunctions() {
        assertThat(routes(Services.of("""
                        import static org.springframework.web.reactive.function.server.RequestPredicates.*;
                        import org.springframework.web.reactive.function.server.*;
                        import org.springframework.context.annotation.*;
                        @Configuration class Web {
                          @Bean RouterFunction<ServerResponse> a(Handler h) {
                            return RouterFunctions.route(GET("/a"), h::a).andRoute(POST("/b").and(accept(JSON)), h::b);
                          }
                          @Bean RouterFunction<ServerResponse> b(Handler h) {
                            return RouterFunctions.route()
                                .GET("/c/{id}", h::a)
                                .path("/p", b -> b.PUT("/d", h::a).nest(path("/q"), c -> c.DELETE("/e", h::a)))
                                .build();
                          }
                        }
                        class Handler {}
                        """)))
                .containsExactly("GET /a", "POST /b", "GET /c/{id}", "PUT /p/d", "DELETE /p/q/e");
    }

    @Test
    void jaxRs() {
        ServiceCode code = Services.configured("quarkus.http.root-path=/store\n", """
                import jakarta.ws.rs.*;
                @ApplicationPath("api") class App extends jakarta.ws.rs.core.Application {}
                @Path("/books") interface Contract { @GET @Path("{id}") String one(); }
                class Books implements Contract { public String one() { return ""; } }
                @Path("authors") class Authors {
                  @GET String all() { return ""; }
                  @POST @Path("/new/") void add() {}
                  @Path("{id}/books") SubBooks books() { return new SubBooks(); }
                }
                class SubBooks { @DELETE @Path("{isbn: [0-9]+}") void remove() {} }
                @org.eclipse.microprofile.rest.client.inject.RegisterRestClient
                @Path("/remote") interface Remote { @GET String get(); }
                """);
        assertThat(routes(code))
                .containsExactly(
                        "GET /store/api/authors",
                        "POST /store/api/authors/new",
                        "DELETE /store/api/authors/{id}/books/{isbn: [0-9]+}",
                        "GET /store/api/books/{id}");
    }

    @Test
    void micronaut() {
        assertThat(routes(Services.of("""
                        import io.micronaut.http.annotation.*;
                        @Controller("/m") class M {
                          @Get String a() { return ""; }
                          @Post("/b") void b() {}
                          @Delete(uris = {"/c", "/d"}) void c() {}
                        }
                        @io.micronaut.http.client.annotation.Client("x") interface C { @Get("/no") String no(); }
                        """))).containsExactly("GET /m", "POST /m/b", "DELETE /m/c", "DELETE /m/d");
    }

    @Test
    void vertx() {
        assertThat(routes(Services.of("""
                        import io.vertx.core.AbstractVerticle;
                        import io.vertx.core.Vertx;
                        import io.vertx.ext.web.Router;
                        import io.vertx.ext.web.RoutingContext;
                        import io.vertx.ext.web.handler.BodyHandler;
                        import io.vertx.ext.web.handler.CorsHandler;
                        import io.vertx.core.http.HttpMethod;
                        class Main extends AbstractVerticle {
                          public static void main(String[] a) { Vertx.vertx().deployVerticle(new Main()); }
                          @Override public void start() {
                            Router router = Router.router(vertx);
                            router.route().handler(BodyHandler.create());
                            router.route("/*").handler(CorsHandler.create());
                            router.get("/a/:id").handler(this::get);
                            router.route(HttpMethod.POST, "/b").handler(this::get);
                            Router sub = Router.router(vertx);
                            sub.delete("/c").handler(ctx -> ctx.get("user"));
                            router.mountSubRouter("/sub", sub);
                          }
                          void get(RoutingContext c) {}
                        }
                        """))).containsExactly("GET /a/{id}", "POST /b", "DELETE /sub/c");
    }

    @Test
    void helidon() {
        assertThat(routes(Services.of("""
                        import io.helidon.webserver.http.*;
                        import io.helidon.webserver.WebServer;
                        class Main {
                          public static void main(String[] a) {
                            WebServer.builder().routing(r -> r.register("/greet", new Greet()).get("/simple", (q, s) -> s.send("x"))).build().start();
                          }
                        }
                        class Greet implements HttpService {
                          @Override public void routing(HttpRules rules) { rules.get("/", this::hi).put("/{name}", this::hi); }
                          void hi(ServerRequest q, ServerResponse s) {}
                        }
                        """))).containsExactly("GET /greet", "PUT /greet/{name}", "GET /simple");
    }

    @Test
    void sparkAndJavalin() {
        assertThat(routes(Services.of("""
                        import static spark.Spark.*;
                        class Main { public static void main(String[] a) {
                          get("/a/:id", (q, s) -> "x");
                          path("/p", () -> { post("/b", (q, s) -> "x"); });
                        } }
                        """, """
                        import io.javalin.Javalin;
                        class Other { public static void main(String[] a) {
                          var app = Javalin.create().start(7000);
                          app.get("/j/{id}", ctx -> ctx.result("x"));
                        } }
                        """))).containsExactly("GET /a/{id}", "GET /j/{id}", "POST /p/b");
    }

    @Test
    void servletsAndTheJdksServer() {
        assertThat(routes(Services.of("""
                        import jakarta.servlet.annotation.WebServlet;
                        import jakarta.servlet.http.*;
                        @WebServlet(urlPatterns = {"/s", "/t/*"}) class S extends HttpServlet {
                          @Override protected void doGet(HttpServletRequest q, HttpServletResponse r) {}
                          @Override protected void doPost(HttpServletRequest q, HttpServletResponse r) {}
                        }
                        """, """
                        import com.sun.net.httpserver.HttpServer;
                        class Main { public static void main(String[] a) throws Exception {
                          HttpServer server = HttpServer.create(null, 0);
                          server.createContext("/jdk", x -> {});
                        } }
                        """)))
                .containsExactly("ANY /jdk", "GET /s", "POST /s", "GET /t/*", "POST /t/*");
    }

    @Test
    void camel() {
        assertThat(routes(Services.of("""
                        import org.apache.camel.builder.RouteBuilder;
                        import org.springframework.stereotype.Component;
                        @Component class R extends RouteBuilder {
                          @Override public void configure() {
                            restConfiguration().contextPath("/api").component("servlet");
                            rest("/x").get("/y").to("direct:a").post().to("direct:b");
                            from("platform-http:/z?httpMethodRestrict=PUT").to("direct:c");
                            from("timer:t").to("direct:d");
                          }
                        }
                        """))).containsExactly("POST /api/x", "GET /api/x/y", "PUT /z");
    }

    @Test
    void quarkusReactiveRoutes() {
        assertThat(routes(Services.of("""
                        import io.quarkus.vertx.web.*;
                        @jakarta.enterprise.context.ApplicationScoped @RouteBase(path = "r") class R {
                          @Route(path = "/a/:id", methods = Route.HttpMethod.GET) void a() {}
                          @Route void named() {}
                        }
                        """))).containsExactly("GET /r/a/{id}", "ANY /r/named");
    }
}
