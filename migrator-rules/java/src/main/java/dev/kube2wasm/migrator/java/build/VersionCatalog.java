package dev.kube2wasm.migrator.java.build;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.java.text.Lines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A Gradle version catalog ({@code libs.versions.toml}): libraries by alias, and bundles of them. */
final class VersionCatalog {

    static final VersionCatalog EMPTY = new VersionCatalog();

    private final Map<String, String> versions = new HashMap<>();
    private final Map<String, Library> libraries = new TreeMap<>();
    private final Map<String, List<String>> bundles = new HashMap<>();

    private VersionCatalog() {}

    static VersionCatalog of(String file, String text) {
        VersionCatalog catalog = new VersionCatalog();
        Lines lines = new Lines(file, text);
        // A table may span lines only inside an array, which bundles use: versions come first in either case.
        List<GradleToken> tokens = tokens(text);
        catalog.read(tokens, "versions", lines);
        catalog.read(tokens, "libraries", lines);
        catalog.read(tokens, "bundles", lines);
        return catalog;
    }

    // TOML's comments start with a hash; what else we need of it looks like a Gradle script.
    private static List<GradleToken> tokens(String text) {
        StringBuilder plain = new StringBuilder(text);
        boolean quoted = false;
        boolean comment = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                quoted = false;
                comment = false;
            } else if (comment) {
                plain.setCharAt(i, ' ');
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '#' && !quoted) {
                comment = true;
                plain.setCharAt(i, ' ');
            }
        }
        return GradleTokens.of(plain.toString());
    }

    private void read(List<GradleToken> tokens, String wanted, Lines lines) {
        String section = "";
        int i = 0;
        while (i < tokens.size()) {
            GradleToken t = tokens.get(i);
            if (t.is("[") && i + 2 < tokens.size() && tokens.get(i + 2).is("]")) {
                section = tokens.get(i + 1).text();
                i += 3;
                continue;
            }
            int equals = i;
            StringBuilder name = new StringBuilder();
            while (equals < tokens.size()
                    && !tokens.get(equals).is("=")
                    && tokens.get(equals).kind() != GradleToken.Kind.LINE_END) {
                name.append(tokens.get(equals++).text());
            }
            int end = equals;
            int depth = 0;
            while (end < tokens.size() && (depth > 0 || tokens.get(end).kind() != GradleToken.Kind.LINE_END)) {
                depth += tokens.get(end).is("[") || tokens.get(end).is("{") ? 1 : 0;
                depth -= tokens.get(end).is("]") || tokens.get(end).is("}") ? 1 : 0;
                end++;
            }
            if (section.equals(wanted) && equals < end) {
                entry(section, name.toString(), tokens.subList(equals + 1, end), lines.at(t.offset()));
            }
            i = Math.max(end, i) + 1;
        }
    }

    private void entry(String section, String name, List<GradleToken> value, SourceLocation at) {
        Map<String, String> table = new HashMap<>();
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i).isString()) {
                strings.add(value.get(i).text());
                if (i >= 2 && value.get(i - 1).is("=")) {
                    table.put(value.get(i - 2).text(), value.get(i).text());
                }
            }
        }
        if (strings.isEmpty()) {
            return;
        }
        switch (section) {
            case "versions" -> versions.put(name, strings.get(strings.size() - 1));
            case "bundles" ->
                bundles.put(
                        alias(name), strings.stream().map(VersionCatalog::alias).toList());
            default -> library(name, table, strings.get(0), at).ifPresent(l -> libraries.put(alias(name), l));
        }
    }

    private Optional<Library> library(String name, Map<String, String> table, String first, SourceLocation at) {
        String module = table.getOrDefault("module", table.isEmpty() ? first : "");
        String[] parts = module.split(":", -1);
        String group = table.getOrDefault("group", parts[0]);
        String artifact = table.getOrDefault("name", parts.length > 1 ? parts[1] : "");
        String version = table.getOrDefault("version", parts.length > 2 ? parts[2] : "");
        String ref = table.getOrDefault("version.ref", table.getOrDefault("ref", ""));
        return name.isEmpty() || group.isEmpty() || artifact.isEmpty()
                ? Optional.empty()
                : Optional.of(new Library(group, artifact, versions.getOrDefault(ref, version), at));
    }

    private static String alias(String name) {
        return name.replace('-', '.').replace('_', '.');
    }

    /** The libraries that {@code libs.alias} or {@code libs.bundles.alias} means. */
    List<Library> find(String accessor) {
        String name = accessor.startsWith("libs.") ? accessor.substring("libs.".length()) : accessor;
        String end = name.endsWith(".get") ? name.substring(0, name.length() - ".get".length()) : name;
        List<String> wanted = end.startsWith("bundles.")
                ? bundles.getOrDefault(end.substring("bundles.".length()), List.of())
                : List.of(end);
        return wanted.stream()
                .flatMap(w -> Optional.ofNullable(libraries.get(w)).stream())
                .toList();
    }
}
