package dev.kube2wasm.migrator.engine.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.assess.Evidence;
import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.Gap;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.api.target.Support;
import dev.kube2wasm.migrator.api.target.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The laws of the subtraction, over every small case and over seeded large ones. */
final class AssessorLawsTest {

    private static final int LARGE_CASES = 3_000;
    private static final List<BlindSpot> SEEN_ALL = List.of();
    private static final List<BlindSpot> BLIND = List.of(Cases.BLIND);

    @Test
    void moreRequirementsNeverImproveAVerdict() {
        everyCase((target, requirements) -> {
            Verdict before = verdict(target, requirements, SEEN_ALL);
            for (Evidence more : Cases.REQUIREMENTS) {
                List<Evidence> all = new ArrayList<>(requirements);
                all.add(more);
                assertThat(verdict(target, all, SEEN_ALL)).isGreaterThanOrEqualTo(before);
            }
        });
    }

    @Test
    void moreSupportNeverWorsensAVerdict() {
        for (Support less : Cases.SUPPORTS) {
            for (Support more : Cases.SUPPORTS) {
                if (!isMore(more, less)) {
                    continue;
                }
                for (Support other : Cases.SUPPORTS) {
                    for (List<Evidence> requirements : Cases.sets(3)) {
                        assertThat(verdict(Cases.target(more, other), requirements, SEEN_ALL))
                                .as("%s instead of %s", more, less)
                                .isLessThanOrEqualTo(verdict(Cases.target(less, other), requirements, SEEN_ALL));
                        assertThat(verdict(Cases.target(other, more), requirements, SEEN_ALL))
                                .isLessThanOrEqualTo(verdict(Cases.target(other, less), requirements, SEEN_ALL));
                    }
                }
            }
        }
    }

    /**
     * A limit is not compared with a replacement or with silence: a need beyond it is out of reach, where a replacement
     * takes any need, and silence may turn out to.
     */
    private static boolean isMore(Support more, Support less) {
        if (more instanceof Support.Limited m && less instanceof Support.Limited l) {
            return m.limit() >= l.limit();
        }
        if (more instanceof Support.Limited || less instanceof Support.Limited) {
            return more instanceof Support.Provided || less instanceof Support.Absent;
        }
        return rank(more) >= rank(less);
    }

    private static int rank(Support support) {
        return support instanceof Support.Provided
                ? 3
                : support instanceof Support.Replaceable ? 2 : support instanceof Support.Unstated ? 1 : 0;
    }

    @Test
    void orderNeverMatters() {
        Random random = new Random(7);
        everyCase((target, requirements) -> {
            List<Evidence> shuffled = new ArrayList<>(requirements);
            Collections.shuffle(shuffled, random);
            assertThat(Assessor.fitness(target, shuffled, SEEN_ALL))
                    .isEqualTo(Assessor.fitness(target, requirements, SEEN_ALL));
        });
    }

    @Test
    void sayingItTwiceIsSayingItOnce() {
        everyCase((target, requirements) -> {
            List<Evidence> twice = new ArrayList<>(requirements);
            twice.addAll(requirements);
            assertThat(Assessor.fitness(target, twice, SEEN_ALL))
                    .isEqualTo(Assessor.fitness(target, requirements, SEEN_ALL));
        });
    }

    @Test
    void aBlindSpotIsNeverFitAndNeverHidesWhatIsAbsent() {
        everyCase((target, requirements) -> {
            Verdict seen = verdict(target, requirements, SEEN_ALL);
            Verdict blind = verdict(target, requirements, BLIND);
            assertThat(blind).isEqualTo(seen == Verdict.KEEP ? Verdict.KEEP : Verdict.UNDECIDED);
        });
    }

    @Test
    void anAbsentCapabilityIsNeverHidden() {
        everyCase((target, requirements) -> {
            for (Evidence evidence : requirements) {
                Capability capability = evidence.requirement().capability();
                if (target.claim(capability).support() instanceof Support.Absent) {
                    Fitness fitness = Assessor.fitness(target, requirements, BLIND);
                    assertThat(fitness.verdict()).isEqualTo(Verdict.KEEP);
                    assertThat(fitness.gaps())
                            .filteredOn(gap -> gap.capability() == capability)
                            .singleElement()
                            .satisfies(gap -> assertThat(gap.verdict()).isEqualTo(Verdict.KEEP))
                            .satisfies(gap -> assertThat(gap.evidence()).contains(evidence));
                }
            }
        });
    }

    @Test
    void theVerdictIsTheWorstGapAndTheEffortTheSum() {
        everyCase((target, requirements) -> {
            Fitness fitness = Assessor.fitness(target, requirements, SEEN_ALL);
            Verdict worst = Verdict.FIT;
            int effort = 0;
            for (Gap gap : fitness.gaps()) {
                worst = worst.and(gap.verdict());
                effort += gap.claim().support() instanceof Support.Replaceable r ? r.effort() : 0;
                assertThat(gap.claim()).isEqualTo(target.claim(gap.capability()));
                assertThat(gap.evidence()).isNotEmpty().isSortedAccordingTo(Assessor.EVIDENCE);
                assertThat(gap.verdict()).isNotEqualTo(Verdict.FIT);
            }
            assertThat(fitness.verdict()).isEqualTo(worst);
            assertThat(fitness.effort()).isEqualTo(effort);
            assertThat(fitness.gaps()).extracting(Gap::capability).doesNotHaveDuplicates();
            assertThat(fitness.gaps())
                    .isSortedAccordingTo((a, b) -> a.verdict() == b.verdict()
                            ? a.capability().compareTo(b.capability())
                            : b.verdict().compareTo(a.verdict()));
        });
    }

    @Test
    void everyRequirementIsEitherMetOrInAGap() {
        everyCase((target, requirements) -> {
            Fitness fitness = Assessor.fitness(target, requirements, SEEN_ALL);
            for (Evidence evidence : requirements) {
                boolean met = verdict(target, List.of(evidence), SEEN_ALL) == Verdict.FIT;
                boolean inGap =
                        fitness.gaps().stream().anyMatch(g -> g.evidence().contains(evidence));
                assertThat(inGap).as("%s on %s", evidence, target).isNotEqualTo(met);
            }
        });
    }

    private static void everyCase(BiConsumer<Target, List<Evidence>> law) {
        for (Support amount : Cases.SUPPORTS) {
            for (Support plain : Cases.SUPPORTS) {
                for (List<Evidence> requirements : Cases.sets(3)) {
                    law.accept(Cases.target(amount, plain), requirements);
                }
            }
        }
        Random random = new Random(20261123);
        for (int i = 0; i < LARGE_CASES; i++) {
            law.accept(Cases.target(random), Cases.requirements(random));
        }
    }

    private static Verdict verdict(Target target, List<Evidence> requirements, List<BlindSpot> blindSpots) {
        return Assessor.fitness(target, requirements, blindSpots).verdict();
    }
}
