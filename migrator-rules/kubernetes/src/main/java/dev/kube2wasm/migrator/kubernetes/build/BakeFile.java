package dev.kube2wasm.migrator.kubernetes.build;

import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a bake file says.
 *
 * @param targets by name
 * @param variables their defaults by name
 */
record BakeFile(Map<String, Target> targets, Map<String, String> variables) {

    /** A target with the attributes that are strings or lists of strings. */
    record Target(String name, Map<String, List<String>> attributes, int line, int column) {}

    static BakeFile json(String file, String text) {
        YamlField root = YamlReader.first(file, text);
        Map<String, Target> targets = new TreeMap<>();
        root.get("target").entries().forEach(target -> {
            Map<String, List<String>> attributes = new TreeMap<>();
            target.entries()
                    .forEach(a -> attributes.put(
                            a.key(),
                            Stream.concat(a.text().stream(), a.items().flatMap(i -> i.text().stream()))
                                    .toList()));
            targets.put(
                    target.key(),
                    new Target(
                            target.key(),
                            attributes,
                            target.at().line(),
                            target.at().column()));
        });
        Map<String, String> variables = new TreeMap<>();
        root.get("variable")
                .entries()
                .forEach(v -> v.get("default").text().ifPresent(value -> variables.put(v.key(), value)));
        return new BakeFile(targets, variables);
    }

    static BakeFile hcl(String text) {
        HclBlocks blocks = new HclBlocks(text);
        Map<String, Target> targets = new TreeMap<>();
        Map<String, String> variables = new TreeMap<>();
        for (HclBlocks.Block block : blocks.read()) {
            if (block.type().equals("target")) {
                targets.put(block.label(), new Target(block.label(), block.attributes(), block.line(), block.column()));
            } else if (block.type().equals("variable")) {
                block.attributes().getOrDefault("default", List.of()).stream()
                        .findFirst()
                        .ifPresent(value -> variables.put(block.label(), value));
            }
        }
        return new BakeFile(targets, variables);
    }
}
