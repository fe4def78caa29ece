package dev.kube2wasm.migrator.polyglot.javascript;

import dev.kube2wasm.migrator.polyglot.syntax.Node;
import java.util.List;
import java.util.Set;

/** What functions and loops look like. */
final class JsFunctions {

    private static final Set<String> REQUEST_NAMES = Set.of("req", "request", "_req", "_request", "ctx", "_");
    private static final Set<String> RESPONSE_NAMES = Set.of("res", "response", "reply", "rep", "next", "_res", "h");

    private JsFunctions() {}

    static boolean is(Node node) {
        return node.is("arrow_function", "function_expression", "function", "generator_function");
    }

    /** Whether a function without a name takes a request, by what its parameters are called everywhere. */
    static boolean answers(Node function) {
        List<String> parameters = parameters(function);
        return !parameters.isEmpty()
                && REQUEST_NAMES.contains(parameters.get(0))
                && (parameters.size() == 1
                        ? !parameters.get(0).equals("_")
                        : RESPONSE_NAMES.contains(parameters.get(1)));
    }

    private static List<String> parameters(Node function) {
        return function.child("parameter")
                .map(p -> List.of(p.text()))
                .orElseGet(() -> function.child("parameters").stream()
                        .flatMap(p -> p.children().stream())
                        .map(p -> p.child("pattern").map(Node::text).orElse(p.text()))
                        .toList());
    }

    /** Whether a loop has neither a condition nor a way out. */
    static boolean isEndless(Node loop) {
        boolean always = loop.is("while_statement")
                ? loop.child("condition")
                        .filter(c -> c.text().equals("(true)") || c.text().equals("(1)"))
                        .isPresent()
                : loop.child("condition").filter(c -> !c.text().equals(";")).isEmpty();
        return always && loop.descendants().noneMatch(n -> n.is("break_statement", "return_statement"));
    }
}
