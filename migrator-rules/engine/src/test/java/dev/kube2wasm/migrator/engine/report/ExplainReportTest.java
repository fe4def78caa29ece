package dev.kube2wasm.migrator.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.api.assess.WorkloadAssessment;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainReportTest {

    @Test
    void givesTheWholeReasoning() throws IOException {
        assertThat(explain(Samples.refactor())).isEqualTo("""
                default/Deployment/orders
                  manifest    k8s/orders.yaml:3
                  image       shop/orders:1.4
                  source      services/orders (java)
                  linked by   compose build context, docker-compose.yaml:5
                  base image  eclipse-temurin:17, services/orders/Dockerfile:9

                Routes (1)
                  GET /orders/{id}  services/orders/Api.java:22

                Calls (1)
                  http://price:8080 to default/Deployment/price  services/orders/Api.java:57

                On spin (Spin): REFACTOR, can be a function after a change to the code

                  sql.mysql  Uses MySQL or MariaDB
                      claim     replaceable by the outbound MySQL client (effort 3)
                                https://example.org/docs, read 2026-11-20
                      remedy    Use the target's MySQL client instead of JDBC or R2DBC.
                      evidence  services/orders/Repo.java:41  java-jdbc
                                services/orders/Repo.java:60  java-jdbc, likely

                  http.inbound  Answers HTTP requests
                      claim     provided
                                https://example.org/docs, read 2026-11-20
                      evidence  services/orders/Api.java:22  java-routes

                  What would change the verdict
                  It would be FIT after changes of effort 3 in all:
                    - sql.mysql (effort 3): Use the target's MySQL client instead of JDBC or R2DBC.
                """);
    }

    @Test
    void anUndecidedWorkloadNamesWhatToLookAt() throws IOException {
        assertThat(explain(Samples.undecided()))
                .contains(
                        "source      no source found; name it with --source mystery=DIR",
                        "Not looked at (1)",
                        "It would be REFACTOR, or worse, once this is looked at or answered:",
                        "- no source was found for image x:1  k8s/mystery.yaml:12",
                        "- memory: Lower the need");
    }

    @Test
    void anEndpointThatAloneKeepsAWorkloadIsNamed() throws IOException {
        assertThat(explain(Samples.keep()))
                .contains(
                        "It would be UNDECIDED if it no longer needed:",
                        "- websocket, which only GET /live needs: Leave long-lived",
                        "java-websocket, for GET /live");
    }

    @Test
    void closingWhatDecidesIsEnoughAndNothingLessIs() {
        WorkloadAssessment keep = Samples.keep();
        Flip flip = Flip.of(keep, keep.fitness().get(0)).orElseThrow();
        assertThat(flip.to()).isEqualTo(Verdict.UNDECIDED);
        assertThat(flip.gaps()).hasSize(1);
        assertThat(flip.blindSpots()).isEmpty();
        assertThat(Flip.of(Samples.fit(), Samples.fit().fitness().get(0))).isEmpty();
    }

    private static String explain(WorkloadAssessment workload) throws IOException {
        StringWriter out = new StringWriter();
        new ExplainReport(Palette.PLAIN).write(workload, List.of(Samples.SPIN), out);
        return out.toString();
    }
}
