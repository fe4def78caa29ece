package dev.kube2wasm.migrator.engine.generate.rust;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Literals, comments and identifiers of Rust. Whatever comes in, what goes out is one token, or one line of comment. */
final class RustText {

    // https://doc.rust-lang.org/reference/keywords.html, read 2026-11-23
    private static final Set<String> KEYWORDS = Set.of(
            "abstract",
            "as",
            "async",
            "await",
            "become",
            "box",
            "break",
            "const",
            "continue",
            "crate",
            "do",
            "dyn",
            "else",
            "enum",
            "extern",
            "false",
            "final",
            "fn",
            "for",
            "gen",
            "if",
            "impl",
            "in",
            "let",
            "loop",
            "macro",
            "match",
            "mod",
            "move",
            "mut",
            "override",
            "priv",
            "pub",
            "ref",
            "return",
            "self",
            "static",
            "struct",
            "super",
            "trait",
            "true",
            "try",
            "type",
            "typeof",
            "union",
            "unsafe",
            "unsized",
            "use",
            "virtual",
            "where",
            "while",
            "yield");
    /** Types that generated code names, and that a declaration must not hide. */
    private static final Set<String> TAKEN = Set.of(
            "Answer",
            "Call",
            "Failure",
            "FromText",
            "Params",
            "Problem",
            "Reply",
            "Request",
            "Response",
            "Row",
            "Self",
            "String",
            "Texts",
            "Vec",
            "Option",
            "Some",
            "None",
            "Ok",
            "Err",
            "Box",
            "Result",
            "Value",
            "Number",
            "Date",
            "Time",
            "LocalDateTime",
            "DateTime",
            "Duration",
            "Uuid",
            "Base64",
            "BTreeMap",
            "Check",
            "Failures",
            "Serialize",
            "Deserialize",
            "Serializer",
            "Deserializer",
            "Clone",
            "Debug",
            "PartialEq",
            "Default",
            "Send",
            "Sync",
            "Copy",
            "Drop",
            "Fn",
            "FnMut",
            "FnOnce",
            "From",
            "Into",
            "Iterator",
            "ToString",
            "ToOwned",
            "Eq",
            "Ord",
            "PartialOrd");

    private RustText() {}

    /** A string literal, on one line. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(c -> literal.append(escaped(c)));
        return literal.append('"').toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                if (c >= ' ' && c < 127) {
                    yield String.valueOf((char) c);
                }
                // A surrogate that stands alone is no character of Rust.
                yield String.format(Locale.ROOT, "\\u{%x}", c >= 0xD800 && c < 0xE000 ? 0xFFFD : c);
            }
        };
    }

    /** Text for the inside of a line comment. */
    static String comment(String text) {
        StringBuilder comment = new StringBuilder();
        text.codePoints().forEach(c -> comment.append(c >= ' ' && c < 127 ? String.valueOf((char) c) : "?"));
        return comment.toString().strip();
    }

    /** An identifier in snake_case. */
    static String snake(String name) {
        String words = String.join("_", words(name));
        if (words.isEmpty()) {
            return "value";
        }
        if (Character.isDigit(words.charAt(0))) {
            words = "n" + words;
        }
        return KEYWORDS.contains(words) ? words + "_" : words;
    }

    /** An identifier in UpperCamelCase. */
    static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : words(name)) {
            camel.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        if (camel.isEmpty()) {
            return "Item";
        }
        if (Character.isDigit(camel.charAt(0))) {
            camel.insert(0, 'N');
        }
        return TAKEN.contains(camel.toString()) ? camel + "Type" : camel.toString();
    }

    /** The words of a name, in lower case, of the letters and digits of ASCII alone. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean upper = c >= 'A' && c <= 'Z';
            boolean plain = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            boolean starts = upper
                    && i > 0
                    && (isLower(name.charAt(i - 1)) || (i + 1 < name.length() && isLower(name.charAt(i + 1))));
            if ((!plain || starts) && !word.isEmpty()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
            if (plain) {
                word.append(c);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static boolean isLower(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
