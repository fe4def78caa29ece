package dev.kube2wasm.migrator.java.contract.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Paths with variables. */
final class PathTemplate {

    private PathTemplate() {}

    /** The names of the variables, in order; <code>{id:[a-z]{2}}</code> is called {@code id}. */
    static List<String> variables(String path) {
        List<String> names = new ArrayList<>();
        replaced(path, inside -> {
            names.add(name(inside));
            return inside;
        });
        return names;
    }

    /**
     * The path as a contract writes it. Spring's <code>{name:.*}</code> takes one segment, its <code>{*name}</code> and
     * Micronaut's <code>{+name}</code> the rest; JAX-RS writes the rest as a contract does.
     *
     * @see <a href="https://docs.spring.io/spring-framework/reference/web/webmvc/mvc-controller/ann-requestmapping.html">Mapping
     *     requests in Spring, read 2026-11-23</a>
     */
    static String neutral(String path, Framework framework) {
        return replaced(path, inside -> variable(inside, framework));
    }

    /** The path with other text between the braces of its variables; as it is where a brace is not closed. */
    private static String replaced(String path, UnaryOperator<String> change) {
        StringBuilder replaced = new StringBuilder();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '{' && depth++ == 0) {
                start = i + 1;
            } else if (c == '}' && depth > 0 && --depth == 0) {
                replaced.append('{')
                        .append(change.apply(path.substring(start, i)))
                        .append('}');
            } else if (depth == 0) {
                replaced.append(c);
            }
        }
        return depth == 0 ? replaced.toString() : path;
    }

    private static String variable(String inside, Framework framework) {
        int colon = inside.indexOf(':');
        String expression = colon < 0 ? "" : inside.substring(colon + 1).strip();
        boolean anything = expression.equals(".*") || expression.equals(".+");
        return switch (framework) {
            case SPRING -> inside.startsWith("*") ? name(inside) + ":.*" : anything ? name(inside) : inside;
            case MICRONAUT -> inside.startsWith("+") ? name(inside) + ":.*" : inside;
            default -> inside;
        };
    }

    private static String name(String inside) {
        int colon = inside.indexOf(':');
        String name = (colon < 0 ? inside : inside.substring(0, colon)).strip();
        int from = 0;
        // {*rest} of Spring, {+rest}, {/rest} and {?query} of Micronaut.
        while (from < name.length() && "*+/?&.;".indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        return name.substring(from);
    }
}
