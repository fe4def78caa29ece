package dev.kube2wasm.migrator.kubernetes.yaml;

/** What a field of a document is, the way kubectl reads it. */
public enum YamlType {
    ABSENT("nothing"),
    MAPPING("a mapping"),
    SEQUENCE("a list"),
    STRING("a string"),
    BOOLEAN("a boolean"),
    INTEGER("a whole number"),
    FLOAT("a number with a fraction");

    private final String words;

    YamlType(String words) {
        this.words = words;
    }

    /** What a scalar without quotes and without a tag is, the way kubectl reads it. */
    public static YamlType ofPlain(String text) {
        return Scalars.typeOf(text);
    }

    /** For messages, such as {@code a list}. */
    public String words() {
        return words;
    }
}
