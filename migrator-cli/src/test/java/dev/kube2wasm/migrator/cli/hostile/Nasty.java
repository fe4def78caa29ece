package dev.kube2wasm.migrator.cli.hostile;

import java.util.List;
import java.util.Random;

/** Makes text that breaks careless generators. */
final class Nasty {

    private static final List<String> PARTS = List.of(
            "\"",
            "'",
            "`",
            "\\",
            "\\\\",
            "*/",
            "/*",
            "//",
            "#",
            "\n",
            "\r",
            "\t",
            "\u0000",
            "\u0007",
            "\u2028",
            "\u202e",
            "\ufeff",
            "${x}",
            "#{x}",
            "{{x}}",
            "{{{x}}}",
            "{{/x}}",
            "{",
            "}",
            "{}",
            "[",
            "]",
            "]]>",
            "'''",
            "\"\"\"",
            "\"#",
            "\"##",
            "$(id)",
            "`id`",
            ";rm",
            "..",
            "../",
            "\\u002a\\u002f",
            "\\\"",
            "\\n",
            "<script>",
            "--",
            "%",
            "%s",
            "{0}",
            "&",
            "|",
            "=",
            "]\n[evil]\n",
            "\"\n[evil]\nx = \"",
            "fn main() {}",
            "eval(1)",
            "type",
            "self",
            "__proto__",
            "constructor",
            "é",
            "ß",
            "漢",
            "\ud83d\ude00");

    /** What means something to a router, or is not in a path at all. */
    private static final String NOT_IN_PATHS = "{}*?/$:#%;[]\n\r\t\u0000\u0007\ufeff|+()^\\ ";

    private final Random random;

    Nasty(Random random) {
        this.random = random;
    }

    /** Text that holds a number of its own, so that no two are equal. */
    String text(int number) {
        StringBuilder text = new StringBuilder("x ");
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.append(" -").append(number).toString();
    }

    String segment(int number) {
        StringBuilder segment = new StringBuilder("x");
        text(number).chars().filter(c -> NOT_IN_PATHS.indexOf(c) < 0).forEach(c -> segment.append((char) c));
        return segment.toString();
    }

    /** As a literal of Java. */
    static String java(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 127 && c != '"' && c != '\\') {
                literal.append(c);
            } else if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c < ' ') {
                literal.append('\\').append(String.format("%03o", (int) c));
            } else {
                literal.append(String.format("\\u%04x", (int) c));
            }
        }
        return literal.append('"').toString();
    }

    /** As a double-quoted scalar of YAML. */
    static String yaml(String text) {
        StringBuilder scalar = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 127 && c != '"' && c != '\\') {
                scalar.append(c);
            } else {
                scalar.append(String.format("\\u%04x", (int) c));
            }
        }
        return scalar.append('"').toString();
    }
}
