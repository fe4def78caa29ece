package dev.kube2wasm.migrator.engine.report;

import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.Gap;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.api.assess.WorkloadAssessment;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import java.util.List;
import java.util.Optional;

/**
 * The smallest change that gives a workload a better verdict on one target. Since the worst wins, that is everything
 * that alone makes the verdict what it is, and nothing else.
 *
 * @param to the verdict afterwards
 * @param gaps what has to be closed, in the order of the fitness
 * @param blindSpots what has to be looked at
 * @param effort of closing the gaps
 */
public record Flip(Verdict to, List<Gap> gaps, List<BlindSpot> blindSpots, int effort) {

    /** Empty where the verdict is already the best. */
    public static Optional<Flip> of(WorkloadAssessment workload, Fitness fitness) {
        Verdict now = fitness.verdict();
        if (now == Verdict.FIT) {
            return Optional.empty();
        }
        List<Gap> gaps = fitness.gaps().stream().filter(g -> g.verdict() == now).toList();
        Verdict rest =
                fitness.gaps().stream().map(Gap::verdict).filter(v -> v != now).reduce(Verdict.FIT, Verdict::and);
        boolean looking = now == Verdict.UNDECIDED;
        if (!looking && !workload.blindSpots().isEmpty()) {
            rest = rest.and(Verdict.UNDECIDED);
        }
        return Optional.of(new Flip(
                rest,
                gaps,
                looking ? workload.blindSpots() : List.of(),
                gaps.stream().mapToInt(Gap::effort).sum()));
    }
}
