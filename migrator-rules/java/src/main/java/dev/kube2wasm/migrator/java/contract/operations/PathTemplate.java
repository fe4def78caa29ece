package dev.kube2wasm.migrator.java.contract.operations;

import java.util.ArrayList;
import java.util.List;

/** Paths with variables. */
final class PathTemplate {

    private PathTemplate() {}

    /** The names of the variables, in order; <code>{id:[a-z]{2}}</code> is called {@code id}. */
    static List<String> variables(String path) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '{' && depth++ == 0) {
                start = i + 1;
            } else if (c == '}' && depth > 0 && --depth == 0) {
                names.add(name(path.substring(start, i)));
            }
        }
        return names;
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
