package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaWebSocketTest {

    @Test
    void findsEndpoints() {
        rule(new JavaWebSocket()).java("""
                        import io.quarkus.websockets.next.WebSocket;
                        import jakarta.websocket.server.ServerEndpoint;
                        @WebSocket(path = "/live") // requires: websocket
                        class Live {}
                        @ServerEndpoint("/chat") // requires: websocket
                        class Chat {}
                        """).check();
    }
}
