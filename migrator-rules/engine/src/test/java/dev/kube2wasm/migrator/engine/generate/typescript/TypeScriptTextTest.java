package dev.kube2wasm.migrator.engine.generate.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TypeScriptTextTest {

    private static final List<String> PIECES = List.of(
            "\"",
            "'",
            "`",
            "${x}",
            "\\",
            "\n",
            "\r",
            "\u2028",
            "*/",
            "//",
            "{{x}}",
            "../",
            "__proto__",
            "class",
            "a",
            "B",
            "7",
            "\uD800",
            "\u202E",
            " ",
            "-",
            "\0",
            "é");

    static String hostile(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(8); n > 0; n--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @Test
    void whateverComesInIsOneToken() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            String text = hostile(random);
            assertThat(TypeScriptText.literal(text))
                    .as(text)
                    .matches(
                            "\"(?:[ !#-\\[\\]-~]|\\\\[\"\\\\nrt]|\\\\u[0-9a-f]{4})*\"|'(?:[ -&(-\\[\\]-~]|\\\\['\\\\nrt]|\\\\u[0-9a-f]{4})*'");
            assertThat(TypeScriptText.template(text))
                    .as(text)
                    .matches("(?:[ -#%-\\[\\]-_a-~]|\\\\[`$\\\\nrt]|\\\\u[0-9a-f]{4})*");
            assertThat(TypeScriptText.comment(text)).as(text).matches("[ -~]*").doesNotContain("*/");
            assertThat(TypeScriptText.identifier(text)).as(text).matches("[a-z][A-Za-z0-9]*_?");
            assertThat(TypeScriptText.key(text)).as(text).matches("[a-z][A-Za-z0-9]*_?");
            assertThat(TypeScriptText.type(text)).as(text).matches("[A-Z][A-Za-z0-9]*");
        }
    }

    @Test
    void wordsOfTheLanguageAreNoNames() {
        assertThat(TypeScriptText.identifier("delete")).isEqualTo("delete_");
        assertThat(TypeScriptText.key("constructor")).isEqualTo("constructor_");
        assertThat(TypeScriptText.type("Response")).isEqualTo("ResponseType");
    }

    @Test
    void expressionsThatDoNotMeanTheSameAreLeftOut() {
        assertThat(TypeScriptPatterns.of("[\\w-.]+@\\d{2,3}")).contains("^(?:[A-Za-z0-9_\\-.]+@[0-9]{2,3})$");
        assertThat(TypeScriptPatterns.of("a++")).isEmpty();
        assertThat(TypeScriptPatterns.of("(?i)a")).isEmpty();
        assertThat(TypeScriptPatterns.of("\\p{L}")).isEmpty();
        assertThat(TypeScriptPatterns.of("(")).isEmpty();
    }

    @Test
    void wideCallsAreBroken() {
        Node wide = new Node.Call("f", List.of(Node.literal("x".repeat(60)), Node.literal("y".repeat(60))));
        assertThat(wide.print(2, 2, 1))
                .isEqualTo("f(\n    \"" + "x".repeat(60) + "\",\n    \"" + "y".repeat(60) + "\",\n  )");
    }
}
