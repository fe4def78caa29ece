package dev.kube2wasm.migrator.helm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A cluster that holds nothing, on this machine: what a chart that looks something up is answered by. Helm's engine asks the
 * cluster of the user's kubeconfig otherwise, for Secrets too.
 */
final class EmptyCluster {

    private final HttpServer server;

    private EmptyCluster(HttpServer server) {
        this.server = server;
    }

    /** Starts it, and writes the kubeconfig that leads to it. */
    static EmptyCluster start(Path kubeconfig) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", EmptyCluster::answer);
        server.start();
        Files.writeString(kubeconfig, """
                apiVersion: v1
                kind: Config
                clusters: [{name: empty, cluster: {server: "http://127.0.0.1:%d"}}]
                contexts: [{name: empty, context: {cluster: empty, user: nobody}}]
                current-context: empty
                users: [{name: nobody, user: {}}]
                """.formatted(server.getAddress().getPort()));
        return new EmptyCluster(server);
    }

    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String body = switch (exchange.getRequestURI().getPath()) {
            case "/version" -> "{\"major\":\"1\",\"minor\":\"35\",\"gitVersion\":\"v1.35.0\"}";
            case "/api" -> "{\"kind\":\"APIVersions\",\"versions\":[\"v1\"]}";
            case "/apis" -> "{\"kind\":\"APIGroupList\",\"apiVersion\":\"v1\",\"groups\":[]}";
            case "/api/v1" -> RESOURCES;
            default -> "";
        };
        byte[] bytes = (body.isEmpty() ? NOT_FOUND : body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(body.isEmpty() ? 404 : 200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static final String NOT_FOUND =
            "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"reason\":\"NotFound\",\"code\":404}";

    private static final String RESOURCES = """
            {"kind":"APIResourceList","groupVersion":"v1","resources":[
            {"name":"secrets","namespaced":true,"kind":"Secret","verbs":["get","list"]},
            {"name":"configmaps","namespaced":true,"kind":"ConfigMap","verbs":["get","list"]},
            {"name":"services","namespaced":true,"kind":"Service","verbs":["get","list"]},
            {"name":"namespaces","namespaced":false,"kind":"Namespace","verbs":["get","list"]},
            {"name":"persistentvolumeclaims","namespaced":true,"kind":"PersistentVolumeClaim","verbs":["get","list"]}]}
            """;
}
