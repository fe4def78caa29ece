package dev.kube2wasm.migrator.engine.route.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterExpressionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/items/[0-9]+", "(a|a)*", "(?i)/A.*", "/[^/]+/(x|y){2,3}", "\\\\p", "[]{}]"})
    void held(String expression) {
        assertThat(RouterExpressions.holds(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\pL+", "\\P{Greek}", "\\Qa\\E", "(?m)^a$", "(?U)a*", "\\C"})
    void ofAnotherDialect(String expression) {
        assertThat(RouterExpressions.holds(expression)).isFalse();
    }

    /** A repeat is written out, one in another as often as both say. */
    @Test
    void tooLarge() {
        assertThat(RouterExpressions.holds("a{1000}")).isTrue();
        assertThat(RouterExpressions.holds("(?:a{69}){70}")).isTrue();
        assertThat(RouterExpressions.holds("(?:a{70}){70}")).isFalse();
        assertThat(RouterExpressions.holds("(?:ab{50}){94}")).isTrue();
        assertThat(RouterExpressions.holds("(?:ab{50}){95}")).isFalse();
        assertThat(RouterExpressions.holds("(?:[a-z]{2,50}\\.){100}")).isFalse();
        assertThat(RouterExpressions.holds("(?:[a-z]{2,}\\.){100}")).isTrue();
    }
}
