package dev.kube2wasm.migrator.polyglot.python;

import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.polyglot.program.Paths;
import dev.kube2wasm.migrator.polyglot.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Routes that decorators and calls declare, as with Flask, FastAPI and their like. */
final class PyRoutes {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "head", "options");

    private final PyFile file;
    private final SortedMap<String, String> prefixes = new TreeMap<>();

    PyRoutes(PyFile file) {
        this.file = file;
    }

    /** Remembers that {@code name} is a group of routes, where {@code call} makes one. */
    void group(String name, Node call) {
        PyFile.argument(call, "url_prefix")
                .or(() -> PyFile.argument(call, "prefix"))
                .flatMap(file::text)
                .filter(p -> p.startsWith("/"))
                .ifPresent(p -> prefixes.put(name, p));
    }

    /** Whether a function with this decorator answers requests. */
    boolean isHandler(Node decorator) {
        return !of(decorator, "").isEmpty();
    }

    /** The routes of a function with this decorator. */
    List<Route> of(Node decorator, String handler) {
        Optional<Node> call = decorator.children().stream().findFirst().filter(c -> c.is("call"));
        Optional<Node> function = call.flatMap(c -> c.child("function")).filter(f -> f.is("attribute"));
        if (function.isEmpty()) {
            return List.of();
        }
        String name = PyFile.lastName(function.get());
        String receiver = function.get().child("object").map(PyFile::lastName).orElse("");
        List<Node> arguments = PyFile.arguments(call.get());
        Optional<String> path = (arguments.isEmpty()
                        ? PyFile.argument(call.get(), "path").or(() -> PyFile.argument(call.get(), "rule"))
                        : Optional.of(arguments.get(0)))
                .flatMap(file::text)
                .filter(p -> p.startsWith("/") || p.isEmpty());
        if (path.isEmpty()) {
            return List.of();
        }
        String template = Paths.template(Paths.join(prefixes.getOrDefault(receiver, ""), path.get()));
        if (METHODS.contains(name)) {
            return List.of(new Route(name.toUpperCase(Locale.ROOT), template, handler, decorator.at()));
        }
        if (!name.equals("route") && !name.equals("api_route")) {
            return List.of();
        }
        return methods(call.get()).stream()
                .map(m -> new Route(m, template, handler, decorator.at()))
                .toList();
    }

    /** The route of {@code app.add_url_rule("/x", view_func=f)} or {@code app.add_api_route("/x", f)}. */
    List<Route> ofCall(Node call) {
        String name = call.child("function").map(PyFile::lastName).orElse("");
        List<Node> arguments = PyFile.arguments(call);
        if (!Set.of("add_url_rule", "add_api_route", "add_route").contains(name) || arguments.isEmpty()) {
            return List.of();
        }
        return file.text(arguments.get(0)).filter(p -> p.startsWith("/")).stream()
                .flatMap(p -> methods(call).stream().map(m -> new Route(m, Paths.template(p), "", call.at())))
                .toList();
    }

    private List<String> methods(Node call) {
        List<String> methods = new ArrayList<>();
        PyFile.argument(call, "methods")
                .ifPresent(list -> list.children()
                        .forEach(m -> file.text(m).ifPresent(t -> methods.add(t.toUpperCase(Locale.ROOT)))));
        return methods.isEmpty() ? List.of("GET") : methods;
    }
}
