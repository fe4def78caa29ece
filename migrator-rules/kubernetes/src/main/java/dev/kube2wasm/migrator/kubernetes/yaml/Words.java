package dev.kube2wasm.migrator.kubernetes.yaml;

/** Text of the user's in messages of ours. */
public final class Words {

    private static final int MAX = 80;

    private Words() {}

    /** {@code text} in quotes, cut where it is long, and without line breaks. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        int end = Math.min(text.length(), MAX);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            out.append(Character.isISOControl(c) ? ' ' : c);
        }
        return out.append(text.length() > MAX ? "…\"" : "\"").toString();
    }
}
