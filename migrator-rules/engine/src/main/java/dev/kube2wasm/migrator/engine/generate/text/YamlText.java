package dev.kube2wasm.migrator.engine.generate.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.StreamReader;
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
        return new Yaml(new Texts(options), options).dump(copy(tree));
    }

    /** Without this, a text with control characters would be written as Base64. */
    private static final class Texts extends Representer {

        Texts(DumperOptions options) {
            super(options);
            representers.put(String.class, new Quoted());
        }

        private final class Quoted extends RepresentString {

            @Override
            public Node representData(Object text) {
                String value = String.valueOf(text);
                return StreamReader.isPrintable(value)
                        ? super.representData(text)
                        : representScalar(Tag.STR, value, DumperOptions.ScalarStyle.DOUBLE_QUOTED);
            }
        }
    }

    // Without this, a part that stands in two places would be written as an anchor and an alias.
    private static Object copy(Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(copy(key), copy(value)));
            return copy;
        }
        if (node instanceof List<?> list) {
            return new ArrayList<>(list.stream().map(YamlText::copy).toList());
        }
        // SnakeYAML writes decimals with a tag that other readers do not know.
        if (node instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros().scale() <= 0 ? decimal.toBigInteger() : decimal.doubleValue();
        }
        return node instanceof String text ? encodable(text) : node;
    }

    // Half a surrogate pair is no character, and SnakeYAML refuses it.
    private static String encodable(String text) {
        StringBuilder encodable = new StringBuilder();
        text.codePoints().forEach(c -> encodable.appendCodePoint(c >= 0xD800 && c < 0xE000 ? 0xFFFD : c));
        return encodable.toString();
    }
}
