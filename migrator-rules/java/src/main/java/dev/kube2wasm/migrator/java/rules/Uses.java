package dev.kube2wasm.migrator.java.rules;

import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Uses of library types in reachable code, on their way to findings.
 *
 * <p>A service may use a library in hundreds of lines. What a person wants to see is the first of each kind: so there is
 * one finding for each member that a type of the service uses, and mere mentions (the type of a field or parameter)
 * count only where nothing in the same type does more with the library.
 */
final class Uses {

    private final List<Use> uses;

    private Uses(List<Use> uses) {
        this.uses = uses;
    }

    /** The uses that match one of the patterns of {@link dev.kube2wasm.migrator.api.code.Code}. */
    static Uses of(Microservice service, String... patterns) {
        return new Uses(service.code().uses(patterns).toList());
    }

    Uses where(Predicate<Use> condition) {
        return new Uses(uses.stream().filter(condition).toList());
    }

    Uses except(Predicate<Use> condition) {
        return where(condition.negate());
    }

    Uses of(Use.Kind kind) {
        return where(use -> use.kind() == kind);
    }

    /** The first use in each type of the service. */
    Uses oncePerType() {
        Set<String> types = new LinkedHashSet<>();
        return where(use -> types.add(use.inType()));
    }

    boolean any() {
        return !uses.isEmpty();
    }

    Stream<Use> stream() {
        return uses.stream();
    }

    /** A certain requirement at each place worth showing. */
    Stream<Finding> require(Capability capability) {
        return places().map(at -> Finding.requires(capability, at));
    }

    /** A likely requirement at each place worth showing. */
    Stream<Finding> suggest(Capability capability) {
        return places().map(at -> Finding.requires(capability, at)).map(Requirement::likely);
    }

    /** The places worth showing, in the order of the files. */
    Stream<SourceLocation> places() {
        Map<String, List<Use>> byType = new LinkedHashMap<>();
        uses.forEach(use ->
                byType.computeIfAbsent(use.inType(), t -> new ArrayList<>()).add(use));
        return byType.values().stream().flatMap(Uses::worthShowing);
    }

    private static Stream<SourceLocation> worthShowing(List<Use> inOneType) {
        List<Use> active =
                inOneType.stream().filter(u -> u.kind() != Use.Kind.REFERENCE).toList();
        if (active.isEmpty()) {
            return inOneType.stream().limit(1).map(Use::at);
        }
        Set<String> members = new LinkedHashSet<>();
        Set<String> lines = new LinkedHashSet<>();
        return active.stream()
                .filter(u -> members.add(u.kind() + " " + u.type() + "#" + u.member()))
                .map(Use::at)
                .filter(at -> lines.add(at.toString()))
                .toList()
                .stream();
    }
}
