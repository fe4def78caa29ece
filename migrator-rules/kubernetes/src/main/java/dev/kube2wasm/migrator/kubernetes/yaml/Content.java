package dev.kube2wasm.migrator.kubernetes.yaml;

import java.util.List;
import java.util.Map;

/**
 * What a field holds, apart from where it stands: an anchored value is shared by all its aliases.
 *
 * @param text of a scalar; empty for anything else
 * @param entries of a mapping, in the order of the file
 * @param items of a list
 * @param height how many levels there are below, counting this one
 * @param size how many values there are when every alias is written out
 */
record Content(
        YamlType type, String text, Map<String, YamlField> entries, List<YamlField> items, int height, long size) {

    static final Content ABSENT = new Content(YamlType.ABSENT, "", Map.of(), List.of(), 1, 1);

    static Content scalar(YamlType type, String text) {
        return type == YamlType.ABSENT ? ABSENT : new Content(type, text, Map.of(), List.of(), 1, 1);
    }
}
