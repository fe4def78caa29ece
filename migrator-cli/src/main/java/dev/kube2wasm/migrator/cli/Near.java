package dev.kube2wasm.migrator.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what a mistyped name may have meant. */
final class Near {

    private static final int SHOWN = 5;

    private Near() {}

    /** The names most like {@code given}, the most like first; none where none is. */
    static List<String> matches(String given, Collection<String> names) {
        String wanted = given.toLowerCase(Locale.ROOT);
        int tolerated = Math.max(2, wanted.length() / 3);
        return names.stream()
                .distinct()
                .filter(n -> contains(n, wanted) || distance(wanted, n.toLowerCase(Locale.ROOT)) <= tolerated)
                .sorted(Comparator.comparingInt((String n) -> distance(wanted, n.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    /** A question that names them, after a blank; empty where there are none. */
    static String question(String given, Collection<String> names) {
        List<String> matches = matches(given, names);
        return matches.isEmpty() ? "" : " Did you mean " + String.join(", ", matches) + "?";
    }

    private static boolean contains(String name, String wanted) {
        return wanted.length() > 2 && name.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** Levenshtein's distance: the least number of characters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
