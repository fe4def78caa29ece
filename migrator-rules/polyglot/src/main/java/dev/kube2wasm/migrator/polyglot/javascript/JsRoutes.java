package dev.kube2wasm.migrator.polyglot.javascript;

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

/** Routes that calls declare, as with Express, Fastify, Koa's router and their like, and NestJS' decorators. */
final class JsRoutes {

    private static final Set<String> ROUTERS = Set.of(
            "express",
            "fastify",
            "@koa/router",
            "koa-router",
            "hono",
            "restify",
            "polka",
            "express-promise-router",
            "@hapi/hapi",
            "find-my-way",
            "router",
            "@fastify/autoload");

    private static final Set<String> METHODS =
            Set.of("get", "post", "put", "delete", "patch", "head", "options", "all");

    private final JsFile file;
    private final SortedMap<String, String> prefixes = new TreeMap<>();

    JsRoutes(JsFile file) {
        this.file = file;
    }

    static boolean isRouter(String library) {
        return ROUTERS.contains(library) || library.startsWith("@nestjs/");
    }

    /** Remembers under which path a router is used, where {@code call} says so. */
    void mounted(Node call) {
        List<Node> arguments = arguments(call);
        String name = call.child("function").map(JsFile::lastName).orElse("");
        if (name.equals("use") && arguments.size() > 1) {
            Optional<String> path = file.text(arguments.get(0)).filter(p -> p.startsWith("/"));
            String router = JsFile.lastName(arguments.get(arguments.size() - 1));
            path.filter(p -> !router.isEmpty()).ifPresent(p -> prefixes.put(router, p));
        }
    }

    /** The routes that a call declares. */
    List<Route> of(Node call) {
        Optional<Node> function = call.child("function").filter(f -> f.is("member_expression"));
        if (function.isEmpty()) {
            return List.of();
        }
        String name = JsFile.lastName(function.get());
        Optional<Node> object = function.get().child("object");
        List<Node> arguments = arguments(call);
        boolean foreign =
                object.flatMap(file::origin).filter(o -> !isRouter(o.module())).isPresent();
        if (foreign || object.isEmpty() || arguments.isEmpty()) {
            return List.of();
        }
        if (name.equals("route") && arguments.get(0).is("object")) {
            return ofObject(arguments.get(0), call);
        }
        if (!METHODS.contains(name)) {
            return List.of();
        }
        Optional<String> path = file.text(arguments.get(0)).filter(p -> p.startsWith("/") || p.equals("*"));
        String receiver = JsFile.lastName(object.get());
        Node last = arguments.get(arguments.size() - 1);
        if (path.isPresent() && arguments.size() > 1 && isHandler(last)) {
            String full = Paths.join(prefixes.getOrDefault(receiver, ""), path.get());
            return List.of(new Route(method(name), Paths.template(full), JsFile.lastName(last), call.at()));
        }
        return ofChain(object.get(), name, last, call);
    }

    /** As in {@code app.route("/x").get(f).post(g)}. */
    private List<Route> ofChain(Node object, String name, Node handler, Node call) {
        Node start = object;
        while (start.is("call_expression")) {
            Optional<Node> function = start.child("function").filter(f -> f.is("member_expression"));
            if (function.isEmpty()) {
                return List.of();
            }
            if (JsFile.lastName(function.get()).equals("route")) {
                List<Node> arguments = arguments(start);
                Optional<String> path = arguments.isEmpty() ? Optional.empty() : file.text(arguments.get(0));
                return path
                        .filter(p -> p.startsWith("/"))
                        .map(p -> new Route(method(name), Paths.template(p), JsFile.lastName(handler), call.at()))
                        .stream()
                        .toList();
            }
            start = function.get().child("object").orElse(function.get());
        }
        return List.of();
    }

    /** As in {@code fastify.route({method: "GET", url: "/x", handler})}. */
    private List<Route> ofObject(Node object, Node call) {
        Optional<String> path =
                value(object, "url").or(() -> value(object, "path")).flatMap(file::text);
        List<String> methods = new ArrayList<>();
        value(object, "method").ifPresent(m -> {
            if (m.is("array")) {
                m.children().forEach(c -> file.text(c).ifPresent(methods::add));
            } else {
                file.text(m).ifPresent(methods::add);
            }
        });
        return path.stream()
                .flatMap(p -> methods.stream().map(m -> new Route(method(m), Paths.template(p), "", call.at())))
                .toList();
    }

    /** The routes of a class with decorators, as NestJS has them. */
    List<Route> ofClass(Node type, List<Node> decorators) {
        Optional<Node> controller = decorators.stream()
                .filter(d -> decorator(d).equals("Controller"))
                .findFirst();
        if (controller.isEmpty()) {
            return List.of();
        }
        String prefix = path(controller.get());
        String owner = type.child("name").map(Node::text).orElse("");
        List<Route> routes = new ArrayList<>();
        List<Node> before = new ArrayList<>();
        for (Node member : type.child("body").map(Node::children).orElse(List.of())) {
            if (member.is("decorator")) {
                before.add(member);
                continue;
            }
            for (Node each : before) {
                String method = decorator(each).toLowerCase(Locale.ROOT);
                if (METHODS.contains(method)) {
                    routes.add(new Route(
                            method(method),
                            Paths.template(Paths.join(prefix, path(each))),
                            owner + "#" + member.child("name").map(Node::text).orElse(""),
                            each.at()));
                }
            }
            before.clear();
        }
        return routes;
    }

    static String decorator(Node decorator) {
        return decorator.children().stream()
                .findFirst()
                .map(c -> c.is("call_expression")
                        ? c.child("function").map(JsFile::lastName).orElse("")
                        : JsFile.lastName(c))
                .orElse("");
    }

    private String path(Node decorator) {
        List<Node> arguments = decorator.children().stream()
                .findFirst()
                .map(JsRoutes::arguments)
                .orElse(List.of());
        if (arguments.isEmpty()) {
            return "";
        }
        Node first = arguments.get(0);
        return (first.is("object") ? value(first, "path").flatMap(file::text) : file.text(first)).orElse("");
    }

    static Optional<Node> value(Node object, String key) {
        return object.all("pair")
                .filter(p -> p.child("key").map(Node::text).orElse("").equals(key))
                .flatMap(p -> p.child("value").stream())
                .findFirst();
    }

    static List<Node> arguments(Node call) {
        return call.child("arguments").map(Node::children).orElse(List.of());
    }

    private static boolean isHandler(Node node) {
        return node.is(
                "arrow_function",
                "function_expression",
                "function",
                "identifier",
                "member_expression",
                "array",
                "call_expression",
                "await_expression");
    }

    private static String method(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.equals("ALL") ? "ANY" : upper;
    }
}
