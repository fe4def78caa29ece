package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Variable;
import dev.kube2wasm.migrator.engine.generate.Unique;
import java.util.ArrayList;
import java.util.List;

/** What variables are called in a component, and in the manifests of its application. */
public final class VariableNames {

    private VariableNames() {}

    /**
     * A name for each variable, in their order: lower-case words, each of which starts with a letter, divided by single
     * underscores.
     */
    public static List<String> of(List<Variable> variables) {
        Unique names = new Unique("text", "or");
        List<String> given = new ArrayList<>();
        variables.forEach(v -> given.add(names.name(of(v.key()), "")));
        return given;
    }

    /**
     * The name for a key that shares it with no other.
     *
     * @see <a href="https://spinframework.dev/v4/variables">Application variables of Spin, read 2026-11-23</a>
     * @see <a href="https://github.com/spinframework/spin/blob/94a8fc8a/crates/serde/src/id.rs">How Spin reads names, read
     *     2026-11-24</a>
     */
    public static String of(String key) {
        StringBuilder words = new StringBuilder();
        for (String word : RustText.words(key)) {
            words.append(words.isEmpty() || Character.isDigit(word.charAt(0)) ? "" : "_")
                    .append(word);
        }
        if (words.isEmpty()) {
            return "variable";
        }
        String name = (Character.isDigit(words.charAt(0)) ? "n" : "") + words;
        return RustText.snake(name).equals(name) ? name : name + "_value";
    }
}
