package dev.kube2wasm.migrator.kubernetes.yaml;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A place in a YAML or JSON document. Immutable. */
public final class YamlField implements Field {

    private final String file;
    private final int line;
    private final int column;
    private final String key;
    private final Content content;

    YamlField(String file, int line, int column, String key, Content content) {
        this.file = file;
        this.line = line;
        this.column = column;
        this.key = key;
        this.content = content;
    }

    /** A field that does not exist, at the start of {@code file}. */
    public static YamlField absent(String file) {
        return new YamlField(file, 1, 1, "", Content.ABSENT);
    }

    /** A value that no document states as it is: {@code at} is where it comes from. */
    public static YamlField scalar(SourceLocation at, String key, YamlType type, String text) {
        return of(at, key, Content.scalar(type, text));
    }

    /** A mapping put together of {@code entries}, each under its own key; the last of two with the same key counts. */
    public static YamlField mapping(SourceLocation at, String key, List<YamlField> entries) {
        Map<String, YamlField> byKey = new LinkedHashMap<>();
        entries.forEach(entry -> byKey.put(entry.key, entry));
        return of(
                at,
                key,
                new Content(
                        YamlType.MAPPING,
                        "",
                        Collections.unmodifiableMap(byKey),
                        List.of(),
                        height(entries),
                        size(entries)));
    }

    /** A list put together of {@code items}. */
    public static YamlField sequence(SourceLocation at, String key, List<YamlField> items) {
        return of(
                at, key, new Content(YamlType.SEQUENCE, "", Map.of(), List.copyOf(items), height(items), size(items)));
    }

    private static YamlField of(SourceLocation at, String key, Content content) {
        return new YamlField(at.file(), at.line(), at.column(), key, content);
    }

    private static int height(List<YamlField> fields) {
        return 1
                + fields.stream()
                        .mapToInt(field -> field.content.height())
                        .max()
                        .orElse(0);
    }

    private static long size(List<YamlField> fields) {
        return 1 + fields.stream().mapToLong(field -> field.content.size()).sum();
    }

    /** How many values there are here and below, this one included. */
    public long size() {
        return content.size();
    }

    @Override
    public boolean exists() {
        return content.type() != YamlType.ABSENT;
    }

    /** What is here; {@link YamlType#ABSENT} for an explicit {@code null} too. */
    public YamlType type() {
        return content.type();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public YamlField get(String name) {
        YamlField field = content.entries().get(name);
        return field == null ? new YamlField(file, line, column, name, Content.ABSENT) : field;
    }

    @Override
    public Stream<Field> items() {
        return content.items().stream().map(Field.class::cast);
    }

    @Override
    public Stream<Field> entries() {
        return content.entries().values().stream().filter(YamlField::exists).map(Field.class::cast);
    }

    /** The items of a list with their types. */
    public Stream<YamlField> itemFields() {
        return content.items().stream();
    }

    /** The entries of a mapping with their types, without explicit nulls. */
    public Stream<YamlField> entryFields() {
        return content.entries().values().stream().filter(YamlField::exists);
    }

    @Override
    public Optional<String> text() {
        return switch (content.type()) {
            case ABSENT, MAPPING, SEQUENCE -> Optional.empty();
            default -> Optional.of(content.text());
        };
    }

    /** The scalar as text, or an empty string. */
    public String textOrEmpty() {
        return content.text();
    }

    /** The items of a list or the entries of a mapping. */
    public Collection<YamlField> children() {
        return content.type() == YamlType.SEQUENCE
                ? content.items()
                : content.entries().values();
    }

    /** The value of a whole number, in any notation that kubectl takes. */
    public Optional<BigInteger> integer() {
        return content.type() == YamlType.INTEGER ? Scalars.integer(content.text()) : Optional.empty();
    }

    @Override
    public Stream<Field> select(String path) {
        Stream<YamlField> fields = Stream.of(this);
        int start = 0;
        while (start <= path.length()) {
            int dot = path.indexOf('.', start);
            String step = path.substring(start, dot < 0 ? path.length() : dot);
            boolean each = step.endsWith("[*]");
            String name = each ? step.substring(0, step.length() - 3) : step;
            fields = name.isEmpty() ? fields : fields.map(f -> f.get(name));
            fields = each ? fields.flatMap(YamlField::itemFields) : fields;
            start = dot < 0 ? path.length() + 1 : dot + 1;
        }
        return fields.filter(YamlField::exists).map(Field.class::cast);
    }

    @Override
    public SourceLocation at() {
        return new SourceLocation(file, line, column);
    }

    Content content() {
        return content;
    }

    @Override
    public String toString() {
        return (key.isEmpty() ? "" : key + " = ") + content.type().words() + " at " + file + ":" + line;
    }
}
