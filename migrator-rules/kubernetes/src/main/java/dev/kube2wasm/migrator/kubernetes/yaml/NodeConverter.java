package dev.kube2wasm.migrator.kubernetes.yaml;

import dev.kube2wasm.migrator.api.spi.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns the parser's graph into a tree, with merge keys applied. One object a document. */
final class NodeConverter {

    /** How many values aliases may add to a document. */
    private static final long MAX_ALIASED = 100_000;

    private final String file;
    private final int lineOffset;
    private final IdentityHashMap<Node, Content> done = new IdentityHashMap<>();
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Problem> warnings = new ArrayList<>();
    private long aliased;

    NodeConverter(String file, int lineOffset) {
        this.file = file;
        this.lineOffset = lineOffset;
    }

    YamlField convert(Node root) {
        return field("", root, root);
    }

    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    private YamlField field(String key, Node position, Node value) {
        Mark mark = position.getStartMark();
        return new YamlField(file, line(mark), mark.getColumn() + 1, key, content(value));
    }

    private int line(Mark mark) {
        return lineOffset + mark.getLine() + 1;
    }

    private Content content(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        Content known = done.get(node);
        if (known != null) {
            aliased += known.size();
            if (aliased > MAX_ALIASED) {
                throw refused(node, "aliases make the document larger than it looks; write the values out");
            }
            return known;
        }
        if (!open.add(node)) {
            throw refused(node, "this value contains itself through an alias");
        }
        Content content = node instanceof MappingNode mapping ? mapping(mapping) : sequence((SequenceNode) node);
        open.remove(node);
        if (content.height() > YamlReader.MAX_DEPTH) {
            throw refused(node, "the document nests deeper than " + YamlReader.MAX_DEPTH + " levels");
        }
        done.put(node, content);
        return content;
    }

    private static Content scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(PlainScalarResolver.PLAIN)) {
            return Content.scalar(Scalars.typeOf(text), text);
        }
        YamlType type = YamlType.STRING;
        if (tag.equals(Tag.INT)) {
            type = YamlType.INTEGER;
        } else if (tag.equals(Tag.BOOL)) {
            type = YamlType.BOOLEAN;
        } else if (tag.equals(Tag.FLOAT)) {
            type = YamlType.FLOAT;
        } else if (tag.equals(Tag.NULL)) {
            type = YamlType.ABSENT;
        }
        return Content.scalar(type, text);
    }

    private Content sequence(SequenceNode node) {
        List<YamlField> items = new ArrayList<>(node.getValue().size());
        int height = 0;
        long size = 1;
        for (Node item : node.getValue()) {
            YamlField field = field("", item, item);
            items.add(field);
            height = Math.max(height, field.content().height());
            size += field.content().size();
        }
        return new Content(YamlType.SEQUENCE, "", Map.of(), Collections.unmodifiableList(items), height + 1, size);
    }

    private Content mapping(MappingNode node) {
        Map<String, YamlField> entries = new LinkedHashMap<>();
        List<Node> merges = new ArrayList<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw refused(tuple.getKeyNode(), "a key must be a single word, not a mapping or a list");
            }
            if (key.getValue().equals("<<") && key.getTag().equals(PlainScalarResolver.PLAIN)) {
                merges.add(tuple.getValueNode());
                continue;
            }
            YamlField field = field(key.getValue(), key, tuple.getValueNode());
            YamlField former = entries.put(key.getValue(), field);
            if (former != null) {
                warnings.add(Problem.warning(
                        field.at(),
                        "the key " + Words.quoted(key.getValue()) + " stands twice in one mapping: the one in line "
                                + field.at().line() + " counts, the one in line "
                                + former.at().line() + " is ignored; remove one"));
            }
        }
        merges.forEach(merge -> merge(merge, entries));
        int height = 0;
        long size = 1;
        for (YamlField field : entries.values()) {
            height = Math.max(height, field.content().height());
            size += field.content().size();
        }
        return new Content(YamlType.MAPPING, "", Collections.unmodifiableMap(entries), List.of(), height + 1, size);
    }

    private void merge(Node source, Map<String, YamlField> into) {
        Content content = content(source);
        switch (content.type()) {
            case MAPPING -> content.entries().forEach(into::putIfAbsent);
            case SEQUENCE ->
                content.items().forEach(item -> {
                    if (item.type() != YamlType.MAPPING) {
                        throw refused(source, "a merge key takes a mapping, or a list of mappings");
                    }
                    item.content().entries().forEach(into::putIfAbsent);
                });
            default -> throw refused(source, "a merge key takes a mapping, or a list of mappings");
        }
    }

    private static MarkedYAMLException refused(Node node, String why) {
        return new Refused(why, node.getStartMark());
    }

    /** Lets the reader treat what this class refuses like what the parser refuses. */
    private static final class Refused extends MarkedYAMLException {

        private static final long serialVersionUID = 1;

        Refused(String why, Mark mark) {
            super(null, null, why, mark);
        }
    }
}
