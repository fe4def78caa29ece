package dev.kube2wasm.migrator.engine.generate.rust;

import static java.util.Map.entry;

import dev.kube2wasm.migrator.api.contract.Variable;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.RelaxedName;
import dev.kube2wasm.migrator.engine.generate.text.Markdown;
import dev.kube2wasm.migrator.engine.generate.text.Toml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the configuration of a service looks like in Rust and in a target's manifest. */
final class ConfigFile {

    /** How wide rustfmt lets the arguments of a call be before it gives each a line. */
    private static final int NARROW = 60;

    private ConfigFile() {}

    /**
     * A variable with what it is called.
     *
     * @param function what reads it
     */
    record Named(Variable variable, String function) {}

    /** Every variable with the name of its function. */
    static List<Named> named(List<Variable> variables) {
        List<String> names = VariableNames.of(variables);
        return IntStream.range(0, variables.size())
                .mapToObj(i -> new Named(variables.get(i), names.get(i)))
                .toList();
    }

    /** The variable of a setting, however the two are written. */
    static Optional<Named> of(String setting, List<Named> variables) {
        String letters = RelaxedName.of(setting);
        return variables.stream()
                .filter(v -> RelaxedName.of(v.variable().key()).equals(letters))
                .findFirst();
    }

    static List<Map<String, Object>> variables(List<Named> variables) {
        List<Map<String, Object>> models = new ArrayList<>();
        for (Named named : variables) {
            Variable variable = named.variable();
            String name = named.function();
            String environment = name.toUpperCase(Locale.ROOT);
            models.add(Map.ofEntries(
                    entry("name", new Fragment(name)),
                    entry("environment", new Fragment(environment)),
                    entry("secret", variable.secret()),
                    entry("plain", !variable.secret()),
                    entry("hasDefault", variable.fallback().isPresent()),
                    entry(
                            "default",
                            new Fragment(Toml.string(variable.fallback().orElse("")))),
                    entry("declared", new Fragment(declared(variable))),
                    entry("comment", new Fragment(RustText.comment(variable.key() + ", from " + variable.at()))),
                    entry(
                            "commentMarkdown",
                            new Fragment(Markdown.cell(variable.key()) + ", "
                                    + Markdown.cell(variable.at().toString()))),
                    entry("function", new Fragment(function(variable, name, environment))),
                    entry("hostFunction", new Fragment(function(variable, name, name)))));
        }
        return models;
    }

    /**
     * How Spin's manifest declares a variable.
     *
     * @see <a href="https://spinframework.dev/v4/manifest-reference#the-variables-table">The variables table, read
     *     2026-11-23</a>
     */
    private static String declared(Variable variable) {
        if (variable.secret()) {
            return "{ required = true, secret = true }";
        }
        return variable.fallback().isEmpty() && variable.required()
                ? "{ required = true }"
                : "{ default = " + Toml.string(variable.fallback().orElse("")) + " }";
    }

    /** @param setting what the variable is called where it is looked up */
    private static String function(Variable variable, String name, String setting) {
        Code code = new Code();
        code.line("/// " + RustText.comment(variable.key()) + (variable.secret() ? ", a secret" : "") + ", from "
                + RustText.comment(variable.at().toString()) + ".");
        String read = "text(" + RustText.literal(setting) + ")";
        if (variable.fallback().isEmpty()) {
            code.open("pub fn " + name + "() -> Option<String> {").line(read).close("}");
            return code.toString();
        }
        String fallback = RustText.literal(variable.fallback().get());
        code.open("pub fn " + name + "() -> String {");
        String line = "or(" + RustText.literal(setting) + ", " + fallback + ")";
        if (line.length() - "or()".length() <= NARROW) {
            code.line(line);
        } else {
            code.open("or(")
                    .line(RustText.literal(setting) + ",")
                    .line(fallback + ",")
                    .close(")");
        }
        code.close("}");
        return code.toString();
    }
}
