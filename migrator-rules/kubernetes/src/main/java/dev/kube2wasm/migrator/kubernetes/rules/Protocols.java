package dev.kube2wasm.migrator.kubernetes.rules;

import dev.kube2wasm.migrator.api.target.Capability;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which store or broker an address leads to, by its scheme or its port. */
final class Protocols {

    private record Scheme(String prefix, Capability capability) {}

    private static final List<Scheme> SCHEMES = List.of(
            new Scheme("jdbc:postgresql:", Capability.SQL_POSTGRES),
            new Scheme("r2dbc:postgresql:", Capability.SQL_POSTGRES),
            new Scheme("r2dbc:pool:postgresql:", Capability.SQL_POSTGRES),
            new Scheme("vertx-reactive:postgresql:", Capability.SQL_POSTGRES),
            new Scheme("postgresql:", Capability.SQL_POSTGRES),
            new Scheme("postgresql+", Capability.SQL_POSTGRES),
            new Scheme("postgres:", Capability.SQL_POSTGRES),
            new Scheme("jdbc:mysql:", Capability.SQL_MYSQL),
            new Scheme("jdbc:mariadb:", Capability.SQL_MYSQL),
            new Scheme("r2dbc:mysql:", Capability.SQL_MYSQL),
            new Scheme("r2dbc:mariadb:", Capability.SQL_MYSQL),
            new Scheme("vertx-reactive:mysql:", Capability.SQL_MYSQL),
            new Scheme("mysql:", Capability.SQL_MYSQL),
            new Scheme("mysql+", Capability.SQL_MYSQL),
            new Scheme("mariadb:", Capability.SQL_MYSQL),
            new Scheme("jdbc:", Capability.SQL_OTHER),
            new Scheme("r2dbc:", Capability.SQL_OTHER),
            new Scheme("sqlserver:", Capability.SQL_OTHER),
            new Scheme("mongodb:", Capability.NOSQL_MONGODB),
            new Scheme("mongodb+srv:", Capability.NOSQL_MONGODB),
            new Scheme("neo4j:", Capability.NOSQL_OTHER),
            new Scheme("bolt:", Capability.NOSQL_OTHER),
            new Scheme("cassandra:", Capability.NOSQL_OTHER),
            new Scheme("redis:", Capability.REDIS),
            new Scheme("rediss:", Capability.REDIS),
            new Scheme("memcached:", Capability.REDIS),
            new Scheme("amqp:", Capability.MESSAGING_AMQP),
            new Scheme("amqps:", Capability.MESSAGING_AMQP),
            new Scheme("kafka:", Capability.MESSAGING_KAFKA),
            new Scheme("nats:", Capability.MESSAGING_OTHER),
            new Scheme("mqtt:", Capability.MESSAGING_OTHER),
            new Scheme("mqtts:", Capability.MESSAGING_OTHER),
            new Scheme("pulsar:", Capability.MESSAGING_OTHER),
            new Scheme("pulsar+ssl:", Capability.MESSAGING_OTHER),
            new Scheme("smtp:", Capability.TCP_OUTBOUND),
            new Scheme("smtps:", Capability.TCP_OUTBOUND),
            new Scheme("ldap:", Capability.TCP_OUTBOUND),
            new Scheme("ldaps:", Capability.TCP_OUTBOUND));

    /**
     * Ports that usually mean one protocol. Those of mail, LDAP, SQL Server, MySQL, PostgreSQL, AMQP and Redis are in
     * Debian 12's /etc/services. Read 2026-11-23 for the others: https://docs.aws.amazon.com/msk/latest/developerguide/port-info.html
     * (9092), https://docs.bitnami.com/aws/infrastructure/nats/get-started/understand-default-config (4222),
     * https://docs.datastax.com/en/cassandra/2.1/cassandra/security/secureFireWall_r.html (9042),
     * https://devtoolhub.com/2023/11/understanding-default-tcp-and-udp-ports/ (1521, 27017) and
     * https://blog.csdn.net/cihongmo6452/article/details/100830500 (1883, 61616). 11211, memcached, was not looked up.
     */
    private static final Map<Integer, Capability> PORTS = Map.ofEntries(
            Map.entry(5432, Capability.SQL_POSTGRES),
            Map.entry(3306, Capability.SQL_MYSQL),
            Map.entry(1433, Capability.SQL_OTHER),
            Map.entry(1521, Capability.SQL_OTHER),
            Map.entry(27017, Capability.NOSQL_MONGODB),
            Map.entry(9042, Capability.NOSQL_OTHER),
            Map.entry(6379, Capability.REDIS),
            Map.entry(11211, Capability.REDIS),
            Map.entry(5672, Capability.MESSAGING_AMQP),
            Map.entry(5671, Capability.MESSAGING_AMQP),
            Map.entry(61616, Capability.MESSAGING_AMQP),
            Map.entry(9092, Capability.MESSAGING_KAFKA),
            Map.entry(4222, Capability.MESSAGING_OTHER),
            Map.entry(1883, Capability.MESSAGING_OTHER),
            Map.entry(25, Capability.TCP_OUTBOUND),
            Map.entry(465, Capability.TCP_OUTBOUND),
            Map.entry(587, Capability.TCP_OUTBOUND),
            Map.entry(389, Capability.TCP_OUTBOUND),
            Map.entry(636, Capability.TCP_OUTBOUND));

    private Protocols() {}

    /** What an address with a scheme leads to, such as {@code jdbc:postgresql://db/orders}. */
    static Optional<Capability> ofScheme(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        return SCHEMES.stream()
                .filter(scheme -> lower.startsWith(scheme.prefix())
                        && lower.length() > scheme.prefix().length())
                .map(Scheme::capability)
                .findFirst();
    }

    /** What {@code host:port} leads to; the first counts where several are divided by commas. */
    static Optional<Capability> ofHostAndPort(String address) {
        String first = address.strip().split(",", 2)[0];
        int colon = first.lastIndexOf(':');
        boolean host = colon > 0 && first.substring(0, colon).chars().allMatch(Protocols::isHost);
        return host ? ofPort(first.substring(colon + 1)) : Optional.empty();
    }

    /** The protocol that a port is given to; empty for ports of HTTP and for those that nobody owns. */
    static Optional<Capability> ofPort(String port) {
        long number = Quantities.wholeNumber(port).orElse(0);
        return Optional.ofNullable(PORTS.get((int) Math.min(number, 65_536)));
    }

    private static boolean isHost(int c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || c == '.' || c == '-' || c == '_';
    }
}
