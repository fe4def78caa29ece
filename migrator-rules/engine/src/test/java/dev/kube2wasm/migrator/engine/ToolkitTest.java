package dev.kube2wasm.migrator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Target;
import dev.kube2wasm.migrator.engine.catalog.CatalogException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ToolkitTest {

    private record Named(String id) implements Rule {

        @Override
        public RuleInfo info() {
            return RuleInfo.of(id, "Finds nothing.");
        }

        @Override
        public Stream<Finding> inspect(Microservice service) {
            return Stream.empty();
        }
    }

    private static Toolkit toolkit(List<Rule> rules, List<Target> targets) {
        return new Toolkit(rules, List.of(), List.of(), List.of(), List.of(), List.of(), targets);
    }

    private static Target target(String id) {
        return new Target(id, id, Map.of());
    }

    @Test
    void sortsItsPartsById() {
        Toolkit toolkit = toolkit(List.of(new Named("b"), new Named("a")), List.of(target("y"), target("x")));
        assertThat(toolkit.rules()).extracting(rule -> rule.info().id()).containsExactly("a", "b");
        assertThat(toolkit.targets()).extracting(Target::id).containsExactly("x", "y");
    }

    @Test
    void refusesTwoRulesOfOneId() {
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(() -> toolkit(List.of(new Named("a"), new Named("a")), List.of()))
                .withMessageContaining("rule id 'a' is taken twice");
    }

    @Test
    void refusesTwoTargetsOfOneId() {
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(() -> toolkit(List.of(), List.of(target("x"), target("x"))))
                .withMessage("target 'x' is on the class path twice: remove one of them");
    }

    @Test
    void loadsEvenWhereTheClassPathOffersNothing() {
        assertThat(Toolkit.load().rules()).isEmpty();
    }
}
