package dev.kube2wasm.migrator.java.program;

import java.util.Map;
import java.util.Set;

/** The result types of foreign methods, as far as analysis needs them. */
final class KnownResults {

    private static final String CONCURRENT = "java.util.concurrent.";
    private static final String SPRING_WEB = "org.springframework.web.";

    private static final Map<String, String> RESULTS = Map.ofEntries(
            Map.entry("java.lang.Runtime#getRuntime", "java.lang.Runtime"),
            Map.entry("java.lang.Thread#currentThread", "java.lang.Thread"),
            Map.entry("java.lang.Thread#ofVirtual", "java.lang.Thread.Builder"),
            Map.entry("java.lang.Thread#startVirtualThread", "java.lang.Thread"),
            Map.entry(CONCURRENT + "Executors#newFixedThreadPool", CONCURRENT + "ExecutorService"),
            Map.entry(CONCURRENT + "Executors#newCachedThreadPool", CONCURRENT + "ExecutorService"),
            Map.entry(CONCURRENT + "Executors#newSingleThreadExecutor", CONCURRENT + "ExecutorService"),
            Map.entry(CONCURRENT + "Executors#newWorkStealingPool", CONCURRENT + "ExecutorService"),
            Map.entry(CONCURRENT + "Executors#newVirtualThreadPerTaskExecutor", CONCURRENT + "ExecutorService"),
            Map.entry(CONCURRENT + "Executors#newScheduledThreadPool", CONCURRENT + "ScheduledExecutorService"),
            Map.entry(
                    CONCURRENT + "Executors#newSingleThreadScheduledExecutor", CONCURRENT + "ScheduledExecutorService"),
            Map.entry(CONCURRENT + "ExecutorService#submit", CONCURRENT + "Future"),
            Map.entry(CONCURRENT + "ForkJoinPool#commonPool", CONCURRENT + "ForkJoinPool"),
            Map.entry("org.slf4j.LoggerFactory#getLogger", "org.slf4j.Logger"),
            Map.entry("java.nio.file.Path#of", "java.nio.file.Path"),
            Map.entry("java.nio.file.Paths#get", "java.nio.file.Path"),
            Map.entry("java.io.File#toPath", "java.nio.file.Path"),
            Map.entry("java.nio.file.Path#toFile", "java.io.File"),
            Map.entry("java.nio.file.Path#resolve", "java.nio.file.Path"),
            Map.entry("java.net.URL#openConnection", "java.net.HttpURLConnection"),
            Map.entry("java.net.URI#toURL", "java.net.URL"),
            Map.entry(
                    SPRING_WEB + "reactive.function.client.WebClient#builder",
                    SPRING_WEB + "reactive.function.client.WebClient.Builder"),
            Map.entry(
                    SPRING_WEB + "reactive.function.client.WebClient.Builder#build",
                    SPRING_WEB + "reactive.function.client.WebClient"),
            Map.entry(
                    SPRING_WEB + "reactive.function.client.WebClient.Builder#baseUrl",
                    SPRING_WEB + "reactive.function.client.WebClient.Builder"),
            Map.entry(SPRING_WEB + "client.RestClient#builder", SPRING_WEB + "client.RestClient.Builder"),
            Map.entry(SPRING_WEB + "client.RestClient.Builder#baseUrl", SPRING_WEB + "client.RestClient.Builder"),
            Map.entry(SPRING_WEB + "client.RestClient.Builder#build", SPRING_WEB + "client.RestClient"),
            Map.entry(
                    "org.springframework.boot.web.client.RestTemplateBuilder#build",
                    SPRING_WEB + "client.RestTemplate"),
            Map.entry("java.net.http.HttpClient#newHttpClient", "java.net.http.HttpClient"),
            Map.entry("javax.sql.DataSource#getConnection", "java.sql.Connection"),
            Map.entry("java.sql.DriverManager#getConnection", "java.sql.Connection"),
            Map.entry("javax.servlet.http.HttpServletRequest#getSession", "javax.servlet.http.HttpSession"),
            Map.entry("jakarta.servlet.http.HttpServletRequest#getSession", "jakarta.servlet.http.HttpSession"),
            Map.entry("javax.ws.rs.client.ClientBuilder#newClient", "javax.ws.rs.client.Client"),
            Map.entry("jakarta.ws.rs.client.ClientBuilder#newClient", "jakarta.ws.rs.client.Client"),
            Map.entry("javax.ws.rs.client.Client#target", "javax.ws.rs.client.WebTarget"),
            Map.entry("jakarta.ws.rs.client.Client#target", "jakarta.ws.rs.client.WebTarget"),
            Map.entry("org.apache.camel.builder.RouteBuilder#from", "org.apache.camel.model.RouteDefinition"),
            Map.entry("org.apache.camel.builder.RouteBuilder#rest", "org.apache.camel.model.rest.RestDefinition"),
            Map.entry("io.vertx.core.Vertx#vertx", "io.vertx.core.Vertx"),
            Map.entry("io.vertx.core.Vertx#createHttpServer", "io.vertx.core.http.HttpServer"),
            Map.entry("io.vertx.core.Vertx#createHttpClient", "io.vertx.core.http.HttpClient"),
            Map.entry("io.vertx.core.Vertx#eventBus", "io.vertx.core.eventbus.EventBus"),
            Map.entry("io.vertx.ext.web.client.WebClient#create", "io.vertx.ext.web.client.WebClient"),
            Map.entry("io.vertx.ext.web.Router#router", "io.vertx.ext.web.Router"));

    /** Static factories that commonly return their own type. */
    private static final Set<String> FACTORIES = Set.of(
            "getInstance",
            "create",
            "newInstance",
            "of",
            "from",
            "getDefault",
            "valueOf",
            "instance",
            "open",
            "connect",
            "router",
            "copyOf",
            "shared",
            "init");

    /** Methods that return what their generic receiver holds. */
    private static final Set<String> ELEMENT = Set.of(
            "get",
            "getBody",
            "orElse",
            "orElseThrow",
            "orElseGet",
            "block",
            "join",
            "next",
            "remove",
            "poll",
            "peek",
            "take",
            "getFirst",
            "getLast",
            "first",
            "last",
            "pop",
            "element",
            "toFuture",
            "resultNow",
            "readEntity",
            "getOrDefault",
            "put",
            "computeIfAbsent",
            "getPayload");

    /** Methods that return their generic receiver, or something that holds the same. */
    private static final Set<String> SAME = Set.of(
            "stream",
            "parallelStream",
            "filter",
            "sorted",
            "limit",
            "skip",
            "distinct",
            "peek",
            "iterator",
            "subList",
            "or",
            "reversed",
            "listIterator",
            "spliterator");

    private KnownResults() {}

    static TypeName of(TypeName receiver, String method, boolean isStatic) {
        String listed = RESULTS.get(receiver.name() + "#" + method);
        if (listed != null) {
            return TypeName.of(listed);
        }
        if (isStatic) {
            return FACTORIES.contains(method) ? TypeName.of(receiver.name()) : TypeName.UNKNOWN;
        }
        if (SAME.contains(method)) {
            return receiver;
        }
        if (ELEMENT.contains(method) && receiver.element().isKnown()) {
            return receiver.element();
        }
        return isFluent(receiver.name()) ? receiver : TypeName.UNKNOWN;
    }

    // What such a type's methods return has the same purpose, mostly the object itself.
    private static boolean isFluent(String type) {
        return type.startsWith("org.apache.camel.model.")
                || type.startsWith("io.vertx.core.json.")
                || type.endsWith("Builder")
                || type.endsWith("Configurer");
    }
}
