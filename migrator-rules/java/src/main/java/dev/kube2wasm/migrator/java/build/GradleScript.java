package dev.kube2wasm.migrator.java.build;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.java.text.Lines;
import dev.kube2wasm.migrator.java.text.Paths;
import dev.kube2wasm.migrator.java.text.Placeholders;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A Gradle script as statements in blocks: no more of its language than declarations need. */
final class GradleScript {

    /**
     * One statement, or the head of a block.
     *
     * @param blocks the first words of the blocks around it, outermost first
     */
    record Statement(List<String> blocks, List<GradleToken> tokens) {

        String head() {
            return tokens.get(0).text();
        }

        /** Whether it stands directly in a block of this name. */
        boolean isIn(String block) {
            return !blocks.isEmpty() && blocks.get(blocks.size() - 1).equals(block);
        }

        /** The first string in it. */
        Optional<GradleToken> string() {
            return tokens.stream().filter(GradleToken::isString).findFirst();
        }
    }

    /** The blocks in which an assignment gives a value to the whole script. */
    private static final Set<String> VALUE_BLOCKS = Set.of("ext", "extra", "buildscript", "allprojects", "subprojects");

    private final String file;
    private final Lines lines;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();

    private GradleScript(String file, String text) {
        this.file = file;
        this.lines = new Lines(file, text);
    }

    /**
     * Reads a script.
     *
     * @param properties values known from elsewhere, such as {@code gradle.properties}
     */
    static GradleScript of(String file, String text, Map<String, String> properties) {
        GradleScript script = new GradleScript(file, text);
        script.values.putAll(properties);
        script.read(GradleTokens.of(text));
        script.statements.forEach(script::assignment);
        return script;
    }

    private void read(List<GradleToken> tokens) {
        Deque<String> blocks = new ArrayDeque<>();
        Deque<Integer> parentheses = new ArrayDeque<>();
        List<GradleToken> open = new ArrayList<>();
        int depth = 0;
        for (GradleToken t : tokens) {
            if (t.is("{")) {
                String head = open.isEmpty() ? "" : open.get(0).text();
                flush(blocks, open);
                blocks.addLast(head);
                parentheses.push(depth);
                depth = 0;
            } else if (t.is("}")) {
                flush(blocks, open);
                if (!blocks.isEmpty()) {
                    blocks.removeLast();
                    depth = parentheses.pop();
                }
            } else if (t.is(";") || (t.kind() == GradleToken.Kind.LINE_END && depth == 0 && !continues(open))) {
                flush(blocks, open);
            } else if (t.kind() != GradleToken.Kind.LINE_END) {
                depth += t.is("(") || t.is("[") ? 1 : 0;
                depth = Math.max(0, t.is(")") || t.is("]") ? depth - 1 : depth);
                open.add(t);
            }
        }
        flush(blocks, open);
    }

    private static boolean continues(List<GradleToken> open) {
        if (open.isEmpty()) {
            return false;
        }
        GradleToken last = open.get(open.size() - 1);
        return last.is(",") || last.is("=") || last.is(":") || last.is("+");
    }

    private void flush(Deque<String> blocks, List<GradleToken> open) {
        if (!open.isEmpty()) {
            statements.add(new Statement(List.copyOf(blocks), List.copyOf(open)));
            open.clear();
        }
    }

    // def x = '1', val x = "1", ext.x = '1', x = '1' in a block ext, set('x', '1').
    private void assignment(Statement s) {
        // What a block of a plugin or dependency sets is that block's own, even where it is called "name".
        if (!VALUE_BLOCKS.containsAll(s.blocks())) {
            return;
        }
        List<GradleToken> t = s.tokens();
        int last = t.size() - 1;
        if (last >= 2 && t.get(last).isString() && t.get(last - 1).is("=")) {
            GradleToken name = t.get(last - 2);
            if (name.is("]") && last >= 4) {
                name = t.get(last - 3);
            }
            values.putIfAbsent(
                    Paths.name(name.text().replace('.', '/')), t.get(last).text());
        } else if (s.head().equals("set")
                && t.size() == 6
                && t.get(2).isString()
                && t.get(4).isString()) {
            values.putIfAbsent(t.get(2).text(), t.get(4).text());
        }
    }

    String file() {
        return file;
    }

    String directory() {
        return Paths.parent(file);
    }

    List<Statement> statements() {
        return statements;
    }

    SourceLocation at(GradleToken token) {
        return lines.at(token.offset());
    }

    /** A string's content with the script's own values in place of <code>$name</code> and <code>${name}</code>. */
    String text(GradleToken string) {
        return Placeholders.plain(name -> Optional.ofNullable(values.get(lastPart(name))))
                .resolve(braced(string.text()));
    }

    private static String lastPart(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1);
        boolean quoted = end.contains("'") || end.contains("\"");
        return quoted ? end.replaceAll("[^A-Za-z0-9_-]", "").replace("property", "") : end;
    }

    private static String braced(String text) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean variable = c == '$' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            if (!variable) {
                result.append(c);
                continue;
            }
            int end = i + 1;
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
                end++;
            }
            result.append("${").append(text, i + 1, end).append('}');
            i = end - 1;
        }
        return result.toString();
    }
}
