package dev.kube2wasm.migrator.kubernetes.source;

/** A search that makes no text of what is only to be skipped. */
final class Bytes {

    private Bytes() {}

    /** Whether the ASCII text {@code word} occurs in {@code bytes}. */
    static boolean contains(byte[] bytes, String word) {
        int length = word.length();
        char first = word.charAt(0);
        for (int i = 0; i <= bytes.length - length; i++) {
            if (bytes[i] == first && matches(bytes, i, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int at, String word) {
        for (int i = 1; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
