package dev.kube2wasm.migrator.engine.link;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares what an image is called with what a directory or a module is called. Exactness has levels, so that a name
 * that says more always wins over one that had to be shortened.
 */
final class Names {

    /** How many levels there are: as written; without a shared prefix or a version; without a word such as service. */
    static final int LEVELS = 3;

    /** One name in so many must share a prefix, and two at least: else it may be what tells a few apart. */
    private static final int SHARE_A_PREFIX = 4;

    private static final List<String> SUFFIXES =
            List.of("service", "svc", "server", "app", "api", "microservice", "ms", "image");

    private final Set<String> prefixes;

    /** @param known all names of one kind in the estate, from which shared prefixes are learnt */
    Names(Collection<String> known) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        SortedSet<String> distinct = new TreeSet<>(known);
        for (String name : distinct) {
            for (int i = 1; i < name.length() - 1; i++) {
                if (isSeparator(name.charAt(i))) {
                    counts.merge(name.substring(0, i + 1), 1, Integer::sum);
                }
            }
        }
        counts.values().removeIf(count -> count < 2 || count * SHARE_A_PREFIX < distinct.size());
        this.prefixes = Set.copyOf(counts.keySet());
    }

    /** The forms in which {@code name} may be written elsewhere. */
    SortedSet<String> forms(String name, int level) {
        SortedSet<String> forms = new TreeSet<>();
        forms.add(plain(name));
        if (level >= 1) {
            SortedSet<String> shorter = new TreeSet<>(List.of(name, withoutVersion(name)));
            for (String prefix : prefixes) {
                if (name.startsWith(prefix)) {
                    shorter.add(name.substring(prefix.length()));
                    shorter.add(withoutVersion(name.substring(prefix.length())));
                }
            }
            shorter.forEach(form -> forms.add(plain(form)));
            if (level >= 2) {
                shorter.forEach(form -> forms.add(plain(withoutSuffix(form))));
            }
        }
        forms.remove("");
        return forms;
    }

    /** Case and separators carry no meaning. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (!isSeparator(name.charAt(i))) {
                plain.append(name.charAt(i));
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** {@code reviews} of {@code reviews-v2}. */
    private static String withoutVersion(String name) {
        int v = name.length();
        while (v > 0 && Character.isDigit(name.charAt(v - 1))) {
            v--;
        }
        boolean version = v < name.length() && v >= 2 && name.charAt(v - 1) == 'v' && isSeparator(name.charAt(v - 2));
        return version ? name.substring(0, v - 2) : name;
    }

    private static String withoutSuffix(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String suffix : SUFFIXES) {
            int rest = name.length() - suffix.length();
            boolean separated = rest >= 2 && isSeparator(name.charAt(rest - 1));
            boolean longWord = rest >= 3 && suffix.length() > 3;
            if (lower.endsWith(suffix) && (separated || longWord)) {
                return name.substring(0, separated ? rest - 1 : rest);
            }
        }
        return name;
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '_' || c == '.';
    }
}
