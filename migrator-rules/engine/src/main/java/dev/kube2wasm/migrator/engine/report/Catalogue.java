package dev.kube2wasm.migrator.engine.report;

import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.api.target.Claim;
import dev.kube2wasm.migrator.api.target.Target;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules, the targets and the vocabulary as tables: what the program lists, and what the documentation holds. */
public final class Catalogue {

    private Catalogue() {}

    /** Every rule with what it finds, sorted by id. */
    public static Table rules(Collection<RuleInfo> rules) {
        return new Table(
                List.of("Rule", "Finds", "May require"),
                rules.stream()
                        .sorted(Comparator.comparing(RuleInfo::id))
                        .map(r -> List.of(r.id(), r.summary(), keys(r)))
                        .toList());
    }

    /** Every target with the number of claims of each sort, sorted by id. */
    public static Table targets(Collection<Target> targets) {
        return new Table(
                List.of("Target", "Name", "Claims"),
                targets.stream()
                        .sorted(Comparator.comparing(Target::id))
                        .map(t -> List.of(t.id(), t.title(), counts(t)))
                        .toList());
    }

    /** What {@code target} claims for every capability of the vocabulary. */
    public static Table claims(Target target) {
        return new Table(
                List.of("Capability", "Claim", "Source", "Read"),
                Stream.of(Capability.values())
                        .map(c -> {
                            Claim claim = target.claim(c);
                            return List.of(c.key(), Words.claim(c, claim), claim.source(), claim.checked());
                        })
                        .toList());
    }

    /** Every word of the vocabulary, in its order. */
    public static Table capabilities() {
        return new Table(
                List.of("Capability", "Unit", "A workload that requires it", "Remedy where a target lacks it"),
                Stream.of(Capability.values())
                        .map(c -> List.of(c.key(), c.unit(), c.title(), c.remedy()))
                        .toList());
    }

    private static String keys(RuleInfo rule) {
        return rule.mayRequire().stream().sorted().map(Capability::key).collect(Collectors.joining(", "));
    }

    private static String counts(Target target) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Stream.of("provided", "limited", "replaceable", "absent", "unstated").forEach(kind -> counts.put(kind, 0));
        for (Capability capability : Capability.values()) {
            counts.merge(Words.kind(target.claim(capability).support()), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
    }
}
