package dev.kube2wasm.migrator.java.gateway;

import dev.kube2wasm.migrator.api.code.Setting;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The settings below one key.
 *
 * @param entries by what follows the key, in the order of the file; case and dashes of names do not matter
 * @param resolve puts in what placeholders stand for
 */
record Section(Map<String, Setting> entries, SourceLocation at, UnaryOperator<String> resolve) {

    /** The value of a key; of the section itself where the key is empty. */
    Optional<String> text(String key) {
        return entries.entrySet().stream()
                .filter(e -> canonical(e.getKey()).equals(canonical(key)))
                .map(e -> resolve.apply(e.getValue().value()).strip())
                .findFirst();
    }

    /** The section below a key. */
    Section get(String key) {
        Map<String, Setting> below = new java.util.LinkedHashMap<>();
        String wanted = canonical(key);
        entries.forEach((name, setting) -> {
            String own = canonical(name);
            boolean item = own.startsWith(wanted + "[");
            if (own.equals(wanted) || item || own.startsWith(wanted + ".")) {
                String rest = name.substring(length(name, wanted.length()));
                below.put(rest.startsWith(".") ? rest.substring(1) : rest, setting);
            }
        });
        return new Section(
                below, below.values().stream().findFirst().map(Setting::at).orElse(at), resolve);
    }

    /** The items of a list. */
    List<Section> items() {
        List<Section> items = new ArrayList<>();
        Section next = get("[0]");
        while (next.exists()) {
            items.add(next);
            next = get("[" + items.size() + "]");
        }
        return items;
    }

    /** A list, or its items in one text with commas. */
    List<String> texts() {
        return exists() && items().isEmpty()
                ? Stream.of(text("").orElse("").split(",", -1))
                        .map(String::strip)
                        .filter(t -> !t.isEmpty())
                        .toList()
                : items().stream().flatMap(i -> i.text("").stream()).toList();
    }

    boolean exists() {
        return !entries.isEmpty();
    }

    /** How much of a name its canonical form of a length takes. */
    private static int length(String name, int canonical) {
        int seen = 0;
        int i = 0;
        while (seen < canonical) {
            seen += isLeftOut(name.charAt(i)) ? 0 : 1;
            i++;
        }
        return i;
    }

    private static boolean isLeftOut(char c) {
        return c == '-' || c == '_';
    }

    private static String canonical(String key) {
        StringBuilder canonical = new StringBuilder();
        key.chars().filter(c -> !isLeftOut((char) c)).forEach(c -> canonical.append((char) c));
        return canonical.toString().toLowerCase(Locale.ROOT);
    }
}
