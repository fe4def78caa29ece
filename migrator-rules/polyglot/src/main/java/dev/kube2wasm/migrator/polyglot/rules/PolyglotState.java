package dev.kube2wasm.migrator.polyglot.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.StateField;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds memory that one request changes and a later one sees; where its name says so, it is a cache. */
@AutoService(Rule.class)
public final class PolyglotState implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "polyglot-state",
                "Finds memory that one request changes and a later one sees.",
                Capability.STATE_STATIC,
                Capability.CACHE_INMEMORY);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Stream<Finding> memory = service.code()
                .state()
                .filter(f -> Languages.isPolyglot(f.at().file()))
                .filter(f -> !f.changes().isEmpty() && f.observed())
                .map(f -> Finding.requires(capability(f), f.at()));
        return Stream.concat(Uses.require(service, Capability.STATE_STATIC, Capability.CACHE_INMEMORY), memory)
                .distinct();
    }

    private static Capability capability(StateField field) {
        return field.name().toLowerCase(Locale.ROOT).contains("cache")
                ? Capability.CACHE_INMEMORY
                : Capability.STATE_STATIC;
    }
}
