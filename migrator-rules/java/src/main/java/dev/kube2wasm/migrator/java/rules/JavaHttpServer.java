package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
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
        return Stream.concat(
                Uses.of(service, SERVERS)
                        .except(u -> u.kind() == Use.Kind.REFERENCE)
                        .require(Capability.HTTP_INBOUND),
                exportedRepositories(service));
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
