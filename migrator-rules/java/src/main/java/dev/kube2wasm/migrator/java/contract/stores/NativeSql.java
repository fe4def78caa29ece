package dev.kube2wasm.migrator.java.contract.stores;

import java.util.Optional;

/** SQL that the code itself has written, with its parameters numbered. */
final class NativeSql {

    private NativeSql() {}

    /** Empty where it has expressions of the framework in it, or parameters that nobody gives. */
    static Optional<String> numbered(String sql, Bound bound) {
        if (sql.contains("#{")
                || sql.contains("{h-")
                || sql.contains("$")
                || sql.contains("--")
                || sql.contains("/*")) {
            return Optional.empty();
        }
        StringBuilder result = new StringBuilder();
        int unnumbered = 0;
        int i = 0;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (c == '\'' || c == '"' || c == '`') {
                int end = sql.indexOf(c, i + 1);
                if (end < 0) {
                    return Optional.empty();
                }
                result.append(sql, i, end + 1);
                i = end + 1;
            } else if (c == ':' && sql.startsWith("::", i)) {
                result.append("::");
                i += 2;
            } else if (c == ':' || c == '?') {
                int end = i + 1;
                while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
                    end++;
                }
                String name = sql.substring(i + 1, end);
                Optional<String> number =
                        c == ':' ? bound.named(name) : bound.placed(name.isEmpty() ? ++unnumbered : place(name));
                if (number.isEmpty()) {
                    return Optional.empty();
                }
                result.append(number.get());
                i = end;
            } else {
                result.append(Character.isWhitespace(c) ? ' ' : c);
                i++;
            }
        }
        return Optional.of(squeezed(result.toString()));
    }

    /** The number in {@code ?1}; 0 for anything else. */
    static int place(String digits) {
        boolean number =
                !digits.isEmpty() && digits.length() < 4 && digits.chars().allMatch(Character::isDigit);
        return number ? Integer.parseInt(digits) : 0;
    }

    // Text blocks bring white space that says nothing; inside quotes it stays.
    private static String squeezed(String sql) {
        boolean quoted = sql.indexOf('\'') >= 0 || sql.indexOf('"') >= 0;
        return quoted ? sql.strip() : String.join(" ", sql.strip().split(" +", -1));
    }
}
