package dev.kube2wasm.migrator.java.build;

/**
 * A token of a Gradle script in either of its languages.
 *
 * @param text a string's content, or the word or sign itself
 * @param offset where it starts in the file
 */
record GradleToken(Kind kind, String text, int offset) {

    enum Kind {
        /** A name, with the dots inside it. */
        WORD,
        STRING,
        SIGN,
        LINE_END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isString() {
        return kind == Kind.STRING;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }
}
