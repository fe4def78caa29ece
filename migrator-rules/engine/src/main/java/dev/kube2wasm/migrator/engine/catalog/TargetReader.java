package dev.kube2wasm.migrator.engine.catalog;

import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.api.target.Claim;
import dev.kube2wasm.migrator.api.target.Support;
import dev.kube2wasm.migrator.api.target.Target;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one {@code target.yaml}, and collects every mistake in it before it gives up. */
final class TargetReader {

    private static final int MOST_EFFORT = 13;

    private final String id;
    private final String file;
    private final List<String> messages = new ArrayList<>();

    TargetReader(String id, String file) {
        this.id = id;
        this.file = file;
    }

    Target read(String text) {
        Entries top = entries(compose(text));
        String statedId = top.word("id");
        if (!statedId.isEmpty() && !statedId.equals(id)) {
            wrong(top.line("id"), "the id is '" + statedId + "' but the folder is called '" + id + "'");
        }
        String title = top.word("title");
        Map<Capability, Claim> claims = new TreeMap<>();
        Entries stated = top.mapping("claims");
        for (String key : stated.keys()) {
            Entries claim = stated.mapping(key);
            Capability.ofKey(key)
                    .ifPresentOrElse(
                            capability -> claims.put(capability, claim(capability, claim)),
                            () -> wrong(stated.line(key), "the vocabulary has no capability '" + key + "'"));
        }
        top.refuseOthers("id", "title", "claims");
        if (!messages.isEmpty()) {
            throw new CatalogException(messages);
        }
        return new Target(id, title, claims);
    }

    private Claim claim(Capability capability, Entries entries) {
        String support = entries.word("support");
        String source = entries.word("source");
        if (!source.isEmpty() && !source.startsWith("https://")) {
            wrong(entries.line("source"), "the source is not a page: give the https address it was read on");
        }
        String checked = entries.word("checked");
        if (!checked.isEmpty() && !isDate(checked)) {
            wrong(entries.line("checked"), "'" + checked + "' is no day: write it as yyyy-mm-dd");
        }
        Support read = switch (support) {
            case "provided" -> {
                entries.refuseOthers("support", "source", "checked");
                yield new Support.Provided();
            }
            case "limited" -> {
                entries.refuseOthers("support", "source", "checked", "limit");
                if (capability.unit().isEmpty()) {
                    wrong(entries.line("support"), capability.key() + " has no unit, so it cannot be limited");
                }
                yield new Support.Limited(entries.number("limit", 1, Long.MAX_VALUE));
            }
            case "replaceable" -> {
                entries.refuseOthers("support", "source", "checked", "by", "effort");
                yield new Support.Replaceable(
                        entries.word("by"), Math.toIntExact(entries.number("effort", 1, MOST_EFFORT)));
            }
            case "absent" -> {
                entries.refuseOthers("support", "source", "checked", "reason");
                yield new Support.Absent(entries.word("reason"));
            }
            default -> {
                if (!support.isEmpty()) {
                    wrong(
                            entries.line("support"),
                            "support is '" + support + "': say provided, limited, replaceable or absent");
                }
                yield new Support.Unstated();
            }
        };
        return new Claim(read, source, checked);
    }

    private static boolean isDate(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dash = i == 4 || i == 7;
            boolean right = dash ? c == '-' : (c >= '0' && c <= '9');
            if (!right) {
                return false;
            }
        }
        int month = Integer.parseInt(text.substring(5, 7));
        int day = Integer.parseInt(text.substring(8));
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private Optional<Node> compose(String text) {
        try {
            return Optional.ofNullable(
                    new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new CatalogException(List.of(file + ":" + line + ": this is not YAML: " + e.getProblem()));
        }
    }

    private Entries entries(Optional<Node> node) {
        Map<String, Node> values = new LinkedHashMap<>();
        int line = node.map(TargetReader::lineOf).orElse(1);
        if (node.isPresent() && node.get() instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                        wrong(lineOf(key), "'" + key.getValue() + "' is here twice");
                    }
                } else {
                    wrong(lineOf(tuple.getKeyNode()), "a key must be a word");
                }
            }
        } else {
            wrong(line, "a mapping of keys to values is expected here");
        }
        return new Entries(values, line);
    }

    private void wrong(int line, String message) {
        messages.add(file + ":" + line + ": " + message);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** A mapping of the file; asking for what it must have and has not is a mistake in the file. */
    private final class Entries {

        private final Map<String, Node> values;
        private final int line;

        Entries(Map<String, Node> values, int line) {
            this.values = values;
            this.line = line;
        }

        List<String> keys() {
            return List.copyOf(values.keySet());
        }

        int line(String key) {
            Node node = values.get(key);
            return node == null ? line : lineOf(node);
        }

        String word(String key) {
            if (values.get(key) instanceof ScalarNode scalar
                    && !scalar.getValue().isBlank()) {
                return scalar.getValue().strip();
            }
            wrong(line(key), "'" + key + "' is missing");
            return "";
        }

        long number(String key, long least, long most) {
            String word = word(key);
            boolean digits =
                    !word.isEmpty() && word.length() < 19 && word.chars().allMatch(c -> c >= '0' && c <= '9');
            long value = digits ? Long.parseLong(word) : -1;
            if (value < least || value > most) {
                if (!word.isEmpty()) {
                    String range = most == Long.MAX_VALUE ? "of at least " + least : "from " + least + " to " + most;
                    wrong(line(key), "'" + word + "' is not a whole number " + range);
                }
                return least;
            }
            return value;
        }

        Entries mapping(String key) {
            Node node = values.get(key);
            if (node == null) {
                wrong(line, "'" + key + "' is missing");
                return new Entries(Map.of(), line);
            }
            return entries(Optional.of(node));
        }

        void refuseOthers(String... known) {
            for (String key : values.keySet()) {
                if (!List.of(known).contains(key)) {
                    wrong(line(key), "unknown key '" + key + "': known here are " + String.join(", ", known));
                }
            }
        }
    }
}
