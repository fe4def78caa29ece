package dev.kube2wasm.migrator.java.settings;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.java.text.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Flattens YAML configuration into keys with dots, as Spring Boot and its like do. */
final class YamlSettings {

    private static final int DEPTH = 50;
    private static final int MOST = 20_000;

    private final SettingFile file;
    private final List<SettingEntry> entries = new ArrayList<>();

    private YamlSettings(SettingFile file) {
        this.file = file;
    }

    static List<SettingEntry> read(SettingFile file, String text, Consumer<Problem> problems) {
        YamlSettings settings = new YamlSettings(file);
        YamlText.documents(file.path(), text, problems).forEach(settings::document);
        return settings.entries;
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
        int item = key.indexOf('[');
        String plain = item < 0 ? key : key.substring(0, item);
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
            to.add(new SettingEntry(key, scalar.getValue(), profile, YamlText.at(file.path(), place)));
        }
    }
}
