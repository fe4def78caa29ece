package dev.kube2wasm.migrator.kubernetes.source;

import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The types that a field and what is below it may have. */
final class Shape {

    static final Shape STRING = scalar("a string; put it in quotes", YamlType.STRING);
    static final Shape BOOLEAN = scalar("true or false, without quotes", YamlType.BOOLEAN);
    static final Shape INTEGER = scalar("a whole number, without quotes", YamlType.INTEGER);
    static final Shape INTEGER_OR_STRING = scalar("a whole number or a string", YamlType.INTEGER, YamlType.STRING);
    static final Shape QUANTITY = scalar("an amount such as 500m", YamlType.INTEGER, YamlType.FLOAT, YamlType.STRING);

    /** A mapping that the API server fills in itself: whatever it holds says nothing of the workload. */
    static final Shape STATUS = new Shape("a mapping", Set.of(YamlType.MAPPING), Optional.empty(), Map.of());

    private final String words;
    private final Set<YamlType> types;
    private final Optional<Shape> below;
    private final Map<String, Shape> fields;

    private Shape(String words, Set<YamlType> types, Optional<Shape> below, Map<String, Shape> fields) {
        this.words = words;
        this.types = types;
        this.below = below;
        this.fields = fields;
    }

    private static Shape scalar(String words, YamlType... types) {
        return new Shape(words, Set.of(types), Optional.empty(), Map.of());
    }

    /** A list whose items have one shape. */
    static Shape items(Shape item) {
        return new Shape("a list", Set.of(YamlType.SEQUENCE), Optional.of(item), Map.of());
    }

    /** A mapping of any keys to values of one shape. */
    static Shape table(Shape value) {
        return new Shape("a mapping", Set.of(YamlType.MAPPING), Optional.of(value), Map.of());
    }

    /** A mapping with known keys and their shapes, in turn: {@code "name", STRING, …}. */
    static Shape fields(Object... keysAndShapes) {
        Map<String, Shape> fields = new LinkedHashMap<>();
        for (int i = 0; i < keysAndShapes.length; i += 2) {
            fields.put((String) keysAndShapes[i], (Shape) keysAndShapes[i + 1]);
        }
        return new Shape("a mapping", Set.of(YamlType.MAPPING), Optional.empty(), fields);
    }

    /** What a field of this shape may be. */
    Set<YamlType> types() {
        return types;
    }

    /** The shape of a list's items, or of every value of a table. */
    Optional<Shape> below() {
        return below;
    }

    /** The shapes of known keys. */
    Map<String, Shape> fields() {
        return fields;
    }

    /** What a message says a field of this shape must be. */
    String words() {
        return words;
    }

    /**
     * Compares {@code field} with this shape.
     *
     * @param wrong takes each field that has another type, with the shape it should have
     * @return whether every key below is one that the shape knows
     */
    boolean compare(YamlField field, BiConsumer<YamlField, Shape> wrong) {
        if (!field.exists()) {
            return true;
        }
        if (!types.contains(field.type())) {
            wrong.accept(field, this);
            return true;
        }
        if (this == STATUS) {
            return true;
        }
        boolean known = true;
        for (YamlField child : field.children()) {
            Shape shape = below.orElse(fields.get(child.key()));
            known &= shape == null ? !child.exists() : shape.compare(child, wrong);
        }
        return known;
    }
}
