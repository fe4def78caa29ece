package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.contract.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What an operation is called in generated code and documents: after its handler, or else after its method and path. */
public final class OperationNames {

    private OperationNames() {}

    /** A name for each operation: words of ASCII letters and digits with single spaces between them; none is equal. */
    public static Map<Operation, String> of(List<Operation> operations) {
        Map<Operation, String> names = new TreeMap<>();
        Unique unique = new Unique();
        for (Operation operation : operations) {
            int hash = operation.handler().indexOf('#');
            String words = hash < 0 ? "" : words(operation.handler().substring(hash + 1));
            String otherwise = words(operation.method().toLowerCase(Locale.ROOT) + " " + operation.path());
            names.put(operation, unique.name(words.isEmpty() ? otherwise : words, " "));
        }
        return names;
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length() && words.length() < 60; i++) {
            char c = text.charAt(i);
            boolean upper = c >= 'A' && c <= 'Z';
            if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                if (upper
                        && !words.isEmpty()
                        && words.charAt(words.length() - 1) != ' '
                        && Character.isLowerCase(text.charAt(i - 1))) {
                    words.append(' ');
                }
                words.append(Character.toLowerCase(c));
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }
}
