package dev.kube2wasm.migrator.polyglot.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Call;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Finds calls to other services over HTTP: the first of each file, since the calls are listed apart. */
@AutoService(Rule.class)
public final class PolyglotHttpCalls implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("polyglot-http-calls", "Finds calls to other services over HTTP.", Capability.HTTP_OUTBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Set<String> files = new LinkedHashSet<>();
        Stream<Finding> calls = service.calls().stream()
                .filter(c -> !c.url().startsWith("grpc:"))
                .map(Call::at)
                .filter(at -> Languages.isPolyglot(at.file()))
                .sorted()
                .filter(at -> files.add(at.file()))
                .map(at -> Finding.requires(Capability.HTTP_OUTBOUND, at));
        return Stream.concat(Uses.require(service, Capability.HTTP_OUTBOUND), calls)
                .distinct();
    }
}
