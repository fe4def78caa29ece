package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.Action.Cors;
import dev.kube2wasm.migrator.api.route.Action.Forward;
import dev.kube2wasm.migrator.api.route.Action.Header;
import dev.kube2wasm.migrator.api.route.Action.HeaderChanges;
import dev.kube2wasm.migrator.api.route.Action.Mirror;
import dev.kube2wasm.migrator.api.route.Action.PathChange;
import dev.kube2wasm.migrator.api.route.Action.Redirect;
import dev.kube2wasm.migrator.api.route.Action.Timeouts;
import dev.kube2wasm.migrator.api.route.Action.Weighted;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch.Test;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Normalization;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads back what {@link RouterData} has written. */
final class RouterDataReader {

    private static final SourceLocation HERE = SourceLocation.startOf("routes.json");

    private final Node top;

    RouterDataReader(Object tree) {
        this.top = new Node(tree);
    }

    /** A value of JSON; what is absent is empty. */
    private record Node(Object value) {

        Node get(String key) {
            Object found = value instanceof Map<?, ?> map ? map.get(key) : null;
            return new Node(found == null ? "" : found);
        }

        boolean has(String key) {
            return value instanceof Map<?, ?> map && map.containsKey(key);
        }

        String text(String key) {
            return get(key).text();
        }

        String text() {
            return String.valueOf(value);
        }

        Optional<String> optional(String key) {
            return has(key) ? Optional.of(text(key)) : Optional.empty();
        }

        List<Node> list(String key) {
            return get(key).value() instanceof List<?> list
                    ? list.stream().map(Node::new).toList()
                    : List.of();
        }

        List<String> texts(String key) {
            return list(key).stream().map(Node::text).toList();
        }

        int number(String key) {
            return Integer.parseInt(text(key));
        }

        boolean is(String key) {
            return text(key).equals("true");
        }

        String kind() {
            return text("kind");
        }
    }

    RouteTable table() {
        Node normalization = top.get("normalization");
        return new RouteTable(
                top.list("hosts").stream().map(RouterDataReader::host).toList(),
                new Normalization(
                        normalization.is("decodes"),
                        normalization.is("resolvesDots"),
                        normalization.is("mergesSlashes")),
                List.of());
    }

    private static HostRoutes host(Node node) {
        Node host = node.get("host");
        HostPattern pattern = switch (host.kind()) {
            case "exact" -> new HostPattern.Exact(host.text("name"));
            case "one-label" -> new HostPattern.OneLabel(host.text("name"));
            case "any-depth" -> new HostPattern.AnyDepth(host.text("name"));
            default -> new HostPattern.Any();
        };
        List<Rule> rules = node.list("rules").stream()
                .map(r -> new Rule(r.text("name"), match(r.get("match")), action(r.get("action")), HERE))
                .toList();
        return new HostRoutes(pattern, rules, node.is("fallsThrough"), HERE);
    }

    private static Match match(Node node) {
        return new Match(
                path(node.get("path")),
                node.optional("scheme"),
                node.optional("method"),
                node.list("headers").stream().map(RouterDataReader::value).toList(),
                node.list("query").stream().map(RouterDataReader::value).toList(),
                node.list("cookies").stream().map(RouterDataReader::value).toList(),
                HERE);
    }

    private static PathMatch path(Node node) {
        String text = node.text("text");
        return switch (node.kind()) {
            case "exact" -> new PathMatch.Exact(text);
            case "elements" -> new PathMatch.ElementPrefix(text);
            case "text" -> new PathMatch.TextPrefix(text);
            default -> new PathMatch.Regex(text, node.is("ignoresCase"), node.is("whole"));
        };
    }

    private static ValueMatch value(Node node) {
        return new ValueMatch(node.text("name"), test(node.get("test")), HERE);
    }

    private static Test test(Node node) {
        return switch (node.kind()) {
            case "equal" -> new Test.Equal(node.text("text"));
            case "starts-with" -> new Test.StartsWith(node.text("text"));
            case "not" -> new Test.Not(test(node.get("test")));
            case "regex" -> new Test.Regex(node.text("expression"), node.is("whole"));
            default -> new Test.Present();
        };
    }

    private static Action action(Node node) {
        return switch (node.kind()) {
            case "answer" -> new Action.Answer(node.number("status"));
            case "redirect" ->
                new Redirect(
                        node.number("status"),
                        node.optional("scheme"),
                        node.optional("host"),
                        node.has("port") ? OptionalInt.of(node.number("port")) : OptionalInt.empty(),
                        change(node),
                        node.is("keepsQuery"),
                        cors(node));
            default ->
                new Forward(
                        node.list("backends").stream()
                                .map(b -> new Weighted(backend(b), b.number("weight")))
                                .toList(),
                        change(node),
                        node.optional("host"),
                        headers(node.get("request")),
                        headers(node.get("response")),
                        node.list("mirrors").stream()
                                .map(m -> new Mirror(backend(m), Double.parseDouble(m.text("percent"))))
                                .toList(),
                        new Timeouts(duration(node, "requestTimeout"), duration(node, "backendTimeout")),
                        cors(node));
        };
    }

    private static Backend backend(Node node) {
        String text = node.text("backend");
        int slash = text.indexOf('/');
        int colon = text.indexOf(':');
        return new Backend(
                text.substring(0, slash),
                text.substring(slash + 1, colon < 0 ? text.length() : colon),
                colon < 0 ? "" : text.substring(colon + 1),
                HERE);
    }

    private static Optional<Duration> duration(Node node, String key) {
        return node.optional(key).map(t -> Duration.ofMillis(Long.parseLong(t)));
    }

    private static Optional<PathChange> change(Node node) {
        Node path = node.get("path");
        return switch (path.kind()) {
            case "whole" -> Optional.of(new PathChange.Whole(path.text("path")));
            case "prefix" -> Optional.of(new PathChange.Prefix(path.text("matched"), path.text("replacement")));
            case "substitution" ->
                Optional.of(new PathChange.Substitution(
                        path.text("expression"), path.is("ignoresCase"), path.text("replacement"), path.is("alone")));
            default -> Optional.empty();
        };
    }

    private static HeaderChanges headers(Node node) {
        return new HeaderChanges(pairs(node, "set"), pairs(node, "add"), node.texts("remove"));
    }

    private static List<Header> pairs(Node node, String key) {
        return node.list(key).stream()
                .map(Node::value)
                .map(pair -> (List<?>) pair)
                .map(pair -> new Header(String.valueOf(pair.get(0)), String.valueOf(pair.get(1))))
                .toList();
    }

    private static Optional<Cors> cors(Node node) {
        Node cors = node.get("cors");
        return node.has("cors")
                ? Optional.of(new Cors(
                        cors.texts("origins"),
                        cors.texts("methods"),
                        cors.texts("headers"),
                        cors.texts("exposed"),
                        cors.is("credentials"),
                        cors.optional("maxAge").map(t -> Duration.ofSeconds(Long.parseLong(t))),
                        HERE))
                : Optional.empty();
    }
}
