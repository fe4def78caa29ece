package dev.kube2wasm.migrator.kubernetes.kustomize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Which of several overlays of one base is read: the one that was chosen; otherwise one that its directory calls
 * production, rather than one without such a word, rather than one for tests, the innermost such word counting; the one
 * least deep; the first by name.
 */
final class Preference {

    private static final Set<String> PRODUCTION = Set.of("prod", "production", "prd", "live");

    private static final Set<String> TRIAL = Set.of(
            "dev",
            "development",
            "test",
            "tests",
            "testing",
            "e2e",
            "ci",
            "qa",
            "stage",
            "staging",
            "local",
            "example",
            "examples",
            "sample",
            "samples",
            "demo");

    private Preference() {}

    static <T> Comparator<T> order(List<String> overlays, Function<T, String> directory) {
        List<String> first = new ArrayList<>(overlays);
        return Comparator.comparingInt((T item) -> place(first, directory.apply(item)))
                .thenComparingInt(item -> rank(directory.apply(item)))
                .thenComparingInt(item -> parts(directory.apply(item)).size())
                .thenComparing(directory);
    }

    private static int place(List<String> overlays, String directory) {
        int index = overlays.indexOf(directory);
        return index < 0 ? overlays.size() : index;
    }

    private static int rank(String directory) {
        List<String> parts = parts(directory);
        for (int i = parts.size() - 1; i >= 0; i--) {
            List<String> words =
                    Arrays.asList(parts.get(i).toLowerCase(Locale.ROOT).split("[-_.]", -1));
            if (words.stream().anyMatch(TRIAL::contains)) {
                return 2;
            }
            if (words.stream().anyMatch(PRODUCTION::contains)) {
                return 0;
            }
        }
        return 1;
    }

    private static List<String> parts(String directory) {
        return directory.equals(".") ? List.of() : Arrays.asList(directory.split("/", -1));
    }
}
