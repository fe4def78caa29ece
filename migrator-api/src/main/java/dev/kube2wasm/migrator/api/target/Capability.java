package dev.kube2wasm.migrator.api.target;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The vocabulary: everything that a microservice can require and a target can provide. It is closed; an unknown key in
 * a rule does not compile, and one in a target's data fails at start-up. A new entry needs a claim from every target.
 */
public enum Capability {
    /** Answers HTTP requests. */
    HTTP_INBOUND(
            "http.inbound", "", "Answers HTTP requests", "Export the HTTP handler as the component's entry point."),

    /** Calls other services over HTTP. */
    HTTP_OUTBOUND(
            "http.outbound",
            "",
            "Calls other services over HTTP",
            "Use the target's outgoing HTTP client and list the hosts it may reach."),

    /** Serves gRPC. */
    GRPC_INBOUND(
            "grpc.inbound",
            "",
            "Serves gRPC",
            "Offer the same operations as HTTP with JSON, or keep a gRPC gateway in front."),

    /** Calls other services over gRPC. */
    GRPC_OUTBOUND(
            "grpc.outbound",
            "",
            "Calls other services over gRPC",
            "Call the peer's HTTP interface, or put a gRPC-to-HTTP gateway before it."),

    /** Holds WebSocket or server-push connections open. */
    WEBSOCKET(
            "websocket",
            "",
            "Holds WebSocket or server-push connections open",
            "Leave long-lived connections on Kubernetes and split off the rest, or move them to a push service."),

    /** Listens on a TCP socket for a protocol other than HTTP. */
    TCP_INBOUND(
            "tcp.inbound",
            "",
            "Listens on a TCP socket for a protocol other than HTTP",
            "Keep it on Kubernetes: a function is started by a request."),

    /** Listens on a UDP socket. */
    UDP_INBOUND(
            "udp.inbound", "", "Listens on a UDP socket", "Keep it on Kubernetes: a function is started by a request."),

    /** Opens TCP connections of its own, such as SMTP or LDAP. */
    TCP_OUTBOUND(
            "tcp.outbound",
            "",
            "Opens TCP connections of its own, such as SMTP or LDAP",
            "Call an HTTP interface of the same service."),

    /** Uses PostgreSQL. */
    SQL_POSTGRES("sql.postgres", "", "Uses PostgreSQL", "Use the target's PostgreSQL client instead of JDBC or R2DBC."),

    /** Uses MySQL or MariaDB. */
    SQL_MYSQL("sql.mysql", "", "Uses MySQL or MariaDB", "Use the target's MySQL client instead of JDBC or R2DBC."),

    /** Uses another SQL database, or one embedded in the process. */
    SQL_OTHER(
            "sql.other",
            "",
            "Uses another SQL database, or one embedded in the process",
            "Move the data to a database that the target has a client for."),

    /** Uses MongoDB. */
    NOSQL_MONGODB(
            "nosql.mongodb",
            "",
            "Uses MongoDB",
            "Move the data to a store that the target has a client for, or put an HTTP data service before it."),

    /** Uses another NoSQL store. */
    NOSQL_OTHER(
            "nosql.other",
            "",
            "Uses another NoSQL store",
            "Move the data to a store that the target has a client for, or put an HTTP data service before it."),

    /** Uses Redis or Memcached. */
    REDIS("redis", "", "Uses Redis or Memcached", "Use the target's key-value store or its Redis client."),

    /** Produces to or consumes from Kafka. */
    MESSAGING_KAFKA(
            "messaging.kafka",
            "",
            "Produces to or consumes from Kafka",
            "Publish through an HTTP bridge, and let an event source call the function."),

    /** Produces to or consumes from RabbitMQ or another AMQP or JMS broker. */
    MESSAGING_AMQP(
            "messaging.amqp",
            "",
            "Produces to or consumes from RabbitMQ or another AMQP or JMS broker",
            "Publish through an HTTP bridge, and let an event source call the function."),

    /** Uses another message broker. */
    MESSAGING_OTHER(
            "messaging.other",
            "",
            "Uses another message broker",
            "Publish through an HTTP bridge, and let an event source call the function."),

    /** Writes to the local file system. */
    FILESYSTEM_WRITE(
            "filesystem.write", "", "Writes to the local file system", "Keep the data in a key-value or object store."),

    /** Reads files that are not packaged with the code. */
    FILESYSTEM_READ(
            "filesystem.read",
            "",
            "Reads files that are not packaged with the code",
            "Package the files with the component."),

    /** Mounts a persistent volume. */
    VOLUME_PERSISTENT("volume.persistent", "", "Mounts a persistent volume", "Move the data to a managed store first."),

    /** Mounts a directory of the node. */
    VOLUME_HOST("volume.host", "", "Mounts a directory of the node", "Keep it on Kubernetes: it is bound to a node."),

    /** Mounts scratch space. */
    VOLUME_SCRATCH(
            "volume.scratch",
            "",
            "Mounts scratch space",
            "Work in memory; what must outlive a request goes to a store."),

    /** Keeps a session on the server. */
    SESSION_STATE(
            "session.state",
            "",
            "Keeps a session on the server",
            "Carry the session in a signed token, or keep it in a key-value store."),

    /** Keeps a cache in memory between requests. */
    CACHE_INMEMORY(
            "cache.inmemory",
            "",
            "Keeps a cache in memory between requests",
            "Use the target's key-value store, or do without."),

    /** Changes memory that later requests see. */
    STATE_STATIC(
            "state.static",
            "",
            "Changes memory that later requests see",
            "Move the state to a key-value store or a database."),

    /** Runs threads that outlive a request. */
    THREADS_BACKGROUND(
            "threads.background",
            "",
            "Runs threads that outlive a request",
            "Do the work within the request, or hand it to a queue or a schedule."),

    /** Starts work by the clock. */
    TIMER_SCHEDULED("timer.scheduled", "", "Starts work by the clock", "Let a scheduler outside call the function."),

    /** Starts other processes. */
    PROCESS_EXEC(
            "process.exec",
            "",
            "Starts other processes",
            "Keep it on Kubernetes, or call a service that does the work."),

    /** Needs native code. */
    JNI_NATIVE("jni.native", "", "Needs native code", "Use a library that compiles to Wasm."),

    /** Loads or generates classes at run time. */
    REFLECTION_DYNAMIC(
            "reflection.dynamic", "", "Loads or generates classes at run time", "Name the types in the code."),

    /** Talks to the Kubernetes API. */
    K8S_API("k8s.api", "", "Talks to the Kubernetes API", "Read what it looks up from configuration."),

    /** Uses the node's network or process namespaces. */
    HOST_NETWORK(
            "host.network",
            "",
            "Uses the node's network or process namespaces",
            "Keep it on Kubernetes: it is bound to a node."),

    /** Needs privileges on the node. */
    PRIVILEGED("privileged", "", "Needs privileges on the node", "Keep it on Kubernetes: a sandbox grants none."),

    /** Needs a GPU or another device. */
    GPU("gpu", "", "Needs a GPU or another device", "Keep it on Kubernetes, or call a service that has the device."),

    /** Relies on another container in its pod. */
    SIDECAR(
            "sidecar",
            "",
            "Relies on another container in its pod",
            "Call what the sidecar offers over HTTP, or through the target's own features."),

    /** Needs a stable name, order or storage for each replica. */
    IDENTITY_STABLE(
            "identity.stable",
            "",
            "Needs a stable name, order or storage for each replica",
            "Keep it on Kubernetes: functions have no identity."),

    /** Finds its peers through a service registry. */
    DISCOVERY_CLIENT(
            "discovery.client",
            "",
            "Finds its peers through a service registry",
            "Put the peers' addresses into configuration."),

    /** Reads configuration. */
    CONFIG("config", "", "Reads configuration", "Declare the target's variables."),

    /** Reads secrets. */
    SECRETS("secrets", "", "Reads secrets", "Declare the target's secret variables."),

    /** Needs this much memory. */
    MEMORY("memory", "MiB", "Needs this much memory", "Lower the need, or choose a target or plan with more."),

    /** Needs this much CPU time for a request. */
    CPU_REQUEST(
            "cpu.request",
            "ms",
            "Needs this much CPU time for a request",
            "Lower the need, or choose a target or plan with more."),

    /** Takes request bodies of this size. */
    BODY_SIZE(
            "body.size",
            "KiB",
            "Takes request bodies of this size",
            "Lower the limit, or upload to an object store directly."),

    /** Takes this long to start. */
    STARTUP("startup", "ms", "Takes this long to start", "Move the work out of start-up."),

    /** Is infrastructure: a database, broker, gateway, registry, controller or agent. */
    INFRASTRUCTURE(
            "infrastructure",
            "",
            "Is infrastructure: a database, broker, gateway, registry, controller or agent",
            "Run it where it runs, or use a managed one. It is not ported."),

    /** Runs to completion instead of answering requests. */
    BATCH("batch", "", "Runs to completion instead of answering requests", "Keep it as a Job on Kubernetes.");

    private static final Map<String, Capability> BY_KEY =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Capability::key, Function.identity()));

    private final String key;
    private final String unit;
    private final String title;
    private final String remedy;

    Capability(String key, String unit, String title, String remedy) {
        this.key = key;
        this.unit = unit;
        this.title = title;
        this.remedy = remedy;
    }

    /** The capability with this key, such as {@code sql.mysql}; empty where the vocabulary has none. */
    public static Optional<Capability> ofKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The name in rules, targets and outputs, such as {@code sql.mysql}. */
    public String key() {
        return key;
    }

    /** The unit of amounts, such as {@code MiB}; empty where a capability has no amount. */
    public String unit() {
        return unit;
    }

    /** What a workload that requires it does: a clause in the third person. */
    public String title() {
        return title;
    }

    /** What the user can do where a target lacks it: one sentence. */
    public String remedy() {
        return remedy;
    }

    @Override
    public String toString() {
        return key;
    }
}
