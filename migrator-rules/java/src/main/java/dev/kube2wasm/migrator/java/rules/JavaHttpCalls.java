package dev.kube2wasm.migrator.java.rules;

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

/** Finds calls to HTTP addresses: the first of each file, since the calls themselves are listed apart. */
@AutoService(Rule.class)
public final class JavaHttpCalls implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-http-calls", "Finds calls to HTTP addresses.", Capability.HTTP_OUTBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Set<String> files = new LinkedHashSet<>();
        return service.calls().stream()
                .filter(JavaHttpCalls::isHttp)
                .map(Call::at)
                .filter(OtherLanguages::haveNone)
                .sorted()
                .filter(at -> files.add(at.file()))
                .map(at -> Finding.requires(Capability.HTTP_OUTBOUND, at));
    }

    /** An address without a scheme, such as a service's name, was found at an HTTP client. */
    private static boolean isHttp(Call call) {
        int scheme = call.url().indexOf("://");
        return scheme < 0
                || Set.of("http", "https", "lb", "stork").contains(call.url().substring(0, scheme));
    }
}
