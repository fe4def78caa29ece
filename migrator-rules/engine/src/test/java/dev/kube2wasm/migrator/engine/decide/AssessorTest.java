package dev.kube2wasm.migrator.engine.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.assess.Evidence;
import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.Gap;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.api.rule.Subject;
import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.api.target.Claim;
import dev.kube2wasm.migrator.api.target.Support;
import dev.kube2wasm.migrator.api.target.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table of the design, line by line. */
final class AssessorTest {

    private static final Requirement MYSQL = Finding.requires(Cases.PLAIN, Cases.at(4));

    @Test
    void nothingLeftIsFit() {
        assertThat(assess(new Support.Provided(), MYSQL)).isEqualTo(new Fitness("t", Verdict.FIT, 0, List.of()));
    }

    @Test
    void nothingRequiredIsFit() {
        assertThat(Assessor.fitness(Cases.target(Map.of()), List.of(), List.of())
                        .verdict())
                .isEqualTo(Verdict.FIT);
    }

    @Test
    void whatCanBeReplacedIsRefactorWithItsEffort() {
        Fitness fitness = assess(new Support.Replaceable("the outbound client", 5), MYSQL);
        assertThat(fitness.verdict()).isEqualTo(Verdict.REFACTOR);
        assertThat(fitness.effort()).isEqualTo(5);
        assertThat(fitness.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.effort()).isEqualTo(5);
            assertThat(gap.evidence()).containsExactly(Cases.evidence(MYSQL));
        });
    }

    @Test
    void effortIsCountedOncePerCapability() {
        Fitness fitness = assess(
                new Support.Replaceable("the outbound client", 5), MYSQL, Finding.requires(Cases.PLAIN, Cases.at(5)));
        assertThat(fitness.effort()).isEqualTo(5);
    }

    @Test
    void effortsOfSeveralGapsAddUp() {
        Target target = Cases.target(Map.of(
                Capability.SQL_MYSQL,
                new Support.Replaceable("a", 5),
                Capability.REDIS,
                new Support.Replaceable("b", 3)));
        Fitness fitness = Assessor.fitness(
                target,
                List.of(Cases.evidence(MYSQL), Cases.evidence(Finding.requires(Capability.REDIS, Cases.at(1)))),
                List.of());
        assertThat(fitness.effort()).isEqualTo(8);
    }

    @Test
    void silenceOfTheTargetIsUndecided() {
        Fitness fitness = Assessor.fitness(Cases.target(Map.of()), List.of(Cases.evidence(MYSQL)), List.of());
        assertThat(fitness.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(fitness.gaps())
                .containsExactly(
                        new Gap(Cases.PLAIN, Claim.UNSTATED, Verdict.UNDECIDED, 0, List.of(Cases.evidence(MYSQL))));
    }

    @Test
    void whatIsAbsentIsKept() {
        assertThat(assess(new Support.Absent("no"), MYSQL).verdict()).isEqualTo(Verdict.KEEP);
    }

    @Test
    void aLimitIsMetUpToItself() {
        Support limit = new Support.Limited(128);
        assertThat(assess(limit, Finding.requires(Cases.AMOUNT, 127, Cases.at(1)))
                        .verdict())
                .isEqualTo(Verdict.FIT);
        assertThat(assess(limit, Finding.requires(Cases.AMOUNT, 128, Cases.at(1)))
                        .verdict())
                .isEqualTo(Verdict.FIT);
        assertThat(assess(limit, Finding.requires(Cases.AMOUNT, 129, Cases.at(1)))
                        .verdict())
                .isEqualTo(Verdict.KEEP);
        assertThat(assess(limit, Finding.requires(Cases.AMOUNT, Cases.at(1))).verdict())
                .isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void aGapHoldsOnlyWhatIsNotMet() {
        Requirement met = Finding.requires(Cases.AMOUNT, 64, Cases.at(1));
        Requirement over = Finding.requires(Cases.AMOUNT, 256, Cases.at(2));
        Requirement unknown = Finding.requires(Cases.AMOUNT, Cases.at(3));
        Fitness fitness = assess(new Support.Limited(128), met, over, unknown);
        assertThat(fitness.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.verdict()).isEqualTo(Verdict.KEEP);
            assertThat(gap.effort()).isZero();
            assertThat(gap.evidence()).containsExactly(Cases.evidence(over), Cases.evidence(unknown));
        });
    }

    @Test
    void aBlindSpotAloneIsUndecidedWithoutAGap() {
        Fitness fitness = Assessor.fitness(Cases.target(Map.of()), List.of(), List.of(Cases.BLIND));
        assertThat(fitness).isEqualTo(new Fitness("t", Verdict.UNDECIDED, 0, List.of()));
    }

    @Test
    void evidenceHasATotalOrder() {
        List<Evidence> sorted = List.of(
                new Evidence("z", Finding.requires(Capability.HTTP_INBOUND, Cases.at(9))),
                new Evidence("a", Finding.requires(Cases.AMOUNT, Cases.at(1))),
                new Evidence("a", Finding.requires(Cases.AMOUNT, Cases.at(2))),
                new Evidence("a", Finding.requires(Cases.AMOUNT, 0, Cases.at(2))),
                new Evidence("a", Finding.requires(Cases.AMOUNT, 5, Cases.at(2)).of(new Subject("GET /a"))),
                new Evidence("a", Finding.requires(Cases.AMOUNT, 5, Cases.at(2))),
                new Evidence("a", Finding.requires(Cases.AMOUNT, 5, Cases.at(2)).likely()),
                new Evidence("b", Finding.requires(Cases.AMOUNT, Cases.at(2))));
        List<Evidence> reversed = new ArrayList<>(sorted);
        Collections.reverse(reversed);
        reversed.sort(Assessor.EVIDENCE);
        assertThat(reversed).isEqualTo(sorted);
    }

    private static Fitness assess(Support support, Requirement... requirements) {
        List<Evidence> evidence = new ArrayList<>();
        for (Requirement requirement : requirements) {
            evidence.add(Cases.evidence(requirement));
        }
        return Assessor.fitness(Cases.target(support, support), evidence, List.of());
    }
}
