package dev.kube2wasm.migrator.kubernetes.build;

import java.util.Map;

/** GitHub's expressions, as far as they only name a value: <code>${{ matrix.service }}</code>. Others become nothing. */
final class Expressions {

    private Expressions() {}

    static String expand(String text, Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        int open = text.indexOf("${{");
        while (open >= 0) {
            int close = text.indexOf("}}", open);
            if (close < 0) {
                break;
            }
            out.append(text, at, open);
            out.append(values.getOrDefault(text.substring(open + 3, close).strip(), ""));
            at = close + 2;
            open = text.indexOf("${{", at);
        }
        return out.append(text.substring(at)).toString().strip();
    }
}
