package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.Gap;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.api.assess.WorkloadAssessment;
import dev.kube2wasm.migrator.api.model.Origin;
import dev.kube2wasm.migrator.api.target.Support;
import dev.kube2wasm.migrator.engine.generate.Scaffolds.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a workload is not made into a function. */
final class Refusals {

    private Refusals() {}

    static Optional<Refusal> of(WorkloadAssessment workload, Fitness fitness, boolean anyway) {
        Optional<Origin> origin = workload.microservice().origin();
        List<String> reasons = new ArrayList<>();
        if (origin.isEmpty()) {
            reasons.add("no source was found for it: name its directory with --source");
        } else if (origin.get().candidates().size() > 1) {
            reasons.add("several directories may be its source ("
                    + String.join(", ", origin.get().candidates()) + "): choose one with --source");
        }
        if (!reasons.isEmpty()) {
            return Optional.of(new Refusal(workload.microservice().id(), fitness.verdict(), reasons));
        }
        if (anyway || fitness.verdict().compareTo(Verdict.REFACTOR) <= 0) {
            return Optional.empty();
        }
        for (Gap gap : fitness.gaps()) {
            if (gap.verdict().compareTo(Verdict.REFACTOR) > 0) {
                reasons.add(reason(gap));
            }
        }
        if (fitness.verdict() == Verdict.UNDECIDED) {
            workload.blindSpots().forEach(b -> reasons.add(b.at() + ": " + b.reason()));
        }
        return Optional.of(new Refusal(workload.microservice().id(), fitness.verdict(), reasons));
    }

    private static String reason(Gap gap) {
        String at = gap.evidence().isEmpty()
                ? ""
                : gap.evidence().get(0).requirement().at() + ": ";
        String why = gap.claim().support() instanceof Support.Absent absent
                ? absent.reason()
                : gap.capability().remedy();
        return at + gap.capability().key() + ": " + why;
    }
}
