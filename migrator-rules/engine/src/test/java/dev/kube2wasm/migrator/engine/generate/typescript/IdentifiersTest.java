package dev.kube2wasm.migrator.engine.generate.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    @Test
    void aNameIsUsedWhereItStandsInCode() {
        assertThat(Identifiers.of("items: c.list(c.ref(() => itemCodec)) as Item[]"))
                .isEqualTo(Set.of("c", "itemCodec", "as", "Item"));
    }

    @Test
    void commentsTextsKeysAndMembersUseNothing() {
        assertThat(Identifiers.of("""
                /** a.Comment, from b/Comment.java:8. */
                // Line
                x("Text \\" Text", 'Single', `Template`, a.Member, { Key: 1, Optional?: 2 })
                """)).isEqualTo(Set.of("x", "a"));
    }

    @Test
    void interpolationsAreCode() {
        assertThat(Identifiers.of("`Text ${name({ a: \"}\" })} Text ${`${inner}`}` + after"))
                .isEqualTo(Set.of("name", "inner", "after"));
    }

    @Test
    void whatIsSpreadIsUsed() {
        assertThat(Identifiers.of("[...rest]")).isEqualTo(Set.of("rest"));
    }

    @Test
    void codeThatEndsTooEarlyEnds() {
        for (String open : new String[] {"\"", "\"\\\\", "`${", "`${{", "/*", "//"}) {
            assertThat(Identifiers.of("a " + open)).isEqualTo(Set.of("a"));
        }
    }
}
