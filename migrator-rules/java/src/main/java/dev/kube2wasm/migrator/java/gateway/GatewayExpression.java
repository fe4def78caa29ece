package dev.kube2wasm.migrator.java.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A regular expression of Java in the syntax that all routers share: groups lose their names.
 *
 * @param groups their names, empty where they have none, in their order
 */
record GatewayExpression(String text, List<String> groups) {

    /** Look-around, atoms, possessive quantifiers and back-references. */
    private static final Pattern ONLY_JAVA = Pattern.compile("\\(\\?(=|!|>|<=|<!)|[*+?}]\\+|\\\\[1-9k]|&&");

    /** Empty where other routers have no such expression. */
    static Optional<GatewayExpression> of(String java) {
        if (ONLY_JAVA.matcher(java).find()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        List<String> groups = new ArrayList<>();
        boolean inClass = false;
        for (int i = 0; i < java.length(); i++) {
            char c = java.charAt(i);
            text.append(c);
            if (c == '\\' && i + 1 < java.length()) {
                text.append(java.charAt(++i));
            } else if (c == '[' || c == ']') {
                inClass = c == '[';
            } else if (c == '(' && !inClass) {
                int end = java.startsWith("?<", i + 1) ? java.indexOf('>', i) : -1;
                if (end > 0) {
                    groups.add(java.substring(i + 3, end));
                    i = end;
                } else if (!java.startsWith("?", i + 1)) {
                    groups.add("");
                }
            }
        }
        return Optional.of(new GatewayExpression(text.toString(), groups));
    }

    /** A replacement with {@code $1} where it has <code>${name}</code>. */
    String replacement(String java) {
        String text = java.replace("$\\", "$");
        for (int i = 0; i < groups.size(); i++) {
            if (!groups.get(i).isEmpty()) {
                text = text.replace("${" + groups.get(i) + "}", "$" + (i + 1));
            }
        }
        return text;
    }

    /** Whether it is found once at most in a path. */
    boolean isFoundOnce() {
        return text.startsWith("^") || text.endsWith(".*)") || text.endsWith(".*") || text.endsWith("$");
    }
}
