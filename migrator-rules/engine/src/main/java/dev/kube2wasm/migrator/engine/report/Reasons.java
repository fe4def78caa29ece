package dev.kube2wasm.migrator.engine.report;

import dev.kube2wasm.migrator.api.assess.Evidence;
import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.Gap;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.api.assess.WorkloadAssessment;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a workload got its verdict on one target, in a few lines.
 *
 * @param first the reasons that decide, at most {@link #SHOWN}
 * @param others what else stands between the workload and a better verdict, by name only
 */
record Reasons(List<Reason> first, List<String> others) {

    static final int SHOWN = 3;

    static final String BLIND_SPOT = "not looked at";

    /**
     * One reason.
     *
     * @param name the capability's key, or {@link #BLIND_SPOT}
     * @param places how many places say so, {@code at} among them
     */
    record Reason(String name, String text, SourceLocation at, int places) {}

    static Reasons of(WorkloadAssessment workload, Fitness fitness) {
        List<Reason> deciding = new ArrayList<>();
        List<String> others = new ArrayList<>();
        int unseen = 0;
        for (BlindSpot blind : workload.blindSpots()) {
            if (fitness.verdict() == Verdict.UNDECIDED && deciding.size() < SHOWN) {
                deciding.add(new Reason(BLIND_SPOT, blind.reason(), blind.at(), 1));
            } else {
                unseen++;
            }
        }
        for (Gap gap : fitness.gaps()) {
            if (gap.verdict() == fitness.verdict() && deciding.size() < SHOWN) {
                deciding.add(reason(gap));
            } else {
                others.add(gap.capability().key());
            }
        }
        if (unseen > 0) {
            others.add(Words.count(unseen, "blind spot", "blind spots"));
        }
        return new Reasons(deciding, others);
    }

    private static Reason reason(Gap gap) {
        Evidence evidence = gap.evidence().get(0);
        String text = gap.capability().title() + Words.inBrackets(evidence.requirement()) + Words.change(gap);
        return new Reason(
                gap.capability().key(),
                text,
                evidence.requirement().at(),
                gap.evidence().size());
    }
}
