package dev.kube2wasm.migrator.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kube2wasm.migrator.api.spi.ClusterReader.Result;
import dev.kube2wasm.migrator.api.spi.ClusterReader.Selection;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An API server that answers as a test says. */
final class Server implements AutoCloseable {

    /**
     * An answer.
     *
     * @param body announced whole; {@code cut} sends the half of it and hangs up
     */
    record Answer(int status, String body, boolean cut) {

        static Answer list(String items) {
            return page(items, "");
        }

        static Answer page(String items, String next) {
            return new Answer(200, "{\"metadata\":{\"continue\":\"" + next + "\"},\"items\":[" + items + "]}", false);
        }

        static Answer refusal(int status) {
            return new Answer(status, "{\"kind\":\"Status\",\"code\":" + status + "}", false);
        }

        Answer cutOff() {
            return new Answer(status, body, true);
        }
    }

    private final HttpServer http;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Function<String, Answer> answers;

    /** @param answers by the path and query asked for */
    Server(Function<String, Answer> answers) {
        this.answers = answers;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::answer);
        http.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String uri = exchange.getRequestURI().toString();
        asked.add(exchange.getRequestMethod() + " " + uri);
        Answer answer = answers.apply(uri);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body, 0, answer.cut() ? body.length / 2 : body.length);
        exchange.close();
    }

    /** What was asked for, as {@code GET /api/v1/pods}, in this order. */
    List<String> asked() {
        return asked;
    }

    Config config() {
        return new ConfigBuilder(Config.empty())
                .withMasterUrl("http://127.0.0.1:" + http.getAddress().getPort())
                .withOauthToken("token")
                .withNamespace("shop")
                .withRequestRetryBackoffLimit(0)
                .build();
    }

    Result read(Selection selection) {
        return new KubeconfigCluster(context -> config()).read(selection);
    }

    Result read() {
        return read(new Selection(Optional.empty(), List.of(), false));
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
