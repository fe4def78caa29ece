package dev.kube2wasm.migrator.java.settings;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Flattens YAML configuration into keys with dots, as Spring Boot and its like do. */
final class YamlSettings {

    private static final int LARGEST = 3 << 20;
    // The parser's time grows with the square of an unbroken token.
    private static final int LONGEST_LINE = 256 << 10;
    private static final int DEPTH = 50;
    private static final int MOST = 20_000;

    private final SettingFile file;
    private final List<SettingEntry> entries = new ArrayList<>();

    private YamlSettings(SettingFile file) {
        this.file = file;
    }

    static List<SettingEntry> read(SettingFile file, String text, Consumer<Problem> problems) {
        if (text.length() > LARGEST || text.lines().anyMatch(l -> l.length() > LONGEST_LINE)) {
            problems.accept(
                    Problem.error(
                            SourceLocation.startOf(file.path()),
                            "this configuration file is too large to be read: keep it below 3 MiB and its lines below 256 KiB"));
            return List.of();
        }
        try {
            return read(file, text);
        } catch (YAMLException first) {
            return again(file, text, first, problems);
        }
    }

    // Build tools replace @name@ before the service starts, and a plain @ is not YAML.
    private static List<SettingEntry> again(
            SettingFile file, String text, YAMLException first, Consumer<Problem> problems) {
        try {
            return read(file, text.replace('@', '_'));
        } catch (YAMLException broken) {
            problems.accept(Problem.error(
                    position(file, first), "this configuration file is not YAML that can be read: " + message(first)));
            return List.of();
        }
    }

    private static List<SettingEntry> read(SettingFile file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEPTH);
        options.setCodePointLimit(LARGEST);
        options.setMaxAliasesForCollections(50);
        YamlSettings settings = new YamlSettings(file);
        for (Node document : new Yaml(options).composeAll(new StringReader(text))) {
            settings.document(document);
        }
        return settings.entries;
    }

    private static SourceLocation position(SettingFile file, YAMLException e) {
        Mark mark = e instanceof MarkedYAMLException marked ? marked.getProblemMark() : null;
        return mark == null
                ? SourceLocation.startOf(file.path())
                : new SourceLocation(file.path(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String message(YAMLException e) {
        String message = e instanceof MarkedYAMLException marked ? marked.getProblem() : e.getMessage();
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }

    private void document(Node document) {
        List<SettingEntry> found = new ArrayList<>();
        flatten("", document, document, file.profile(), DEPTH, found);
        String profile = found.stream()
                .filter(e -> isProfileKey(e.key()))
                .map(SettingEntry::value)
                .reduce((a, b) -> a + "," + b)
                .orElse(file.profile());
        found.forEach(e -> entries.add(
                e.profile().equals(file.profile()) ? new SettingEntry(e.key(), e.value(), profile, e.at()) : e));
    }

    private static boolean isProfileKey(String key) {
        String plain = key.endsWith("]") ? key.substring(0, key.lastIndexOf('[')) : key;
        return plain.equals("spring.config.activate.on-profile") || plain.equals("spring.profiles");
    }

    private void flatten(String key, Node node, Node place, String profile, int depth, List<SettingEntry> to) {
        if (depth == 0 || to.size() >= MOST) {
            return;
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple t : mapping.getValue()) {
                String name = t.getKeyNode() instanceof ScalarNode s ? s.getValue() : "";
                if (key.isEmpty() && name.startsWith("%")) {
                    int dot = name.indexOf('.');
                    String inner = dot < 0 ? "" : name.substring(dot + 1);
                    String named = name.substring(1, dot < 0 ? name.length() : dot);
                    flatten(inner, t.getValueNode(), t.getKeyNode(), named, depth - 1, to);
                } else {
                    String full = key.isEmpty() ? name : key + "." + name;
                    flatten(full, t.getValueNode(), t.getKeyNode(), profile, depth - 1, to);
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            int i = 0;
            for (Node item : sequence.getValue()) {
                flatten(key + "[" + i++ + "]", item, item, profile, depth - 1, to);
            }
        } else if (node instanceof ScalarNode scalar && !key.isEmpty()) {
            to.add(new SettingEntry(key, scalar.getValue(), profile, at(place)));
        }
    }

    private SourceLocation at(Node node) {
        return Optional.ofNullable(node.getStartMark())
                .map(m -> new SourceLocation(file.path(), m.getLine() + 1, m.getColumn() + 1))
                .orElse(SourceLocation.startOf(file.path()));
    }
}
