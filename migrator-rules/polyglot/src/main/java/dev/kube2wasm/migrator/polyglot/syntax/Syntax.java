package dev.kube2wasm.migrator.polyglot.syntax;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;

/** Parses one file. The parser's own tree is turned into {@link Node}s at once and let go. */
public final class Syntax {

    /** Nobody writes more by hand into one file. */
    private static final int LONGEST_FILE = 600_000;

    /** Longer lines are made by bundlers and minifiers. */
    private static final int LONGEST_LINE = 20_000;

    /** Code that people write is nested less; what visits the nodes does so by recursion. */
    private static final int DEEPEST = 400;

    private Syntax() {}

    /** What parsing gave. */
    public sealed interface Parsed {

        /**
         * The file's nodes.
         *
         * @param error where the first part stands that the grammar does not know
         */
        record Tree(Node root, Optional<SourceLocation> error) implements Parsed {}

        /** Nothing, for the reason given. */
        record Refused(String reason) implements Parsed {}
    }

    /** Parses {@code source}, in time and memory that its length bounds. */
    public static Parsed parse(Grammar grammar, SourceText source) {
        if (source.length() > LONGEST_FILE) {
            return new Parsed.Refused("the file is longer than " + LONGEST_FILE / 1000
                    + " kB, as generated or bundled code is: name a directory with the sources");
        }
        if (source.longestLine() > LONGEST_LINE) {
            return new Parsed.Refused("the file has lines as minified code has: name a directory with the sources");
        }
        try {
            return read(grammar, source);
        } catch (LinkageError e) {
            return new Parsed.Refused("the parser of this language does not run on this operating system or processor:"
                    + " run the migrator on Linux with glibc, macOS or Windows");
        }
    }

    private static Parsed read(Grammar grammar, SourceText source) {
        try (TSParser parser = new TSParser()) {
            parser.setLanguage(grammar.language());
            try (TSTree tree = parser.parseString(null, source.whole())) {
                return nodes(tree.getRootNode(), source);
            }
        }
    }

    private static Parsed nodes(TSNode top, SourceText source) {
        Node root = new Node(top.getType(), "", 0, source.length(), source);
        Optional<SourceLocation> error = Optional.empty();
        Deque<Optional<Node>> open = new ArrayDeque<>();
        open.push(Optional.of(root));
        try (TSTreeCursor cursor = new TSTreeCursor(top)) {
            boolean down = cursor.gotoFirstChild();
            if (!down) {
                return new Parsed.Tree(root, error);
            }
            while (true) {
                Optional<Node> node = node(cursor, source);
                if (node.isPresent()) {
                    parent(open).add(node.get());
                    if (error.isEmpty() && node.get().is("ERROR")) {
                        error = Optional.of(node.get().at());
                    }
                }
                open.push(node);
                if (open.size() > DEEPEST) {
                    return new Parsed.Refused("the code is nested more than " + DEEPEST + " levels deep");
                }
                if (node.isPresent() && cursor.gotoFirstChild()) {
                    continue;
                }
                open.pop();
                while (!cursor.gotoNextSibling()) {
                    cursor.gotoParent();
                    open.pop();
                    if (open.isEmpty()) {
                        return new Parsed.Tree(root, error);
                    }
                }
            }
        }
    }

    private static Node parent(Deque<Optional<Node>> open) {
        return open.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    }

    /** The node under the cursor; empty for punctuation. */
    private static Optional<Node> node(TSTreeCursor cursor, SourceText source) {
        TSNode node = cursor.currentNode();
        String field = cursor.currentFieldName();
        if (field == null && !node.isNamed()) {
            return Optional.empty();
        }
        String kind = node.getType();
        return kind.equals("comment")
                ? Optional.empty()
                : Optional.of(
                        new Node(kind, field == null ? "" : field, node.getStartByte(), node.getEndByte(), source));
    }
}
