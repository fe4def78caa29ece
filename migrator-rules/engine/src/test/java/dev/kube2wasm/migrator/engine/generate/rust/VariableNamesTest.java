package dev.kube2wasm.migrator.engine.generate.rust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VariableNamesTest {

    @ParameterizedTest
    @CsvSource({
        "DB_HOST, db_host",
        "DB_2_HOST, db2_host",
        "2FA_KEY, n2_fa_key",
        "spring.datasource.url, spring_datasource_url",
        "type, type_value",
        "__, variable"
    })
    void everyWordStartsWithALetter(String key, String name) {
        assertThat(VariableNames.of(key)).isEqualTo(name);
    }
}
