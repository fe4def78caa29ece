package dev.kube2wasm.migrator.polyglot.rules;

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

/** Finds HTTP servers and the routes that they declare: the first of each file, since the routes are listed apart. */
@AutoService(Rule.class)
public final class PolyglotHttpServer implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "polyglot-http-server",
                "Finds HTTP servers and the routes that they declare.",
                Capability.HTTP_INBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Set<String> files = new LinkedHashSet<>();
        Stream<Finding> routes = service.routes().stream()
                .map(Route::at)
                .filter(at -> Languages.isPolyglot(at.file()))
                .sorted()
                .filter(at -> files.add(at.file()))
                .map(at -> Finding.requires(Capability.HTTP_INBOUND, at));
        return Stream.concat(Uses.require(service, Capability.HTTP_INBOUND), routes)
                .distinct();
    }
}
