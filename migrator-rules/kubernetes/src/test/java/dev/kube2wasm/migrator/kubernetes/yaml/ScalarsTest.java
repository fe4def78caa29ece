package dev.kube2wasm.migrator.kubernetes.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {

    /**
     * Left what is written, right what it is. What kubectl 1.35.2 does was measured for yes, on, y, n, 012, 0o14, 0b11,
     * 1_000, 0x1F, 1:30, 2024-01-01 and 08; the other rows follow YAML 1.1.
     */
    @ParameterizedTest
    @CsvSource({
        "yes, BOOLEAN",
        "On, BOOLEAN",
        "y, BOOLEAN",
        "N, BOOLEAN",
        "TRUE, BOOLEAN",
        "tRue, STRING",
        "null, ABSENT",
        "~, ABSENT",
        "'', ABSENT",
        "nullable, STRING",
        "012, INTEGER",
        "0o14, INTEGER",
        "0b11, INTEGER",
        "1_000, INTEGER",
        "0x1F, INTEGER",
        "-7, INTEGER",
        "08, INTEGER",
        "1.5, FLOAT",
        "-.5, FLOAT",
        "1e3, FLOAT",
        ".inf, FLOAT",
        "-.INF, FLOAT",
        ".nan, FLOAT",
        "1:30, STRING",
        "2024-01-01, STRING",
        "1.2.3, STRING",
        "500m, STRING",
        "-, STRING",
        "., STRING",
        "1e, STRING",
        "0x, STRING"
    })
    void readsScalarsAsKubectlDoes(String text, YamlType type) {
        assertThat(Scalars.typeOf(text)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"012, 10", "0o14, 12", "0b11, 3", "1_000, 1000", "0x1F, 31", "08, 8", "-0x10, -16", "+5, 5"})
    void knowsTheValueOfEveryNotation(String text, long value) {
        assertThat(Scalars.integer(text)).contains(BigInteger.valueOf(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"١٢", "1a", "0b12", "--1", "-"})
    void takesNothingElseForANumber(String text) {
        assertThat(Scalars.integer(text)).isEmpty();
    }

    @Test
    void takesNoTimeForAVeryLongNumber() {
        assertThat(Scalars.typeOf("1".repeat(100_000))).isEqualTo(YamlType.FLOAT);
    }
}
