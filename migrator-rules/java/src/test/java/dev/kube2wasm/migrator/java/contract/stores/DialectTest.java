package dev.kube2wasm.migrator.java.contract.stores;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DialectTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            item       | item          | item
            shop.item  | shop.item     | shop.item
            group      | "group"       | `group`
            two words  | "two words"   | `two words`
            `As It Is` | "As It Is"    | `As It Is`
            a" b       | "a"" b"       | `a" b`
            a` b       | "a` b"        | `a`` b`
            "a"; b"    | "a""; b"      | `a"; b`
            """, delimiter = '|')
    void namesCannotLeaveTheirQuotes(String name, String postgres, String mysql) {
        assertThat(Dialect.POSTGRES.name(name)).isEqualTo(postgres);
        assertThat(Dialect.MYSQL.name(name)).isEqualTo(mysql);
    }
}
