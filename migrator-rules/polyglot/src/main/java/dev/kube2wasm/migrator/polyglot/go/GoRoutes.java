package dev.kube2wasm.migrator.polyglot.go;

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

/** Routes that are declared by calls of net/http, gorilla/mux, chi, gin, echo and fiber. */
final class GoRoutes {

    private static final String[] ROUTERS = {
        "net/http",
        "github.com/gorilla/mux",
        "github.com/go-chi/chi",
        "github.com/gin-gonic/gin",
        "github.com/labstack/echo",
        "github.com/gofiber/fiber",
        "github.com/julienschmidt/httprouter",
        "github.com/bmizerany/pat",
        "github.com/pressly/chi"
    };

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    private final GoFile file;
    private final SortedMap<String, String> prefixes = new TreeMap<>();

    GoRoutes(GoFile file) {
        this.file = file;
    }

    /** One call of a chain such as {@code r.HandleFunc("/x", f).Methods("GET")}. */
    record Link(String name, List<Node> arguments) {}

    /**
     * The routes that a chain of calls declares, seen from its last call.
     *
     * @param prefix what routes in an enclosing group start with
     */
    List<Route> of(Node call, String prefix) {
        if (!file.imports(ROUTERS)) {
            return List.of();
        }
        List<Link> chain = new ArrayList<>();
        String receiver = chain(call, chain);
        List<String> methods = new ArrayList<>();
        Optional<String> path = Optional.empty();
        String handler = "";
        for (Link link : chain) {
            String upper = link.name().toUpperCase(Locale.ROOT);
            Optional<String> first = argument(link, 0);
            boolean verb = METHODS.contains(upper) || upper.equals("ANY") || upper.equals("ALL");
            boolean rooted = first.filter(f -> f.startsWith("/") || f.isEmpty()).isPresent();
            if (link.name().equals("Methods")) {
                link.arguments().forEach(a -> method(a).ifPresent(methods::add));
            } else if ((link.name().equals("Handle")
                            || link.name().equals("Method")
                            || link.name().equals("Add"))
                    && link.arguments().size() > 2) {
                method(link.arguments().get(0)).ifPresent(methods::add);
                path = argument(link, 1).filter(p -> p.startsWith("/"));
                handler = GoFile.lastName(link.arguments().get(2));
            } else if (Set.of("HandleFunc", "Handle").contains(link.name())
                    && link.arguments().size() == 2) {
                path = first.map(p -> withoutMethod(p, methods));
                handler = GoFile.lastName(link.arguments().get(1));
            } else if (verb && rooted && link.arguments().size() >= 2 && !isClient(receiver)) {
                methods.add(upper.equals("ALL") ? "ANY" : upper);
                path = first;
                handler = GoFile.lastName(link.arguments().get(link.arguments().size() - 1));
            } else if (Set.of("Path", "PathPrefix").contains(link.name())
                    && rooted
                    && link.arguments().size() == 1) {
                path = chain.stream().anyMatch(l -> l.name().equals("Subrouter")) ? Optional.empty() : first;
            } else if (Set.of("Handler", "HandlerFunc").contains(link.name())
                    && !link.arguments().isEmpty()) {
                handler = GoFile.lastName(link.arguments().get(0));
            }
        }
        if (path.isEmpty()) {
            return List.of();
        }
        String template = Paths.template(Paths.join(prefix + prefixes.getOrDefault(receiver, ""), path.get()));
        String by = handler;
        return (methods.isEmpty() ? List.of("ANY") : methods)
                .stream().map(m -> new Route(m, template, by, call.at())).toList();
    }

    /** Remembers that {@code variable} is a group of routes, where {@code value} makes one. */
    void group(String variable, Node value) {
        List<Link> chain = new ArrayList<>();
        String receiver = chain(value, chain);
        for (Link link : chain) {
            if (Set.of("Group", "PathPrefix").contains(link.name())) {
                argument(link, 0).ifPresent(p -> prefixes.put(variable, prefixes.getOrDefault(receiver, "") + p));
            }
        }
    }

    /** What routes in a function start with that is handed to {@code call}; empty where that is no group. */
    Optional<String> groupOf(Node call) {
        List<Link> chain = new ArrayList<>();
        chain(call, chain);
        return chain.stream()
                .filter(l -> Set.of("Route", "Group").contains(l.name())
                        && l.arguments().size() == 2)
                .findFirst()
                .flatMap(l -> argument(l, 0));
    }

    private boolean isClient(String receiver) {
        return file.module(receiver).isPresent();
    }

    private Optional<String> argument(Link link, int index) {
        return index < link.arguments().size() ? file.text(link.arguments().get(index)) : Optional.empty();
    }

    /** A pattern of net/http may start with a method, and with a host. */
    private static String withoutMethod(String pattern, List<String> methods) {
        int space = pattern.indexOf(' ');
        String rest = pattern;
        if (space > 0 && METHODS.contains(pattern.substring(0, space))) {
            methods.add(pattern.substring(0, space));
            rest = pattern.substring(space + 1).strip();
        }
        int slash = rest.indexOf('/');
        String path = slash < 0 ? rest : rest.substring(slash);
        return path.replace("{$}", "").replace("...}", "}");
    }

    private Optional<String> method(Node node) {
        return file.text(node)
                .or(() -> {
                    String name = GoFile.lastName(node);
                    return name.startsWith("Method")
                            ? Optional.of(name.substring("Method".length()).toUpperCase(Locale.ROOT))
                            : Optional.empty();
                })
                .filter(METHODS::contains);
    }

    /** The calls of a chain, the first first; the name of what the first is called on. */
    private static String chain(Node node, List<Link> chain) {
        if (!node.is("call_expression")) {
            return GoFile.lastName(node);
        }
        Optional<Node> function = node.child("function");
        String receiver = function.flatMap(f -> f.child("operand"))
                .map(o -> chain(o, chain))
                .orElse("");
        chain.add(new Link(
                function.map(GoFile::lastName).orElse(""),
                node.child("arguments").map(Node::children).orElse(List.of())));
        return receiver;
    }
}
