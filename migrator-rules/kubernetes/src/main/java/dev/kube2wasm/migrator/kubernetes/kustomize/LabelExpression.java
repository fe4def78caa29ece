package dev.kube2wasm.migrator.kubernetes.kustomize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A label selector as text: {@code app=shop,tier!=db,zone in (a, b),!old,present}, all of which must hold. */
final class LabelExpression {

    private LabelExpression() {}

    static Predicate<Map<String, Node>> of(String text) {
        Predicate<Map<String, Node>> all = labels -> true;
        for (String part : parts(text)) {
            all = all.and(requirement(part.strip()));
        }
        return all;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            inside = c == '(' || (inside && c != ')');
            if (c == ',' && !inside) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static Predicate<Map<String, Node>> requirement(String part) {
        if (part.isEmpty()) {
            return labels -> true;
        }
        int open = part.indexOf('(');
        if (open > 0 && part.endsWith(")")) {
            return set(part.substring(0, open).strip(), part.substring(open + 1, part.length() - 1));
        }
        int equals = part.indexOf('=');
        if (equals > 0) {
            boolean not = part.charAt(equals - 1) == '!';
            String key = part.substring(0, not ? equals - 1 : equals).strip();
            String rest = part.substring(equals + 1);
            String value = (rest.startsWith("=") ? rest.substring(1) : rest).strip();
            return labels -> has(labels, key, Set.of(value)) != not;
        }
        if (part.startsWith("!")) {
            String key = part.substring(1).strip();
            return labels -> !labels.containsKey(key);
        }
        return labels -> labels.containsKey(part);
    }

    private static Predicate<Map<String, Node>> set(String keyAndWord, String list) {
        Set<String> values = new TreeSet<>();
        Arrays.stream(list.split(",", -1)).map(String::strip).forEach(values::add);
        int space = keyAndWord.lastIndexOf(' ');
        String key = space < 0 ? keyAndWord : keyAndWord.substring(0, space).strip();
        return keyAndWord.endsWith(" notin") ? labels -> !has(labels, key, values) : labels -> has(labels, key, values);
    }

    private static boolean has(Map<String, Node> labels, String key, Set<String> values) {
        Node value = labels.get(key);
        return value != null && values.contains(value.text());
    }
}
