package dev.kube2wasm.migrator.engine.generate.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.representer.Representer;

/** YAML. */
public final class YamlText {

    private YamlText() {}

    /** A tree of maps, lists and scalars, in block style, in the order of its maps. */
    public static String of(Object tree) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(false);
        options.setSplitLines(false);
        options.setIndent(2);
        Representer representer = new Representer(options);
        return new Yaml(representer, options).dump(copy(tree));
    }

    // Without this, a part that stands in two places would be written as an anchor and an alias.
    private static Object copy(Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(key, copy(value)));
            return copy;
        }
        if (node instanceof List<?> list) {
            return new ArrayList<>(list.stream().map(YamlText::copy).toList());
        }
        // SnakeYAML writes decimals with a tag that other readers do not know.
        if (node instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros().scale() <= 0 ? decimal.toBigInteger() : decimal.doubleValue();
        }
        return node;
    }
}
