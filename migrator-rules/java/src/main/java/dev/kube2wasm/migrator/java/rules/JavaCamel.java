package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what the endpoints of Apache Camel routes need, by the scheme of their addresses. */
@AutoService(Rule.class)
public final class JavaCamel implements Rule {

    /**
     * What an endpoint needs, whether a route starts or ends there.
     *
     * @see <a href="https://camel.apache.org/components/latest/">Camel's list of components, read 2026-11-23</a>
     */
    private static final Map<Capability, Set<String>> SCHEMES = Map.ofEntries(
            Map.entry(Capability.MESSAGING_KAFKA, Set.of("kafka", "vertx-kafka")),
            Map.entry(
                    Capability.MESSAGING_AMQP,
                    Set.of("rabbitmq", "spring-rabbitmq", "jms", "sjms", "sjms2", "activemq", "activemq6", "amqp")),
            Map.entry(
                    Capability.MESSAGING_OTHER,
                    Set.of(
                            "paho",
                            "paho-mqtt5",
                            "nats",
                            "pulsar",
                            "aws2-sqs",
                            "aws2-sns",
                            "aws2-kinesis",
                            "google-pubsub",
                            "azure-servicebus",
                            "azure-eventhubs",
                            "rocketmq")),
            Map.entry(Capability.FILESYSTEM_WRITE, Set.of("file")),
            Map.entry(
                    Capability.TCP_OUTBOUND,
                    Set.of("ftp", "ftps", "sftp", "smtp", "smtps", "imap", "imaps", "pop3", "pop3s", "ldap")),
            Map.entry(Capability.TIMER_SCHEDULED, Set.of("timer", "quartz", "quartz2", "scheduler", "cron")),
            Map.entry(Capability.NOSQL_MONGODB, Set.of("mongodb", "mongodb-gridfs", "mongodb3")),
            Map.entry(
                    Capability.NOSQL_OTHER,
                    Set.of(
                            "cql",
                            "couchbase",
                            "elasticsearch",
                            "opensearch",
                            "neo4j",
                            "aws2-ddb",
                            "infinispan",
                            "solr")),
            Map.entry(Capability.REDIS, Set.of("spring-redis")),
            Map.entry(Capability.PROCESS_EXEC, Set.of("exec", "docker")),
            Map.entry(Capability.WEBSOCKET, Set.of("websocket", "atmosphere-websocket", "vertx-websocket")),
            Map.entry(Capability.GRPC_OUTBOUND, Set.of("grpc")));

    private static final Set<String> SOCKETS = Set.of("netty", "netty4", "mina", "mllp");

    private static final Set<String> SQL = Set.of("sql", "sql-stored", "jdbc", "jpa", "mybatis", "spring-jdbc");

    private static final Set<String> HTTP = Set.of(
            "http",
            "https",
            "http4",
            "https4",
            "netty-http",
            "netty4-http",
            "vertx-http",
            "undertow",
            "jetty",
            "servlet",
            "platform-http",
            "cxf",
            "cxfrs",
            "rest-api");

    private static final String[] ENDPOINTS = {"org.apache.camel.**"};

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "java-camel",
                "Finds what the endpoints of Apache Camel routes need.",
                Stream.of(
                                SCHEMES.keySet().stream(),
                                Stream.of(Database.values()).map(Database::capability),
                                Stream.of(Capability.HTTP_INBOUND, Capability.HTTP_OUTBOUND, Capability.TCP_INBOUND))
                        .flatMap(s -> s)
                        .collect(Collectors.toSet()));
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Set<Database> databases = Database.of(service);
        return service.code()
                .uses(ENDPOINTS)
                .filter(u -> u.kind() == Use.Kind.CALL)
                .flatMap(call -> call.arguments().stream()
                        .flatMap(Optional::stream)
                        .map(JavaCamel::scheme)
                        .flatMap(scheme -> needs(scheme, call, databases)));
    }

    private static Stream<Finding> needs(String scheme, Use call, Set<Database> databases) {
        boolean starts = call.member().startsWith("from");
        if (HTTP.contains(scheme)) {
            return Stream.of(Finding.requires(starts ? Capability.HTTP_INBOUND : Capability.HTTP_OUTBOUND, call.at()));
        }
        if (SOCKETS.contains(scheme)) {
            return Stream.of(Finding.requires(starts ? Capability.TCP_INBOUND : Capability.TCP_OUTBOUND, call.at()));
        }
        if (SQL.contains(scheme)) {
            return databases.isEmpty()
                    ? Stream.of(Finding.requires(Capability.SQL_OTHER, call.at()))
                            .map(Requirement::likely)
                    : databases.stream().map(d -> Finding.requires(d.capability(), call.at()));
        }
        return SCHEMES.entrySet().stream()
                .filter(e -> e.getValue().contains(scheme))
                .map(e -> Finding.requires(e.getKey(), call.at()));
    }

    private static String scheme(String endpoint) {
        int colon = endpoint.indexOf(':');
        return colon < 0 ? "" : endpoint.substring(0, colon);
    }
}
