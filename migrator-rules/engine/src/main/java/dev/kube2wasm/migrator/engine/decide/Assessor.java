package dev.kube2wasm.migrator.engine.decide;

import dev.kube2wasm.migrator.api.assess.Evidence;
import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.Gap;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.api.target.Claim;
import dev.kube2wasm.migrator.api.target.Support;
import dev.kube2wasm.migrator.api.target.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Subtracts what a target offers from what a workload requires. Adding a requirement or a blind spot never improves a
 * verdict, adding support never worsens one, and the order in which findings arrive never shows.
 */
public final class Assessor {

    /** By capability, then by position, then by what else tells two findings apart: total, so that order never shows. */
    public static final Comparator<Evidence> EVIDENCE = Comparator.comparing(
                    (Evidence e) -> e.requirement().capability())
            .thenComparing(e -> e.requirement().at())
            .thenComparing(Evidence::rule)
            .thenComparingLong(e -> e.requirement().amount().orElse(-1))
            .thenComparing(e -> e.requirement().subject().name())
            .thenComparing(e -> e.requirement().confidence());

    private static final Comparator<Gap> WORST_FIRST =
            Comparator.comparing(Gap::verdict).reversed().thenComparing(Gap::capability);

    private Assessor() {}

    /**
     * How a workload with these requirements and blind spots does on one target.
     *
     * @return the gaps, each with at least one requirement that is not met, and the worst verdict among them
     */
    public static Fitness fitness(Target target, Collection<Evidence> requirements, Collection<BlindSpot> blindSpots) {
        Map<Capability, List<Evidence>> unmet = new TreeMap<>();
        for (Evidence evidence : requirements) {
            Capability capability = evidence.requirement().capability();
            if (alone(evidence.requirement(), target.claim(capability).support()) != Verdict.FIT) {
                unmet.computeIfAbsent(capability, key -> new ArrayList<>()).add(evidence);
            }
        }
        List<Gap> gaps = new ArrayList<>();
        Verdict verdict = blindSpots.isEmpty() ? Verdict.FIT : Verdict.UNDECIDED;
        int effort = 0;
        for (Map.Entry<Capability, List<Evidence>> entry : unmet.entrySet()) {
            Gap gap = gap(entry.getKey(), target.claim(entry.getKey()), entry.getValue());
            gaps.add(gap);
            verdict = verdict.and(gap.verdict());
            effort += gap.effort();
        }
        gaps.sort(WORST_FIRST);
        return new Fitness(target.id(), verdict, effort, List.copyOf(gaps));
    }

    private static Gap gap(Capability capability, Claim claim, List<Evidence> unmet) {
        Verdict verdict = Verdict.FIT;
        for (Evidence evidence : unmet) {
            verdict = verdict.and(alone(evidence.requirement(), claim.support()));
        }
        int effort = claim.support() instanceof Support.Replaceable r ? r.effort() : 0;
        List<Evidence> sorted = unmet.stream().sorted(EVIDENCE).distinct().toList();
        return new Gap(capability, claim, verdict, effort, sorted);
    }

    /** What one requirement makes of a workload, where {@code support} is all that the target says of its capability. */
    private static Verdict alone(Requirement requirement, Support support) {
        if (support instanceof Support.Provided) {
            return Verdict.FIT;
        }
        if (support instanceof Support.Limited limited) {
            if (requirement.amount().isEmpty()) {
                return Verdict.UNDECIDED;
            }
            return requirement.amount().getAsLong() <= limited.limit() ? Verdict.FIT : Verdict.KEEP;
        }
        if (support instanceof Support.Replaceable) {
            return Verdict.REFACTOR;
        }
        return support instanceof Support.Absent ? Verdict.KEEP : Verdict.UNDECIDED;
    }
}
