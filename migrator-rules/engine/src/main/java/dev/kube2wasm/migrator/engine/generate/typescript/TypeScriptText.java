package dev.kube2wasm.migrator.engine.generate.typescript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Literals, comments and identifiers of TypeScript. Whatever comes in, what goes out is one token, or part of one line. */
final class TypeScriptText {

    // https://262.ecma-international.org/15.0/#prod-ReservedWord, read 2026-11-23, those that TypeScript adds, and
    // names
    // that generated code uses
    private static final Set<String> WORDS = Set.of(
            ("abstract any arguments as async await boolean break case catch class const continue debugger declare"
                            + " default delete do else enum eval export extends false finally for from function get if"
                            + " implements import in instanceof interface is keyof let module namespace never new null"
                            + " number object of package private protected public readonly return set static string super"
                            + " switch symbol this throw true try type typeof undefined unknown var void while with yield"
                            + " route routes text variable http params body value")
                    .split(" "));
    /** What every object has, so that a key of this name would mean something else. */
    private static final Set<String> OF_OBJECTS = Set.of(
            "constructor",
            "hasOwnProperty",
            "isPrototypeOf",
            "propertyIsEnumerable",
            "then",
            "toLocaleString",
            "toString",
            "valueOf");
    /** Types that generated code names. */
    private static final Set<String> TYPES = Set.of(
            ("Answer Array BigInt Boolean Call Check Checks Codec Date Error Field Function Headers Host Incoming Json JsonNumber Map"
                            + " Math Mismatch Number Object Params Path Problem Promise Readonly ReadonlyMap Record Reply Request"
                            + " Response Route Row Set String Symbol URL Uint8Array")
                    .split(" "));

    private TypeScriptText() {}

    /** A string literal, on one line, in the quotes that prettier prefers. */
    static String literal(String text) {
        long doubles = text.chars().filter(c -> c == '"').count();
        long singles = text.chars().filter(c -> c == '\'').count();
        char quote = doubles > singles ? '\'' : '"';
        StringBuilder literal = new StringBuilder().append(quote);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            literal.append(c == quote ? "\\" + c : escaped(c));
        }
        return literal.append(quote).toString();
    }

    /** Text for the inside of a template literal. */
    static String template(String text) {
        StringBuilder inside = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            inside.append(c == '`' || c == '$' ? "\\" + c : escaped(c));
        }
        return inside.toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c >= ' ' && c < 127 ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c);
        };
    }

    /** Text for the inside of a comment, of either kind. */
    static String comment(String text) {
        StringBuilder comment = new StringBuilder();
        text.codePoints().forEach(c -> comment.append(c >= ' ' && c < 127 ? String.valueOf((char) c) : "?"));
        return comment.toString().replace("*/", "* /").strip();
    }

    /** An identifier in lowerCamelCase. */
    static String identifier(String name) {
        String camel = lower(name);
        return WORDS.contains(camel) ? camel + "_" : camel;
    }

    /** The name of a key of an object, in lowerCamelCase. */
    static String key(String name) {
        String camel = lower(name);
        return OF_OBJECTS.contains(camel) ? camel + "_" : camel;
    }

    private static String lower(String name) {
        String camel = camel(words(name));
        if (camel.isEmpty()) {
            return "value";
        }
        return Character.isDigit(camel.charAt(0))
                ? "n" + camel
                : Character.toLowerCase(camel.charAt(0)) + camel.substring(1);
    }

    /** The name of a type, in UpperCamelCase. */
    static String type(String name) {
        String camel = camel(words(name));
        if (camel.isEmpty()) {
            return "Item";
        }
        String type = Character.isDigit(camel.charAt(0)) ? "N" + camel : camel;
        return TYPES.contains(type) ? type + "Type" : type;
    }

    private static String camel(List<String> words) {
        StringBuilder camel = new StringBuilder();
        words.forEach(w -> camel.append(Character.toUpperCase(w.charAt(0))).append(w, 1, w.length()));
        return camel.toString();
    }

    /** The words of a name, in lower case, of the letters and digits of ASCII alone. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean upper = c >= 'A' && c <= 'Z';
            boolean plain = upper || isLower(c);
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
