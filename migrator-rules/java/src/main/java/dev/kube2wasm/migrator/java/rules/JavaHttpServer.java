package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds HTTP servers whose routes are not all written down, such as servlets, GraphQL, SOAP and Spring Data REST. */
@AutoService(Rule.class)
public final class JavaHttpServer implements Rule {

    private static final String[] SERVERS = Names.all(
            Names.list(
                    "com.sun.net.httpserver.**",
                    "org.eclipse.jetty.server.Server",
                    "org.eclipse.jetty.server.Handler",
                    "io.undertow.Undertow",
                    "org.apache.catalina.startup.Tomcat",
                    "io.netty.handler.codec.http.HttpServerCodec",
                    "reactor.netty.http.server.HttpServer",
                    "io.javalin.Javalin",
                    "spark.Spark",
                    "ratpack.server.RatpackServer",
                    "fi.iki.elonen.NanoHTTPD",
                    "io.helidon.webserver.WebServer",
                    "com.linecorp.armeria.server.Server",
                    "com.twitter.finagle.http.**",
                    "org.restlet.**",
                    "org.springframework.graphql.data.method.annotation.*",
                    "graphql.kickstart.tools.GraphQLQueryResolver",
                    "org.eclipse.microprofile.graphql.GraphQLApi",
                    "com.netflix.graphql.dgs.DgsComponent",
                    "org.springframework.ws.server.endpoint.annotation.Endpoint",
                    "org.springframework.data.rest.core.annotation.RepositoryRestResource",
                    "org.springframework.data.rest.core.annotation.RestResource",
                    "com.vaadin.flow.router.Route"),
            Names.ee("servlet.http.HttpServlet", "servlet.GenericServlet", "jws.WebService", "faces.view.ViewScoped"),
            Names.vertx("core.http.HttpServer"));

    /** Controllers whose routes may stand in an interface that is generated when the service is built. */
    private static final String[] CONTROLLERS = {
        "org.springframework.web.bind.annotation.RestController",
        "org.springframework.stereotype.Controller",
        "org.springframework.web.reactive.function.server.RouterFunction",
        "io.micronaut.http.annotation.Controller",
        "io.dropwizard.Application",
        "io.dropwizard.core.Application",
        "com.opensymphony.xwork2.ActionSupport",
        "play.mvc.Controller"
    };

    /** Libraries that serve beans under names of their own, or resources whose routes are generated. */
    private static final String[] SERVING_LIBRARIES = {
        "io.quarkus:quarkus-rest",
        "io.quarkus:quarkus-rest-jackson",
        "io.quarkus:quarkus-rest-jsonb",
        "io.quarkus:quarkus-resteasy",
        "io.quarkus:quarkus-resteasy-jackson",
        "io.quarkus:quarkus-resteasy-jsonb",
        "io.quarkus:quarkus-resteasy-reactive*",
        "io.quarkus:quarkus-funqy-http",
        "org.springframework.cloud:spring-cloud-starter-function-web*"
    };

    private static final String[] DATA_REST = {
        "org.springframework.boot:spring-boot-starter-data-rest", "org.springframework.data:spring-data-rest*"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-http-server",
                "Finds HTTP servers whose routes are not all written down.",
                Capability.HTTP_INBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Stream.of(
                        Uses.of(service, SERVERS)
                                .except(u -> u.kind() == Use.Kind.REFERENCE)
                                .require(Capability.HTTP_INBOUND),
                        exportedRepositories(service),
                        withoutRoutes(service))
                .flatMap(s -> s);
    }

    private static Stream<Finding> withoutRoutes(Microservice service) {
        if (!service.routes().isEmpty()) {
            return Stream.empty();
        }
        return Stream.concat(
                Uses.of(service, CONTROLLERS).suggest(Capability.HTTP_INBOUND),
                service.code()
                        .dependencies(SERVING_LIBRARIES)
                        .limit(1)
                        .map(d -> Finding.requires(Capability.HTTP_INBOUND, d.at()))
                        .map(Requirement::likely));
    }

    /** Spring Data REST serves every repository that is not told otherwise. */
    private static Stream<Finding> exportedRepositories(Microservice service) {
        return service.code().dependencies(DATA_REST).findAny().isEmpty()
                ? Stream.empty()
                : Uses.of(
                                service,
                                "org.springframework.data.repository.**",
                                "org.springframework.data.jpa.repository.**",
                                "org.springframework.data.mongodb.repository.**")
                        .of(Use.Kind.INHERITANCE)
                        .require(Capability.HTTP_INBOUND);
    }
}
