package dev.kube2wasm.migrator.polyglot.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Finds libraries of which is not known what they need: silence about them would look like fitness. */
@AutoService(Rule.class)
public final class PolyglotUnknownLibrary implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("polyglot-unknown-library", "Finds libraries of which is not known what they need.");
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Set<String> seen = new LinkedHashSet<>();
        return Uses.all(service)
                .filter(KnownLibraries.ALL::isUnknown)
                .filter(u -> seen.add(u.type()))
                .map(u -> Finding.blindSpot(
                        "it is not known what the library " + KnownLibraries.library(u)
                                + " needs: look whether it opens connections, writes files or starts threads",
                        u.at()));
    }
}
