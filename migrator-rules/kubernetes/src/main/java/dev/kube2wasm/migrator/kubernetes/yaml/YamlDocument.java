package dev.kube2wasm.migrator.kubernetes.yaml;

import dev.kube2wasm.migrator.api.spi.Problem;
import java.util.List;
import java.util.Optional;

/**
 * One document of a file.
 *
 * @param root its content; empty where it could not be read
 * @param text the document as it is written
 * @param problems what is wrong with it: one error where {@code root} is empty, otherwise only warnings
 */
public record YamlDocument(Optional<YamlField> root, String text, List<Problem> problems) {

    /** Whether lines of the text begin with each of {@code keys} and a colon, quoted or not: it may not have parsed. */
    public boolean mentionsKeys(String... keys) {
        for (String key : keys) {
            if (!mentions(key)) {
                return false;
            }
        }
        return true;
    }

    private boolean mentions(String key) {
        int at = text.indexOf(key);
        while (at >= 0) {
            if (startsLine(at) && endsKey(at + key.length())) {
                return true;
            }
            at = text.indexOf(key, at + 1);
        }
        return false;
    }

    /** At the top level: the first column, or behind the opening of a JSON object. */
    private boolean startsLine(int at) {
        int i = at - 1;
        boolean json = i >= 0 && text.charAt(i) == '"';
        if (!json) {
            return i < 0 || text.charAt(i) == '\n';
        }
        i--;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n' || text.charAt(i) == '{' || text.charAt(i) == ',';
    }

    private boolean endsKey(int end) {
        int i = end < text.length() && text.charAt(end) == '"' ? end + 1 : end;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i < text.length() && text.charAt(i) == ':';
    }
}
