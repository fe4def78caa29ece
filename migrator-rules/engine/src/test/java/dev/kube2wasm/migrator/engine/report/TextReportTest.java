package dev.kube2wasm.migrator.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.assess.Assessment;
import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.api.assess.WorkloadAssessment;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.model.WorkloadId;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.target.Target;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextReportTest {

    @Test
    void groupsByVerdictAndGivesTheDecidingReasonsFirst() throws IOException {
        assertThat(text(Samples.all(), Palette.PLAIN)).isEqualTo("""
                FIT (1): can be a function as it is
                  price    services/price

                REFACTOR (1): can be a function after a change to the code
                  orders   services/orders  effort 3
                      sql.mysql  Uses MySQL or MariaDB; replaceable by the outbound MySQL client (effort 3)
                                 services/orders/Repo.java:41 and 1 more place

                UNDECIDED (1): something could not be looked at
                  mystery  no source found
                      not looked at  no source was found for image x:1
                                     k8s/mystery.yaml:12
                      memory         Needs this much memory; limited to 4096 MiB
                                     k8s/mystery.yaml:20
                      also           sql.mysql

                KEEP (1): stays on Kubernetes
                  live     services/li ve:é
                      websocket  Holds WebSocket or server-push connections open
                                 services/li ve:é/L.java:7
                      also       sql.mysql, 1 blind spot

                4 workloads on spin: 1 FIT, 1 REFACTOR, 1 UNDECIDED, 1 KEEP
                'migrator explain WORKLOAD' gives the whole reasoning for one of them.

                Problems with the input: 1 error, 1 note
                  error    k8s/broken.yaml:7: a mapping is not closed
                  note     k8s/orders.yaml:1: another copy was used
                """);
    }

    @Test
    void coloursAddEscapeSequencesAndNothingElse() throws IOException {
        String coloured = text(Samples.all(), Palette.ANSI);
        assertThat(coloured).contains("\u001b[32mFIT (1)\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9]*m", "").replaceAll("(?m) +$", ""))
                .isEqualTo(text(Samples.all(), Palette.PLAIN));
    }

    @Test
    void aNameCannotDriveTheTerminal() throws IOException {
        SampleService hostile =
                SampleService.of(new WorkloadId("default", "Deployment", "a\u001b[2J\r\u202eb\u009b1m"));
        Assessment assessment = Samples.of(fit(hostile));
        assertThat(text(assessment, Palette.PLAIN))
                .contains("a<U+1B>[2J<U+D><U+202E>b<U+9B>1m")
                .doesNotContain("\u001b", "\r", "\u202e", "\u009b");
    }

    @Test
    void severalTargetsHaveAColumnEach() throws IOException {
        Target edge = new Target("edge", "Edge", Map.of());
        WorkloadAssessment orders = Samples.refactor();
        WorkloadAssessment both = new WorkloadAssessment(
                orders.microservice(),
                orders.requirements(),
                orders.blindSpots(),
                List.of(
                        new Fitness("edge", Verdict.KEEP, 0, List.of()),
                        orders.fitness().get(0)));
        Assessment assessment = new Assessment(List.of(edge, Samples.SPIN), List.of(both), List.of());
        assertThat(text(assessment, Palette.PLAIN)).isEqualTo("""
                          edge         spin
                  orders  KEEP         REFACTOR 3

                A number is the effort of the change.

                1 workload on edge: 0 FIT, 0 REFACTOR, 0 UNDECIDED, 1 KEEP
                1 workload on spin: 0 FIT, 1 REFACTOR, 0 UNDECIDED, 0 KEEP
                'migrator explain WORKLOAD' gives the whole reasoning for one of them.
                """);
    }

    @Test
    void kindsAndNamespacesAreShownWhereTheyDiffer() throws IOException {
        Assessment assessment = Samples.of(
                fit(SampleService.of(new WorkloadId("a", "Deployment", "x")).withSource("x")),
                fit(SampleService.of(new WorkloadId("b", "StatefulSet", "y")).withSource("y", "z", "q")));
        assertThat(text(assessment, Palette.PLAIN))
                .contains("  x  Deployment   a  x\n", "  y  StatefulSet  b  y or one of 2 others\n");
    }

    @Test
    void manyProblemsAreCounted() throws IOException {
        List<Problem> problems = IntStream.rangeClosed(1, 25)
                .mapToObj(i -> Problem.error(new SourceLocation("a.yaml", i, 1), "broken"))
                .toList();
        assertThat(text(new Assessment(List.of(Samples.SPIN), List.of(), problems), Palette.PLAIN))
                .contains("Problems with the input: 25 errors", "a.yaml:20: broken", "and 5 more errors; --format json")
                .doesNotContain("a.yaml:21");
    }

    private static WorkloadAssessment fit(SampleService service) {
        return new WorkloadAssessment(
                service, List.of(), List.of(), List.of(new Fitness("spin", Verdict.FIT, 0, List.of())));
    }

    private static String text(Assessment assessment, Palette palette) throws IOException {
        StringWriter out = new StringWriter();
        new TextReport(palette).write(assessment, out);
        return out.toString();
    }
}
