package dev.kube2wasm.migrator.java.settings;

import dev.kube2wasm.migrator.java.text.Properties;
import dev.kube2wasm.migrator.java.text.Properties.Entry;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code .properties} configuration: Quarkus's profiles in keys, and Spring Boot's documents in one file. */
final class PropertiesSettings {

    private PropertiesSettings() {}

    static List<SettingEntry> read(SettingFile file, String text) {
        List<SettingEntry> found = new ArrayList<>();
        List<Integer> breaks = documentBreaks(text);
        int from = 0;
        List<Entry> document = new ArrayList<>();
        List<Entry> all = Properties.parse(file.path(), text);
        for (Entry e : all) {
            while (from < breaks.size() && e.at().line() > breaks.get(from)) {
                add(file, document, found);
                document.clear();
                from++;
            }
            document.add(e);
        }
        add(file, document, found);
        return found;
    }

    // A line "#---" or "!---" divides documents (Spring Boot 2.4 and later).
    private static List<Integer> documentBreaks(String text) {
        List<Integer> found = new ArrayList<>();
        int line = 0;
        for (String l : text.lines().toList()) {
            line++;
            String stripped = l.stripTrailing();
            if (stripped.equals("#---") || stripped.equals("!---")) {
                found.add(line);
            }
        }
        return found;
    }

    private static void add(SettingFile file, List<Entry> document, List<SettingEntry> to) {
        String profile = document.stream()
                .filter(e -> e.key().equals("spring.config.activate.on-profile")
                        || e.key().equals("spring.profiles"))
                .map(Entry::value)
                .findFirst()
                .orElse(file.profile());
        for (Entry e : document) {
            int dot = e.key().startsWith("%") ? e.key().indexOf('.') : -1;
            to.add(
                    dot < 0
                            ? new SettingEntry(e.key(), e.value(), profile, e.at())
                            : new SettingEntry(
                                    e.key().substring(dot + 1),
                                    e.value(),
                                    e.key().substring(1, dot),
                                    e.at()));
        }
    }
}
