package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Variable;
import dev.kube2wasm.migrator.engine.generate.Unique;
import java.util.ArrayList;
import java.util.List;

/** What variables are called in a component, and in the manifests of its application. */
public final class VariableNames {

    private VariableNames() {}

    /** A name for each variable, in their order: lower-case words divided by single underscores. */
    public static List<String> of(List<Variable> variables) {
        Unique names = new Unique("text", "or");
        List<String> given = new ArrayList<>();
        variables.forEach(v -> given.add(names.name(of(v.key()), "_")));
        return given;
    }

    /**
     * The name for a key that shares it with no other.
     *
     * @see <a href="https://spinframework.dev/v4/variables">Application variables of Spin, read 2026-11-23</a>
     */
    public static String of(String key) {
        String words = String.join("_", RustText.words(key));
        if (words.isEmpty()) {
            return "variable";
        }
        String name = Character.isDigit(words.charAt(0)) ? "n" + words : words;
        return RustText.snake(name).equals(name) ? name : name + "_value";
    }
}
