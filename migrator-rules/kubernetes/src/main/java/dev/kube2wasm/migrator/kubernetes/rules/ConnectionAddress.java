package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds stores and brokers by the addresses in environment variables, also those that come from a ConfigMap. The address is never repeated. */
@AutoService(Rule.class)
public final class ConnectionAddress implements Rule {

    private static final Map<String, Capability> SCHEMES = Map.ofEntries(
            Map.entry("jdbc:postgresql:", Capability.SQL_POSTGRES),
            Map.entry("r2dbc:postgresql:", Capability.SQL_POSTGRES),
            Map.entry("r2dbc:pool:postgresql:", Capability.SQL_POSTGRES),
            Map.entry("postgresql://", Capability.SQL_POSTGRES),
            Map.entry("postgres://", Capability.SQL_POSTGRES),
            Map.entry("jdbc:mysql:", Capability.SQL_MYSQL),
            Map.entry("jdbc:mariadb:", Capability.SQL_MYSQL),
            Map.entry("r2dbc:mysql:", Capability.SQL_MYSQL),
            Map.entry("r2dbc:mariadb:", Capability.SQL_MYSQL),
            Map.entry("mysql://", Capability.SQL_MYSQL),
            Map.entry("mysql+", Capability.SQL_MYSQL),
            Map.entry("jdbc:h2:", Capability.SQL_OTHER),
            Map.entry("jdbc:oracle:", Capability.SQL_OTHER),
            Map.entry("jdbc:sqlserver:", Capability.SQL_OTHER),
            Map.entry("mongodb://", Capability.NOSQL_MONGODB),
            Map.entry("mongodb+srv://", Capability.NOSQL_MONGODB),
            Map.entry("redis://", Capability.REDIS),
            Map.entry("rediss://", Capability.REDIS),
            Map.entry("amqp://", Capability.MESSAGING_AMQP),
            Map.entry("amqps://", Capability.MESSAGING_AMQP),
            Map.entry("nats://", Capability.MESSAGING_OTHER),
            Map.entry("mqtt://", Capability.MESSAGING_OTHER),
            Map.entry("pulsar://", Capability.MESSAGING_OTHER));

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "k8s-connection-address",
                "Finds stores and brokers by the addresses in environment variables.",
                Capability.SQL_POSTGRES,
                Capability.SQL_MYSQL,
                Capability.SQL_OTHER,
                Capability.NOSQL_MONGODB,
                Capability.REDIS,
                Capability.MESSAGING_AMQP,
                Capability.MESSAGING_KAFKA,
                Capability.MESSAGING_OTHER);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Stream<Field> direct = Pods.containers(service).stream().flatMap(c -> c.select("env[*].value"));
        Stream<Field> mapped = Pods.containers(service).stream()
                .flatMap(c -> c.select("envFrom[*].configMapRef.name"))
                .flatMap(n -> n.text().stream())
                .distinct()
                .flatMap(name ->
                        service.related("ConfigMap").filter(m -> m.name().equals(name)))
                .flatMap(m -> m.root().get("data").entries());
        return Stream.concat(direct, mapped)
                .flatMap(f -> f.text().flatMap(ConnectionAddress::capability).stream()
                        .map(c -> Finding.requires(c, f.at()).likely()));
    }

    private static Optional<Capability> capability(String value) {
        String v = value.strip().toLowerCase(Locale.ROOT);
        return SCHEMES.entrySet().stream()
                .filter(e -> v.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
