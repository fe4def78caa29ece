package dev.kube2wasm.migrator.java.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PlaceholdersTest {

    private static String resolve(Map<String, String> values, String text) {
        return Placeholders.withDefaults(k -> Optional.ofNullable(values.get(k)))
                .resolve(text);
    }

    @Test
    void valuesDefaultsAndWhatIsNotKnown() {
        Map<String, String> values = Map.of("host", "users", "url", "http://${host}:${port:8080}");
        assertThat(resolve(values, "${url}/x")).isEqualTo("http://users:8080/x");
        assertThat(resolve(values, "${a:${b:c}}-${a:}")).isEqualTo("c-");
        assertThat(resolve(values, "${a}/${host}")).isEqualTo("${a}/users");
        assertThat(resolve(values, "${open")).isEqualTo("${open");
    }

    @Test
    void aColonBelongsToANameWithoutDefaults() {
        assertThat(Placeholders.plain(k -> k.equals("a:b") ? Optional.of("c") : Optional.empty())
                        .resolve("${a:b}"))
                .isEqualTo("c");
    }

    @Test
    void valuesThatNameThemselvesEnd() {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            values.put("v" + i, ("${v" + (i + 1) + "}").repeat(20));
        }
        values.put("loop", "${loop}${loop}");
        assertThat(resolve(values, "${v0}")).hasSizeLessThan(200_000);
        assertThat(resolve(values, "${loop}")).contains("${loop}");
    }
}
