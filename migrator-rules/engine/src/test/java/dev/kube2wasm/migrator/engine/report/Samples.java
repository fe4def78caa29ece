package dev.kube2wasm.migrator.engine.report;

import dev.kube2wasm.migrator.api.assess.Assessment;
import dev.kube2wasm.migrator.api.assess.Evidence;
import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.Gap;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.api.assess.WorkloadAssessment;
import dev.kube2wasm.migrator.api.model.Call;
import dev.kube2wasm.migrator.api.model.Origin.BaseImage;
import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.model.WorkloadId;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.rule.Subject;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.api.target.Claim;
import dev.kube2wasm.migrator.api.target.Support;
import dev.kube2wasm.migrator.api.target.Support.Absent;
import dev.kube2wasm.migrator.api.target.Support.Limited;
import dev.kube2wasm.migrator.api.target.Support.Provided;
import dev.kube2wasm.migrator.api.target.Support.Replaceable;
import dev.kube2wasm.migrator.api.target.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Assessments to write: one workload of each verdict, with hostile names among them. */
final class Samples {

    static final Tool TOOL = new Tool("migrator", "1.2.3");

    static final Claim HTTP = claim(new Provided());
    static final Claim MYSQL = claim(new Replaceable("the outbound MySQL client", 3));
    static final Claim SOCKET = claim(new Absent("a function is gone after its answer"));
    static final Claim MEMORY = claim(new Limited(4096));

    static final Target SPIN = new Target(
            "spin",
            "Spin",
            Map.of(
                    Capability.HTTP_INBOUND, HTTP,
                    Capability.SQL_MYSQL, MYSQL,
                    Capability.WEBSOCKET, SOCKET,
                    Capability.MEMORY, MEMORY));

    static final List<RuleInfo> RULES = List.of(
            RuleInfo.of("java-jdbc", "Finds SQL databases.", Capability.SQL_MYSQL),
            RuleInfo.of("java-routes", "Finds routes.", Capability.HTTP_INBOUND));

    private Samples() {}

    static Claim claim(Support support) {
        return new Claim(support, "https://example.org/docs", "2026-11-20");
    }

    static SourceLocation at(String file, int line) {
        return new SourceLocation(file, line, 9);
    }

    static Evidence evidence(String rule, Requirement requirement) {
        return new Evidence(rule, requirement);
    }

    static WorkloadAssessment fit() {
        SampleService service = SampleService.of("price").withSource("services/price");
        Evidence http =
                evidence("java-routes", Finding.requires(Capability.HTTP_INBOUND, at("services/price/P.java", 4)));
        return new WorkloadAssessment(
                service, List.of(http), List.of(), List.of(new Fitness("spin", Verdict.FIT, 0, List.of())));
    }

    static WorkloadAssessment refactor() {
        SampleService service = SampleService.of("orders")
                .withSource("services/orders")
                .withBase(new BaseImage("eclipse-temurin:17", at("services/orders/Dockerfile", 9)))
                .withRoute(new Route("GET", "/orders/{id}", "Api#get", at("services/orders/Api.java", 22)))
                .withCall(new Call(
                        Optional.of(new WorkloadId("default", "Deployment", "price")),
                        "http://price:8080",
                        at("services/orders/Api.java", 57)));
        Evidence one =
                evidence("java-jdbc", Finding.requires(Capability.SQL_MYSQL, at("services/orders/Repo.java", 41)));
        Evidence two = evidence(
                "java-jdbc",
                Finding.requires(Capability.SQL_MYSQL, at("services/orders/Repo.java", 60))
                        .likely());
        Evidence http =
                evidence("java-routes", Finding.requires(Capability.HTTP_INBOUND, at("services/orders/Api.java", 22)));
        Gap gap = new Gap(Capability.SQL_MYSQL, MYSQL, Verdict.REFACTOR, 3, List.of(one, two));
        return new WorkloadAssessment(
                service,
                List.of(http, one, two),
                List.of(),
                List.of(new Fitness("spin", Verdict.REFACTOR, 3, List.of(gap))));
    }

    static WorkloadAssessment undecided() {
        SampleService service = SampleService.of("mystery");
        BlindSpot blind = Finding.blindSpot("no source was found for image x:1", at("k8s/mystery.yaml", 12));
        Evidence memory = evidence("memory", Finding.requires(Capability.MEMORY, at("k8s/mystery.yaml", 20)));
        Evidence sql = evidence("java-jdbc", Finding.requires(Capability.SQL_MYSQL, at("k8s/mystery.yaml", 30)));
        return new WorkloadAssessment(
                service,
                List.of(sql, memory),
                List.of(blind),
                List.of(new Fitness(
                        "spin",
                        Verdict.UNDECIDED,
                        3,
                        List.of(
                                new Gap(Capability.MEMORY, MEMORY, Verdict.UNDECIDED, 0, List.of(memory)),
                                new Gap(Capability.SQL_MYSQL, MYSQL, Verdict.REFACTOR, 3, List.of(sql))))));
    }

    static WorkloadAssessment keep() {
        SampleService service = SampleService.of("live").withSource("services/li ve:é");
        Evidence socket = evidence(
                "java-websocket",
                Finding.requires(Capability.WEBSOCKET, at("services/li ve:é/L.java", 7))
                        .of(Subject.endpoint("GET", "/live")));
        Evidence sql = evidence("java-jdbc", Finding.requires(Capability.SQL_MYSQL, at("services/li ve:é/L.java", 9)));
        BlindSpot blind = Finding.blindSpot("Broken.java does not parse", at("services/li ve:é/B.java", 1));
        return new WorkloadAssessment(
                service,
                List.of(socket, sql),
                List.of(blind),
                List.of(new Fitness(
                        "spin",
                        Verdict.KEEP,
                        3,
                        List.of(
                                new Gap(Capability.WEBSOCKET, SOCKET, Verdict.KEEP, 0, List.of(socket)),
                                new Gap(Capability.SQL_MYSQL, MYSQL, Verdict.REFACTOR, 3, List.of(sql))))));
    }

    static Assessment all() {
        return new Assessment(
                List.of(SPIN),
                List.of(keep(), undecided(), refactor(), fit()),
                List.of(
                        Problem.error(at("k8s/broken.yaml", 7), "a mapping is not closed"),
                        Problem.note(at("k8s/orders.yaml", 1), "another copy was used")));
    }

    static Assessment of(WorkloadAssessment... workloads) {
        return new Assessment(List.of(SPIN), List.of(workloads), List.of());
    }
}
