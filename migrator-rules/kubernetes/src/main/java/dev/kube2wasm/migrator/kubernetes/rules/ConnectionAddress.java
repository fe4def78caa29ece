package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds stores and brokers by the addresses in environment variables, also those that come from a ConfigMap or a Secret.
 * The address is never repeated.
 */
@AutoService(Rule.class)
public final class ConnectionAddress implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "k8s-connection-address",
                "Finds stores and brokers by the addresses in environment variables.",
                Capability.SQL_POSTGRES,
                Capability.SQL_MYSQL,
                Capability.SQL_OTHER,
                Capability.NOSQL_MONGODB,
                Capability.NOSQL_OTHER,
                Capability.REDIS,
                Capability.MESSAGING_AMQP,
                Capability.MESSAGING_KAFKA,
                Capability.MESSAGING_OTHER,
                Capability.TCP_OUTBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Variables.of(service)
                .flatMap(variable -> capability(variable).stream()
                        .map(capability ->
                                Finding.requires(capability, variable.at()).likely()));
    }

    private static Optional<Capability> capability(Variables.Variable variable) {
        String name = variable.name().toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        boolean kafka = name.endsWith("BOOTSTRAP_SERVERS") && !variable.value().isBlank();
        return kafka
                ? Optional.of(Capability.MESSAGING_KAFKA)
                : Protocols.ofScheme(variable.value()).or(() -> Protocols.ofHostAndPort(variable.value()));
    }
}
