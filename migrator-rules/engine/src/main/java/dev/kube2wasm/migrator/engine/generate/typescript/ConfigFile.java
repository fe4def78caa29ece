package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Variable;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.RelaxedName;
import dev.kube2wasm.migrator.engine.generate.Unique;
import dev.kube2wasm.migrator.engine.generate.text.Markdown;
import dev.kube2wasm.migrator.engine.generate.text.Toml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the configuration of a service looks like in TypeScript and in a target's manifest. */
final class ConfigFile {

    private ConfigFile() {}

    /**
     * A variable with what it is called.
     *
     * @param environment what it is called outside
     */
    record Named(Variable variable, String function, String environment) {}

    static List<Named> named(List<Variable> variables) {
        List<Named> named = new ArrayList<>();
        Unique names = new Unique();
        for (Variable variable : variables) {
            List<String> words = TypeScriptText.words(variable.key());
            String plain = words.isEmpty() ? "variable" : String.join("_", words);
            String name = names.name(Character.isDigit(plain.charAt(0)) ? "n" + plain : plain, "_");
            named.add(new Named(variable, TypeScriptText.identifier(name), name.toUpperCase(Locale.ROOT)));
        }
        return named;
    }

    /** The variable of a setting; empty where none holds it. */
    static Optional<Named> of(String setting, List<Named> among) {
        String relaxed = RelaxedName.of(setting);
        return among.stream()
                .filter(n -> RelaxedName.of(n.variable().key()).equals(relaxed))
                .findFirst();
    }

    static List<Map<String, Object>> variables(List<Named> settings) {
        List<Map<String, Object>> models = new ArrayList<>();
        for (Named named : settings) {
            Variable variable = named.variable();
            models.add(Map.of(
                    "environment", new Fragment(named.environment()),
                    "secret", variable.secret(),
                    "plain", !variable.secret(),
                    "given", !variable.secret() && variable.fallback().isPresent(),
                    "default", new Fragment(Toml.string(variable.fallback().orElse(""))),
                    "defaultJson", new Fragment(json(variable.fallback().orElse(""))),
                    "comment", new Fragment(TypeScriptText.comment(variable.key() + ", from " + variable.at())),
                    "commentMarkdown",
                            new Fragment(Markdown.code(variable.key()) + ", "
                                    + Markdown.code(variable.at().toString())),
                    "function", new Fragment(function(named))));
        }
        return models;
    }

    /** A text in JSON, of ASCII alone. */
    static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else {
                json.append(c >= ' ' && c < 127 ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return json.append('"').toString();
    }

    private static String function(Named named) {
        Variable variable = named.variable();
        String name = named.function();
        String doc = "/** " + TypeScriptText.comment(variable.key()) + (variable.secret() ? ", a secret" : "")
                + ", from " + TypeScriptText.comment(variable.at().toString()) + ". */\n";
        boolean fallback = variable.fallback().isPresent();
        String result = fallback ? "string" : "string | undefined";
        String head = "export async function " + name + "(environment: Environment): Promise<" + result + "> {\n";
        if (head.length() > Node.WIDTH + 1) {
            head = "export async function " + name + "(\n  environment: Environment,\n): Promise<" + result + "> {\n";
        }
        String read = "environment(" + TypeScriptText.literal(named.environment()) + ")";
        if (!fallback) {
            return doc + head + "  return " + read + ";\n}";
        }
        String left = "(await " + read + ") ??";
        String right = TypeScriptText.literal(variable.fallback().get());
        return doc + head + returned(left, right) + "}";
    }

    // In parentheses where it is too wide, and then on two lines where it still is.
    static String returned(String left, String right) {
        String line = "  return " + left + " " + right + ";\n";
        if (line.length() <= Node.WIDTH + 1) {
            return line;
        }
        String inner = "    " + left + " " + right;
        String lines = inner.length() <= Node.WIDTH ? inner : "    " + left + "\n    " + right;
        return "  return (\n" + lines + "\n  );\n";
    }
}
