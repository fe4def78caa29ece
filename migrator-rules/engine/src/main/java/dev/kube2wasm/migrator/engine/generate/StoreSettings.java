package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.contract.SecretNames;
import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Variable;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.engine.generate.StoreAddress.Given;
import dev.kube2wasm.migrator.engine.generate.StoreAddress.Literal;
import dev.kube2wasm.migrator.engine.generate.StoreAddress.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks up what settings refer to among the variables of a service, and adds what is missing. */
final class StoreSettings {

    private static final int DEEPEST = 8;
    private static final Type TEXT = new Type.Scalar(Type.Scalar.Kind.STRING);

    private final SortedMap<String, Variable> byName = new TreeMap<>();

    StoreSettings(List<Variable> variables) {
        variables.forEach(v -> byName.putIfAbsent(RelaxedName.of(v.key()), v));
    }

    /** All variables, sorted. */
    List<Variable> all() {
        return byName.values().stream().sorted().toList();
    }

    Variable added(String key, boolean secret, boolean required, Optional<String> fallback, SourceLocation at) {
        return byName.computeIfAbsent(
                RelaxedName.of(key),
                k -> new Variable(key, TEXT, secret ? Optional.empty() : fallback, secret, required, at));
    }

    /** What a setting that has to be there says. */
    List<Part> parts(Store.Setting setting, SourceLocation at) {
        List<Part> parts = optionalParts(setting, at);
        return parts.isEmpty() ? List.of(new Given(added(setting.key(), true, true, Optional.empty(), at))) : parts;
    }

    /** What a setting says; nothing where nobody sets it. */
    List<Part> optionalParts(Store.Setting setting, SourceLocation at) {
        Variable deployed = byName.get(RelaxedName.of(setting.key()));
        if (deployed != null) {
            return List.of(new Given(deployed));
        }
        List<Part> parts = new ArrayList<>();
        setting.text().ifPresent(t -> add(t, at, parts, 0));
        return parts;
    }

    /** The variable that holds a secret; empty where the service has none. */
    Optional<Variable> secret(Store.Setting setting, SourceLocation at) {
        Variable deployed = byName.get(RelaxedName.of(setting.key()));
        return deployed != null
                ? Optional.of(deployed)
                : setting.text()
                        .map(t ->
                                t.startsWith("${") && t.endsWith("}") ? t.substring(2, t.length() - 1) : setting.key())
                        .map(key -> added(key, true, true, Optional.empty(), at));
    }

    private void add(String text, SourceLocation at, List<Part> parts, int depth) {
        int from = 0;
        for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", from)) {
            int end = closing(text, start + 2);
            if (end < 0 || depth > DEEPEST) {
                break;
            }
            literal(text.substring(from, start), parts);
            placeholder(text.substring(start + 2, end), at, parts, depth);
            from = end + 1;
        }
        literal(text.substring(from), parts);
    }

    private void placeholder(String inside, SourceLocation at, List<Part> parts, int depth) {
        int colon = inside.indexOf(':');
        String name = colon < 0 ? inside : inside.substring(0, colon);
        Optional<String> otherwise = colon < 0 ? Optional.empty() : Optional.of(inside.substring(colon + 1));
        // A name with dots is one of the framework's or the service's own: what its files say of it holds.
        boolean settled = otherwise
                .filter(o -> o.contains("${") || name.indexOf('.') >= 0)
                .isPresent();
        if (settled && !byName.containsKey(RelaxedName.of(name))) {
            add(otherwise.orElse(""), at, parts, depth + 1);
        } else {
            parts.add(new Given(added(name, SecretNames.isSecret(name), otherwise.isEmpty(), otherwise, at)));
        }
    }

    private static void literal(String text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Literal(text));
        }
    }

    private static int closing(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
