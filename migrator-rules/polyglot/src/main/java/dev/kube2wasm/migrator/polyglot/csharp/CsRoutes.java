package dev.kube2wasm.migrator.polyglot.csharp;

import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.polyglot.program.Paths;
import dev.kube2wasm.migrator.polyglot.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Routes of ASP.NET: attributes of controllers, and calls of minimal APIs. */
final class CsRoutes {

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "HttpGet",
            "GET",
            "HttpPost",
            "POST",
            "HttpPut",
            "PUT",
            "HttpDelete",
            "DELETE",
            "HttpPatch",
            "PATCH",
            "HttpHead",
            "HEAD",
            "HttpOptions",
            "OPTIONS");

    private static final Map<String, String> CALLS = Map.of(
            "MapGet",
            "GET",
            "MapPost",
            "POST",
            "MapPut",
            "PUT",
            "MapDelete",
            "DELETE",
            "MapPatch",
            "PATCH",
            "Map",
            "ANY");

    private CsRoutes() {}

    static boolean isController(Node type) {
        String name = type.child("name").map(Node::text).orElse("");
        boolean base = type.first("base_list").stream()
                .flatMap(b -> b.children().stream())
                .anyMatch(b -> List.of("Controller", "ControllerBase", "PageModel", "Hub", "BackgroundService")
                        .contains(CsFile.simple(b)));
        return base
                || name.endsWith("Controller")
                || attribute(type, "ApiController").isPresent();
    }

    /** The routes of a minimal API. */
    static List<Route> ofCall(Node call, CsFile file) {
        String name = call.child("function").map(CsFile::simple).orElse("");
        List<Node> arguments = CsFile.arguments(call);
        if (!CALLS.containsKey(name) || arguments.size() < 2) {
            return List.of();
        }
        return file.text(arguments.get(0)).filter(p -> p.startsWith("/") || p.isEmpty()).stream()
                .map(p -> new Route(CALLS.getOrDefault(name, "ANY"), Paths.template(p), "", call.at()))
                .toList();
    }

    /** The routes of a controller. */
    static List<Route> ofType(Node type, CsFile file) {
        String name = type.child("name").map(Node::text).orElse("");
        String prefix = attribute(type, "Route").map(a -> template(a, file)).orElse("");
        List<Route> routes = new ArrayList<>();
        for (Node method : type.child("body")
                .map(b -> b.all("method_declaration").toList())
                .orElse(List.of())) {
            String action = method.child("name").map(Node::text).orElse("");
            String own = attribute(method, "Route").map(a -> template(a, file)).orElse("");
            ATTRIBUTES.keySet().stream()
                    .sorted()
                    .forEach(each -> attribute(method, each).ifPresent(a -> {
                        String path = template(a, file).isEmpty() ? own : template(a, file);
                        boolean absolute = path.startsWith("/") || path.startsWith("~/");
                        String full = (absolute ? path.replace("~/", "/") : Paths.join(prefix, path))
                                .replace("[controller]", controller(name))
                                .replace("[action]", action);
                        routes.add(new Route(
                                ATTRIBUTES.getOrDefault(each, "ANY"),
                                Paths.template(full),
                                name + "#" + action,
                                a.at()));
                    }));
        }
        return routes;
    }

    private static String controller(String type) {
        return (type.endsWith("Controller") ? type.substring(0, type.length() - "Controller".length()) : type)
                .toLowerCase(Locale.ROOT);
    }

    static Optional<Node> attribute(Node declaration, String name) {
        return declaration
                .all("attribute_list")
                .flatMap(l -> l.all("attribute"))
                .filter(a -> a.child("name").map(CsFile::simple).orElse("").equals(name))
                .findFirst();
    }

    private static String template(Node attribute, CsFile file) {
        return attribute.first("attribute_argument_list").stream()
                .flatMap(l -> l.all("attribute_argument"))
                .flatMap(a -> a.children().stream().limit(1))
                .flatMap(e -> file.text(e).stream())
                .findFirst()
                .orElse("");
    }
}
