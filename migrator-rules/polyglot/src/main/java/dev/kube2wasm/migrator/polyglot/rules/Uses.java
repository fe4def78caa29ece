package dev.kube2wasm.migrator.polyglot.rules;

import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Uses of libraries that are known to need something, on their way to findings. */
final class Uses {

    private Uses() {}

    /** A requirement at each place worth showing, for each of these capabilities. */
    static Stream<Finding> require(Microservice service, Capability... capabilities) {
        return Stream.of(capabilities)
                .flatMap(c ->
                        places(service, u -> KnownLibraries.ALL.needs(u, c)).map(at -> Finding.requires(c, at)));
    }

    static Stream<Use> all(Microservice service) {
        return service.code().uses(KnownLibraries.ALL.everything());
    }

    /** For each file the first use of each member, or the import where nothing else is used. */
    private static Stream<SourceLocation> places(Microservice service, Predicate<Use> condition) {
        Map<String, List<Use>> byFile = new LinkedHashMap<>();
        all(service)
                .filter(condition)
                .forEach(u -> byFile.computeIfAbsent(u.at().file(), f -> new ArrayList<>())
                        .add(u));
        return byFile.values().stream().flatMap(Uses::worthShowing);
    }

    private static Stream<SourceLocation> worthShowing(List<Use> uses) {
        List<Use> members = uses.stream().filter(u -> !u.member().isEmpty()).toList();
        if (members.isEmpty()) {
            return uses.stream().limit(1).map(Use::at);
        }
        Set<String> seen = new LinkedHashSet<>();
        Set<String> lines = new LinkedHashSet<>();
        return members.stream()
                .filter(u -> seen.add(u.type() + "#" + u.member()))
                .map(Use::at)
                .filter(at -> lines.add(at.toString()))
                .toList()
                .stream();
    }
}
