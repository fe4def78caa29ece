package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds WebSocket endpoints and clients: both hold connections open. */
@AutoService(Rule.class)
public final class JavaWebSocket implements Rule {

    private static final String[] PATTERNS = Names.all(
            Names.list(
                    "org.springframework.web.socket.**",
                    "org.springframework.web.reactive.socket.**",
                    "org.springframework.messaging.simp.**",
                    "io.quarkus.websockets.next.**",
                    "io.micronaut.websocket.**",
                    "io.helidon.websocket.**",
                    "io.helidon.webserver.websocket.**",
                    "io.vertx.core.http.HttpServer#webSocketHandler",
                    "io.vertx.core.http.HttpServer#websocketHandler",
                    "java.net.http.WebSocket",
                    "java.net.http.WebSocket.Listener",
                    "okhttp3.WebSocket",
                    "okhttp3.WebSocketListener",
                    "org.java_websocket.**",
                    "io.netty.handler.codec.http.websocketx.**",
                    "io.undertow.websockets.**",
                    "org.eclipse.jetty.websocket.**",
                    "com.corundumstudio.socketio.**",
                    "io.socket.**",
                    "org.atmosphere.**",
                    "io.javalin.websocket.**",
                    "org.cometd.**",
                    "org.yeauty.**"),
            Names.ee(
                    "websocket.server.**",
                    "websocket.ClientEndpoint",
                    "websocket.Endpoint",
                    "websocket.Session",
                    "websocket.WebSocketContainer"),
            Names.vertx(
                    "core.http.ServerWebSocket", "core.http.WebSocket", "ext.web.handler.sockjs.**", "ext.bridge.**"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-websocket", "Finds WebSocket servers and clients.", Capability.WEBSOCKET);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.of(service, PATTERNS).require(Capability.WEBSOCKET);
    }
}
