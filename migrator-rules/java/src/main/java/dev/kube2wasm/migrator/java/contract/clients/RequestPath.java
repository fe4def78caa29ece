package dev.kube2wasm.migrator.java.contract.clients;

import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Parameter.In;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A path with names for all that is put into it, and the parameters that it takes.
 *
 * @param path starts with a slash
 */
record RequestPath(String path, List<Parameter> parameters) {

    private static final Type TEXT = new Type.Scalar(Kind.STRING);

    /**
     * Reads an address below its authority. Values without a name are called {@code value1}, {@code value2} …
     *
     * @param path <code>{}</code> or <code>{name}</code> where a value is inserted
     * @param query {@code name=value} joined with ampersands
     */
    static RequestPath of(String path, String query, SourceLocation at) {
        List<Parameter> parameters = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        StringBuilder named = new StringBuilder(path.startsWith("/") ? "" : "/");
        int from = 0;
        for (int start = path.indexOf('{'); start >= 0; start = path.indexOf('{', from)) {
            int end = path.indexOf('}', start);
            if (end < 0) {
                break;
            }
            String name = identifier(path.substring(start + 1, end), names.size() + 1);
            boolean fresh = names.add(name);
            int prefix = start > from && path.charAt(start - 1) == '$' ? start - 1 : start;
            named.append(path, from, prefix).append('{').append(name).append('}');
            if (fresh) {
                parameters.add(parameter(In.PATH, name, name, Optional.empty(), at));
            }
            from = end + 1;
        }
        named.append(path.substring(from));
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (name.isEmpty() || name.contains("{")) {
                continue;
            }
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            Optional<String> constant = value.contains("{") ? Optional.empty() : Optional.of(value);
            String variable = identifier(name, names.size() + 1);
            if (names.add(variable)) {
                parameters.add(parameter(In.QUERY, name, variable, constant, at));
            }
        }
        return new RequestPath(named.toString(), List.copyOf(parameters));
    }

    private static Parameter parameter(
            In in, String name, String variable, Optional<String> constant, SourceLocation at) {
        return new Parameter(in, name, variable, TEXT, constant.isEmpty(), constant, List.of(), at);
    }

    /** A template variable's name without its expression, or one made from the number of the value. */
    private static String identifier(String text, int number) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < text.length() && text.charAt(i) != ':'; i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (letter && !(name.isEmpty() && c <= '9')) {
                name.append(upper ? Character.toUpperCase(c) : c);
            }
            upper = !letter && !name.isEmpty();
        }
        return name.isEmpty() ? "value" + number : name.toString();
    }
}
