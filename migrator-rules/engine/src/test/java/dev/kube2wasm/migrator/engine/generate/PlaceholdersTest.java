package dev.kube2wasm.migrator.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlaceholdersTest {

    @Test
    void aNumberIsBoundWhereverItStands() {
        assertThat(Placeholders.positional("SELECT a FROM t WHERE RIGHT(a, LENGTH($2)) = $2 AND b = $1"))
                .contains(new Placeholders.Positional(
                        "SELECT a FROM t WHERE RIGHT(a, LENGTH(?)) = ? AND b = ?", List.of(2, 2, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "'$1 '' ?'              | '$1 '' ?'",
                "\"$1\" `$2`            | \"$1\" `$2`",
                "a$1                    | a$1",
                "$$ $1 $$ , $x$ $1 $x$ | $$ $1 $$ , $x$ $1 $x$",
                "/* $1 */ $1            | /* $1 */ ?",
                "'open $1               | 'open $1",
                "$1$2                   | ??",
                "$                      | $",
            })
    void whatIsQuotedIsNoParameter(String statement, String positional) {
        assertThat(Placeholders.positional(statement).map(Placeholders.Positional::statement))
                .contains(positional);
    }

    @Test
    void aQuestionMarkWouldBeTakenForAParameter() {
        assertThat(Placeholders.positional("SELECT a ? 'b'")).isEmpty();
    }

    @Test
    void everyParameterIsThereAndNoOther() {
        assertThat(Placeholders.areAll("$2 $1 $1", 2)).isTrue();
        assertThat(Placeholders.areAll("$2", 2)).isFalse();
        assertThat(Placeholders.areAll("$1 $3", 2)).isFalse();
        assertThat(Placeholders.areAll("-- $1", 0)).isTrue();
        assertThat(Placeholders.areAll("'$1'", 1)).isFalse();
    }
}
