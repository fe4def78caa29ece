package dev.kube2wasm.migrator.engine.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.assess.Evidence;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.engine.inspect.Inspector.Inspection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class InspectorTest {

    private static final SourceLocation HERE = new SourceLocation("a/Main.java", 7, 3);

    private static final Rule HTTP =
            new Says("http", Capability.HTTP_INBOUND, () -> Finding.requires(Capability.HTTP_INBOUND, HERE));

    private record Says(String id, Capability may, Supplier<Finding> finding) implements Rule {

        @Override
        public RuleInfo info() {
            return RuleInfo.of(id, "Finds something.", may);
        }

        @Override
        public Stream<Finding> inspect(Microservice service) {
            return Stream.of(finding.get(), finding.get());
        }
    }

    private static Says says(String id, Finding finding) {
        return new Says(id, Capability.REDIS, () -> finding);
    }

    @Test
    void findingsAreSortedAndEachOnce() {
        Finding late = Finding.requires(Capability.REDIS, new SourceLocation("b", 1, 1));
        Finding early = Finding.requires(Capability.REDIS, new SourceLocation("a", 9, 1));
        Finding blind = Finding.blindSpot("cannot see", HERE);
        List<Rule> rules =
                new ArrayList<>(List.of(HTTP, says("x", late), says("y", early), says("z", blind), says("zz", blind)));
        Inspection inspection = Inspector.inspect(StubService.of("orders"), rules);
        assertThat(inspection.requirements()).extracting(Evidence::rule).containsExactly("http", "y", "x");
        assertThat(inspection.blindSpots()).containsExactly((BlindSpot) blind);
        Collections.reverse(rules);
        assertThat(Inspector.inspect(StubService.of("orders"), rules)).isEqualTo(inspection);
    }

    @Test
    void whatReadingDidNotSeeIsKept() {
        BlindSpot blind = Finding.blindSpot("does not parse", HERE);
        assertThat(Inspector.inspect(StubService.of("orders").blind(blind), List.of())
                        .blindSpots())
                .containsExactly(blind);
    }

    @Test
    void aRuleThatThrowsIsABlindSpotThatNamesIt() {
        Rule broken = new Says("broken", Capability.REDIS, () -> {
            throw new IllegalStateException("secret detail");
        });
        Inspection inspection = Inspector.inspect(StubService.of("orders"), List.of(HTTP, broken));
        assertThat(inspection.requirements()).extracting(Evidence::rule).containsExactly("http");
        assertThat(inspection.blindSpots())
                .extracting(BlindSpot::reason)
                .singleElement()
                .asString()
                .startsWith("the rule 'broken' failed on this workload (IllegalStateException)")
                .doesNotContain("secret detail");
    }

    @Test
    void aFindingOutsideWhatARuleDeclaresIsABlindSpot() {
        Inspection inspection = Inspector.inspect(
                StubService.of("orders"), List.of(says("sly", Finding.requires(Capability.GPU, HERE))));
        assertThat(inspection.requirements()).isEmpty();
        assertThat(inspection.blindSpots()).singleElement().satisfies(blind -> {
            assertThat(blind.at()).isEqualTo(HERE);
            assertThat(blind.reason()).startsWith("the rule 'sly' found a need for gpu, which it does not declare");
        });
    }

    @Test
    void codeThatNothingStartsIsABlindSpot() {
        Inspection inspection = Inspector.inspect(
                StubService.of("orders").withCode(), List.of(says("x", Finding.requires(Capability.REDIS, HERE))));
        assertThat(inspection.blindSpots())
                .singleElement()
                .satisfies(blind -> assertThat(blind.reason()).startsWith("nothing was found that starts this code"));
    }

    @Test
    void aRouteStartsCode() {
        StubService service = StubService.of("orders").withCode().withRoute(new Route("GET", "/", "", HERE));
        assertThat(Inspector.inspect(service, List.of()).blindSpots()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "HTTP_INBOUND",
                "GRPC_INBOUND",
                "WEBSOCKET",
                "TCP_INBOUND",
                "UDP_INBOUND",
                "MESSAGING_KAFKA",
                "MESSAGING_AMQP",
                "MESSAGING_OTHER",
                "TIMER_SCHEDULED",
                "BATCH",
                "INFRASTRUCTURE"
            })
    void somethingElseMayStartCode(Capability capability) {
        Rule rule = new Says("x", capability, () -> Finding.requires(capability, HERE));
        assertThat(Inspector.inspect(StubService.of("orders").withCode(), List.of(rule))
                        .blindSpots())
                .isEmpty();
    }
}
