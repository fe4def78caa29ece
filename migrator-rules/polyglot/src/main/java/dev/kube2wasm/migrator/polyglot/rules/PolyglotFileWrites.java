package dev.kube2wasm.migrator.polyglot.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds writes to the local file system. The libraries are listed in {@link KnownLibraries}. */
@AutoService(Rule.class)
public final class PolyglotFileWrites implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "polyglot-file-writes", "Finds writes to the local file system.", Capability.FILESYSTEM_WRITE);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.require(service, Capability.FILESYSTEM_WRITE);
    }
}
