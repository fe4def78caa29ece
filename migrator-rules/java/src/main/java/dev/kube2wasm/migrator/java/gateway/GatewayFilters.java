package dev.kube2wasm.migrator.java.gateway;

import dev.kube2wasm.migrator.api.route.Action.Header;
import dev.kube2wasm.migrator.api.route.Action.HeaderChanges;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The filters of a route, the default ones first.
 *
 * @see <a href="https://docs.spring.io/spring-cloud-gateway/reference/spring-cloud-gateway/gatewayfilter-factories.html">GatewayFilter
 *     factories, read 2026-11-23</a>
 */
final class GatewayFilters {

    /** Headers that are set, added and removed, as filters come. */
    private static final class Headers {
        private final List<Header> set = new ArrayList<>();
        private final List<Header> add = new ArrayList<>();
        private final List<String> remove = new ArrayList<>();

        void set(Header header) {
            remove(header.name());
            remove.removeIf(header.name()::equalsIgnoreCase);
            set.add(header);
        }

        void add(Header header) {
            if (remove.removeIf(header.name()::equalsIgnoreCase)) {
                set.add(header);
            } else {
                add.add(header);
            }
        }

        void remove(String name) {
            set.removeIf(h -> h.name().equalsIgnoreCase(name));
            add.removeIf(h -> h.name().equalsIgnoreCase(name));
            remove.add(name);
        }

        HeaderChanges changes() {
            return new HeaderChanges(set, add, remove);
        }
    }

    private final Optional<PathPattern> pattern;
    private final List<Loss> losses;
    private final Headers request = new Headers();
    private final Headers response = new Headers();
    private GatewayPath path = GatewayPath.SAME;
    private boolean unsaid;
    private boolean preservesHost;
    private Optional<String> host = Optional.empty();
    private Optional<Part> redirect = Optional.empty();
    private OptionalInt status = OptionalInt.empty();
    private final List<Part> statuses = new ArrayList<>();

    GatewayFilters(List<Part> filters, Optional<PathPattern> pattern, List<Loss> losses) {
        this.pattern = pattern;
        this.losses = losses;
        filters.forEach(this::add);
    }

    /** Whether the path changes in a way that the neutral form has no word for; then the route is left out. */
    boolean isUnsaid() {
        return unsaid;
    }

    GatewayPath path() {
        return path;
    }

    boolean preservesHost() {
        return preservesHost;
    }

    Optional<String> host() {
        return host;
    }

    Optional<Part> redirect() {
        return redirect;
    }

    OptionalInt status() {
        return status;
    }

    HeaderChanges request() {
        return request.changes();
    }

    HeaderChanges response() {
        return response.changes();
    }

    /** The status of an answer that a backend gave stays what it is. */
    void loseStatus() {
        statuses.forEach(p -> losses.add(
                new Loss("filter SetStatus", "The answer keeps the status that the backend gave it.", p.at())));
    }

    private void add(Part part) {
        switch (part.name()) {
            case "StripPrefix" -> change(part, path.stripped(number(part.arg(0, "parts"), 1), pattern));
            case "PrefixPath" ->
                change(part, path.prefixed(part.arg(0, "prefix").orElse("")));
            case "SetPath" ->
                change(part, GatewayPath.set(part.arg(0, "template").orElse("/"), pattern));
            case "RewritePath" -> rewrite(part);
            case "AddRequestHeader" -> header(part).ifPresent(request::add);
            case "SetRequestHeader" -> header(part).ifPresent(request::set);
            case "RemoveRequestHeader" -> part.arg(0, "name").ifPresent(request::remove);
            case "AddResponseHeader" -> header(part).ifPresent(response::add);
            case "SetResponseHeader" -> header(part).ifPresent(response::set);
            case "RemoveResponseHeader" -> part.arg(0, "name").ifPresent(response::remove);
            case "PreserveHostHeader" -> preservesHost = true;
            case "SetRequestHostHeader" -> host = part.arg(0, "host");
            case "RedirectTo" -> redirect = Optional.of(part);
            case "SetStatus" -> {
                status = OptionalInt.of(number(part.arg(0, "status"), 200));
                statuses.add(part);
            }
            default ->
                losses.add(new Loss(
                        "filter " + part.name(),
                        "It is not kept. Give the function, or the platform in front of it, what it did.",
                        part.at()));
        }
    }

    private void rewrite(Part part) {
        Optional<GatewayExpression> expression = part.arg(0, "regexp").flatMap(GatewayExpression::of);
        if (expression.isPresent() && !expression.get().isFoundOnce()) {
            losses.add(new Loss(
                    "filter RewritePath",
                    "Only the first place that the expression takes in is rewritten. Let it start with ^.",
                    part.at()));
        }
        String replacement = part.arg(1, "replacement").orElse("");
        change(part, expression.flatMap(e -> path.rewritten(e, replacement)));
    }

    private void change(Part part, Optional<GatewayPath> changed) {
        if (changed.isPresent()) {
            path = changed.get();
        } else {
            unsaid = true;
            losses.add(new Loss(
                    "filter " + part.name(),
                    "The table has no word for this change of the path: the route is left out. Say it with one filter,"
                            + " and without what only Java's expressions have.",
                    part.at()));
        }
    }

    private Optional<Header> header(Part part) {
        String name = part.arg(0, "name").orElse("");
        String value = part.arg(1, "value").orElse("");
        if (value.indexOf('{') >= 0) {
            losses.add(new Loss(
                    "filter " + part.name(),
                    "The value of " + name + " has parts of the path, which are not put in: the header is not changed.",
                    part.at()));
            return Optional.empty();
        }
        return Optional.of(new Header(name, value));
    }

    static int number(Optional<String> text, int usual) {
        return text.filter(t -> t.matches("\\d{1,8}")).map(Integer::parseInt).orElse(usual);
    }
}
