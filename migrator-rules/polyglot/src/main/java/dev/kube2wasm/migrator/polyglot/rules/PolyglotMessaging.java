package dev.kube2wasm.migrator.polyglot.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds work with message brokers. The libraries are listed in {@link KnownLibraries}. */
@AutoService(Rule.class)
public final class PolyglotMessaging implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "polyglot-messaging",
                "Finds work with message brokers.",
                Capability.MESSAGING_KAFKA,
                Capability.MESSAGING_AMQP,
                Capability.MESSAGING_OTHER);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.require(service, Capability.MESSAGING_KAFKA, Capability.MESSAGING_AMQP, Capability.MESSAGING_OTHER);
    }
}
