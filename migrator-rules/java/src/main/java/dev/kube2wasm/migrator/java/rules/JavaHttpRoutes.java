package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the routes that a service answers: the first of each file, since the routes themselves are listed apart. */
@AutoService(Rule.class)
public final class JavaHttpRoutes implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-http-routes", "Finds HTTP routes that the code declares.", Capability.HTTP_INBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Set<String> files = new LinkedHashSet<>();
        return service.routes().stream()
                .map(Route::at)
                .filter(OtherLanguages::haveNone)
                .sorted()
                .filter(at -> files.add(at.file()))
                .map(at -> Finding.requires(Capability.HTTP_INBOUND, at));
    }
}
