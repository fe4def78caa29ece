package dev.kube2wasm.migrator.kubernetes.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "500m, 0.5",
        "0.5, 0.5",
        ".5, 0.5",
        "1., 1",
        "2Ki, 2048",
        "1.5Gi, 1610612736",
        "1k, 1000",
        "3M, 3000000",
        "1e3, 1000",
        "1E3, 1000",
        "12E-1, 1.2",
        "1E, 1000000000000000000",
        "-1, -1",
        "100u, 0.0001"
    })
    void readsAmounts(String text, BigDecimal amount) {
        assertThat(Quantity.parse(text)).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "banana", "1 Gi", "1GiB", "1kb", "1K", "Mi", "1e", "1e999999999", "--1", "1..2", "٣"})
    void readsNothingElse(String text) {
        assertThat(Quantity.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"512Mi, 512", "500M, 477", "1Gi, 1024", "1, 1", "0, 0", "128974848, 123"})
    void neverUnderstatesMemory(String text, long mebibytes) {
        assertThat(Quantity.mebibytes(Quantity.parse(text).orElseThrow())).isEqualTo(mebibytes);
    }
}
