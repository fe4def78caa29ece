package dev.kube2wasm.migrator.engine.generate.rust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RustTextTest {

    private static final List<String> PIECES = List.of(
            "\"", "'", "\\", "\n", "\r", "\t", "\u2028", "*/", "//", "{{x}}", "{}", "${x}", "../", "r#\"", "type",
            "Self", "self", "a", "B", "7", "_", "\uD800", "\u202E", " ", "-", "\0", "é", "😀");

    static String hostile(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(8); n > 0; n--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @Test
    void whateverComesInIsOneToken() {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            String text = hostile(random);
            assertThat(RustText.literal(text))
                    .as(text)
                    .matches("\"(?:[ !#-\\[\\]-~]|\\\\[\"\\\\nrt]|\\\\u\\{[0-9a-f]{1,6}\\})*\"")
                    .doesNotContainPattern("\\\\u\\{d[89a-f][0-9a-f]{2}\\}");
            assertThat(RustText.comment(text)).as(text).matches("[ -~]*");
            assertThat(RustText.snake(text)).as(text).matches("[a-z][a-z0-9_]*").isNotIn("self", "type", "crate");
            assertThat(RustText.camel(text))
                    .as(text)
                    .matches("[A-Z][A-Za-z0-9]*")
                    .isNotIn("Self", "Request");
        }
    }

    @Test
    void namesOfGeneratedCodeAreNotHidden() {
        assertThat(List.of("Request", "Problem", "Answer", "Reply", "Call", "Failure").stream()
                        .map(RustText::camel))
                .containsExactly("RequestType", "ProblemType", "AnswerType", "ReplyType", "CallType", "FailureType");
    }

    @Test
    void importsAreSortedAndFilledAsRustfmtDoes() {
        assertThat(RustImports.of("crate::types", List.of("Aa"))).isEqualTo("use crate::types::Aa;");
        assertThat(RustImports.of("crate::types", List.of("A", "Bc"))).isEqualTo("use crate::types::{Bc, A};");
        String wide = "W" + "x".repeat(40);
        assertThat(RustImports.of("crate::types", List.of(wide, wide + "y", "Z" + wide)))
                .isEqualTo("use crate::types::{\n    %s, %sy,\n    Z%s,\n};".formatted(wide, wide, wide));
    }
}
