package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.engine.generate.PathPattern;
import dev.kube2wasm.migrator.engine.generate.PathPattern.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the table of routes. */
final class RouterFile {

    /** How wide rustfmt lets the arguments of a call be before it gives each a line. */
    private static final int NARROW = 60;

    private final List<Handler> handlers;

    RouterFile(List<Handler> handlers) {
        this.handlers = handlers.stream()
                .sorted(Comparator.comparing(Handler::pattern, PathPattern.EXACT_FIRST)
                        .thenComparing(h -> h.operation().method().equals("ANY"))
                        .thenComparing(Handler::operation))
                .toList();
    }

    /** Whether a path holds an expression. */
    boolean hasPatterns() {
        return handlers.stream()
                .anyMatch(
                        h -> guard(h).filter(g -> g.contains("checks::matches")).isPresent());
    }

    /** Whether some path has no text of its own, and so takes paths of any length. */
    boolean isOpen() {
        return handlers.stream()
                .map(h -> h.pattern().segments())
                .anyMatch(s -> s.stream().noneMatch(Segment.Literal.class::isInstance)
                        && s.stream().anyMatch(Segment.Rest.class::isInstance));
    }

    String arms() {
        Code arms = new Code().open("").open("");
        Set<String> seen = new HashSet<>();
        for (Handler handler : handlers) {
            Optional<String> guard = guard(handler);
            String pattern = pattern(handler, true);
            String method = handler.operation().method();
            String key = (method.equals("ANY") ? "_" : method) + " " + shape(handler) + guard.orElse("");
            if (!seen.add(key)) {
                continue;
            }
            String head = "(" + (method.equals("ANY") ? "_" : RustText.literal(method)) + ", " + pattern + ")"
                    + guard.map(g -> " if " + g).orElse("") + " => ";
            String call = "handlers::" + handler.module() + "::handle(request, &[" + arguments(handler) + "])";
            if (arms.fits(head + call + ",")) {
                arms.line(head + call + ",");
            } else {
                arms.open(head + "{").line(call).close("}");
            }
        }
        return lines(arms, 2);
    }

    // Without the lines that set the depth, and the end of the last one.
    private static String lines(Code code, int opened) {
        return code.toString().lines().skip(opened).collect(Collectors.joining("\n"));
    }

    String allowed() {
        Map<String, Set<String>> methods = new LinkedHashMap<>();
        Map<String, Handler> first = new LinkedHashMap<>();
        for (Handler handler : handlers) {
            String key = shape(handler) + guard(handler).orElse("");
            first.putIfAbsent(key, handler);
            methods.computeIfAbsent(key, k -> new TreeSet<>())
                    .add(handler.operation().method());
        }
        Code code = new Code().open("");
        methods.forEach((key, names) -> {
            Handler handler = first.get(key);
            if (handler == null || names.contains("ANY")) {
                return;
            }
            if (names.contains("GET")) {
                names.add("HEAD");
            }
            Optional<String> guard = guard(handler);
            String list = names.stream().map(RustText::literal).collect(Collectors.joining(", "));
            matches(pattern(handler, guard.isPresent()), guard, code);
            code.line("methods.extend([" + list + "]);").close("}");
        });
        return lines(code, 1);
    }

    private static void matches(String pattern, Optional<String> guard, Code code) {
        String arguments = "parts, " + pattern + guard.map(g -> " if " + g).orElse("");
        if (guard.isPresent() || arguments.length() <= NARROW) {
            code.open("if matches!(" + arguments + ") {");
            return;
        }
        code.open("if matches!(").line("parts,");
        if (pattern.length() <= NARROW + 2) {
            code.line(pattern);
        } else {
            code.open("[");
            List<String> elements = elements(pattern);
            for (int i = 0; i < elements.size(); i++) {
                code.line(elements.get(i) + (i + 1 < elements.size() ? "," : ""));
            }
            code.close("]");
        }
        code.close(") {").indent();
    }

    // At commas outside of literals.
    private static List<String> elements(String pattern) {
        List<String> elements = new ArrayList<>();
        boolean quoted = false;
        int from = 1;
        for (int i = 1; i < pattern.length() - 1; i++) {
            char c = pattern.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                elements.add(pattern.substring(from, i).strip());
                from = i + 1;
            }
        }
        elements.add(pattern.substring(from, pattern.length() - 1).strip());
        return elements;
    }

    private static String shape(Handler handler) {
        StringBuilder shape = new StringBuilder();
        for (Segment segment : handler.pattern().segments()) {
            shape.append('/');
            if (segment instanceof Segment.Literal l) {
                shape.append(RustText.literal(l.text()));
            } else {
                shape.append(segment instanceof Segment.Rest ? ".." : "_");
            }
        }
        return shape.toString();
    }

    private static String pattern(Handler handler, boolean named) {
        List<String> parts = new ArrayList<>();
        int n = 0;
        for (Segment segment : handler.pattern().segments()) {
            if (segment instanceof Segment.Literal l) {
                parts.add(RustText.literal(l.text()));
            } else if (segment instanceof Segment.Rest) {
                parts.add(named ? "rest @ .." : "..");
            } else {
                boolean used = named && (isAsked((Segment.Variable) segment) || isGuarded((Segment.Variable) segment));
                parts.add(used ? name(n) : "_");
                n++;
            }
        }
        return "[" + String.join(", ", parts) + "]";
    }

    private static boolean isAsked(Segment.Variable v) {
        return !v.name().isEmpty();
    }

    private static boolean isGuarded(Segment.Variable v) {
        return v.expression().isPresent()
                || !v.prefix().isEmpty()
                || !v.suffix().isEmpty();
    }

    private static String name(int n) {
        return "p" + n;
    }

    private static Optional<String> guard(Handler handler) {
        List<String> conditions = new ArrayList<>();
        int n = 0;
        for (Segment segment : handler.pattern().segments()) {
            if (segment instanceof Segment.Variable v) {
                String name = name(n++);
                if (!v.prefix().isEmpty()) {
                    conditions.add(name + ".starts_with(" + RustText.literal(v.prefix()) + ")");
                }
                if (!v.suffix().isEmpty()) {
                    conditions.add(name + ".ends_with(" + RustText.literal(v.suffix()) + ")");
                }
                v.expression()
                        .flatMap(RustPatterns::of)
                        .ifPresent(e ->
                                conditions.add("checks::matches(" + RustText.literal(e) + ", " + inner(v, name) + ")"));
            }
        }
        return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(" && ", conditions));
    }

    private static String inner(Segment.Variable v, String name) {
        String inner = name;
        if (!v.prefix().isEmpty()) {
            inner = "http::after(" + inner + ", " + RustText.literal(v.prefix()) + ")";
        }
        return v.suffix().isEmpty() ? inner : "http::before(" + inner + ", " + RustText.literal(v.suffix()) + ")";
    }

    private static String arguments(Handler handler) {
        List<String> arguments = new ArrayList<>();
        int n = 0;
        for (Segment segment : handler.pattern().segments()) {
            if (segment instanceof Segment.Rest) {
                arguments.add("&rest.join(\"/\")");
            } else if (segment instanceof Segment.Variable v) {
                if (isAsked(v)) {
                    arguments.add(inner(v, name(n)));
                }
                n++;
            }
        }
        return String.join(", ", arguments);
    }
}
