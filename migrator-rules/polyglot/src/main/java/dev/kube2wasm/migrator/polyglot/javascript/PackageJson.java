package dev.kube2wasm.migrator.polyglot.javascript;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.polyglot.program.Library;
import dev.kube2wasm.migrator.polyglot.syntax.Grammar;
import dev.kube2wasm.migrator.polyglot.syntax.Node;
import dev.kube2wasm.migrator.polyglot.syntax.SourceText;
import dev.kube2wasm.migrator.polyglot.syntax.Syntax;
import dev.kube2wasm.migrator.polyglot.syntax.Syntax.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A {@code package.json}: JSON is an expression of JavaScript. */
final class PackageJson {

    private final Optional<Node> object;

    private PackageJson(Optional<Node> object) {
        this.object = object;
    }

    static PackageJson of(SourceText text) {
        // A line break of its own keeps the lines; the parenthesis makes it an expression.
        String expression = "(" + text.whole() + "\n)";
        Parsed parsed = Syntax.parse(
                Grammar.JAVASCRIPT, SourceText.of(text.file(), expression.getBytes(StandardCharsets.UTF_8)));
        return new PackageJson(
                parsed instanceof Parsed.Tree tree
                        ? tree.root().descendants().filter(n -> n.is("object")).findFirst()
                        : Optional.empty());
    }

    Optional<String> main() {
        return object.flatMap(o -> value(o, "main")).map(JsFile::unquoted);
    }

    /** The script called {@code name}. */
    Optional<String> script(String name) {
        return object.flatMap(o -> value(o, "scripts"))
                .flatMap(s -> value(s, name))
                .map(JsFile::unquoted);
    }

    /** What runs with the service; what only builds or tests it is left out. */
    List<Dependency> dependencies() {
        return object.flatMap(o -> value(o, "dependencies")).stream()
                .flatMap(d -> d.all("pair"))
                .<Dependency>map(p -> new Library(
                        "npm",
                        p.child("key").map(JsFile::unquoted).orElse(""),
                        p.child("value").map(JsFile::unquoted).orElse(""),
                        p.at()))
                .toList();
    }

    private static Optional<Node> value(Node object, String key) {
        return object.all("pair")
                .filter(p -> p.child("key").map(JsFile::unquoted).orElse("").equals(key))
                .flatMap(p -> p.child("value").stream())
                .findFirst();
    }
}
