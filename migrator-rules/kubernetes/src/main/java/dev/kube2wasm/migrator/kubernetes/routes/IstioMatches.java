package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch.Test;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The matches of a VirtualService, each as Envoy gets it.
 *
 * @see <a href="https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPMatchRequest">HTTPMatchRequest,
 *     read 2026-11-23</a>
 */
final class IstioMatches {

    /** A match, and what the host has to be besides. */
    record Alternative(Match match, Optional<Test> authority) {}

    private static final Set<String> NO_HEADERS = Set.of("uri", "scheme", "method", "authority");
    private static final Pattern METHODS = Pattern.compile("\\^?\\(?[A-Z]{1,20}(\\|[A-Z]{1,20}){0,20}\\)?\\$?");

    private final List<Loss> losses;

    IstioMatches(List<Loss> losses) {
        this.losses = losses;
    }

    /** What takes everything: a route without a match. */
    static Alternative everything(Field route) {
        return new Alternative(Match.path(new PathMatch.TextPrefix("/"), route.at()), Optional.empty());
    }

    /**
     * One entry of a route's matches: an alternative for each method that it names. None where the neutral form has no
     * word for what it asks, which is a loss.
     */
    List<Alternative> of(Field entry) {
        if (isUnsaid(entry)) {
            return List.of();
        }
        Optional<String> scheme = entry.get("scheme").get("exact").text();
        List<ValueMatch> headers = new ArrayList<>();
        entry.get("headers")
                .entries()
                .filter(h -> !NO_HEADERS.contains(h.key()))
                .forEach(h -> headers.add(new ValueMatch(h.key(), test(h), h.at())));
        entry.get("withoutHeaders")
                .entries()
                .forEach(h -> headers.add(new ValueMatch(h.key(), new Test.Not(test(h)), h.at())));
        List<ValueMatch> query = entry.get("queryParams")
                .entries()
                .map(q -> new ValueMatch(q.key(), test(q), q.at()))
                .toList();
        Field authority = entry.get("authority");
        Optional<Test> host = authority.exists() ? Optional.of(test(authority)) : Optional.empty();
        PathMatch path = path(entry);
        return methods(entry.get("method"))
                .map(m -> new Alternative(new Match(path, scheme, m, headers, query, List.of(), entry.at()), host))
                .toList();
    }

    private boolean isUnsaid(Field entry) {
        List<Field> unsaid = new ArrayList<>();
        if (!entry.get("gateways").exists()) {
            unsaid.add(entry.get("sourceLabels"));
            unsaid.add(entry.get("sourceNamespace"));
        }
        Stream.of(entry.get("headers"), entry.get("withoutHeaders"))
                .flatMap(Field::entries)
                .filter(h -> h.key().startsWith("@request.auth."))
                .forEach(unsaid::add);
        Field scheme = entry.get("scheme");
        if (scheme.exists() && !scheme.get("exact").exists()) {
            unsaid.add(scheme);
        }
        Field method = entry.get("method");
        if (method.exists() && methods(method).findAny().isEmpty()) {
            unsaid.add(method);
        }
        unsaid.removeIf(f -> !f.exists());
        unsaid.forEach(f -> losses.add(new Loss(
                "match " + f.key(),
                "A rule of the table cannot ask for it: the match is left out, and what it would take goes on to the"
                        + " rules after it.",
                f.at())));
        return !unsaid.isEmpty();
    }

    private static Stream<Optional<String>> methods(Field method) {
        if (!method.exists()) {
            return Stream.of(Optional.empty());
        }
        Optional<String> exact = method.get("exact").text();
        return exact.isPresent()
                ? Stream.of(exact)
                : method.get("regex").text().filter(r -> METHODS.matcher(r).matches()).stream()
                        .flatMap(r -> Stream.of(r.replaceAll("[\\^()$]", "").split("\\|", -1)))
                        .map(Optional::of);
    }

    /** A prefix is one of text, not of elements; capitals of an expression are never ignored. */
    private static PathMatch path(Field entry) {
        boolean ignoresCase = entry.get("ignoreUriCase").isTrue();
        Field uri = entry.get("uri");
        Optional<String> exact = uri.get("exact").text();
        if (exact.isPresent()) {
            return ignoresCase
                    ? new PathMatch.Regex(Literals.expression(exact.get()), true, true)
                    : new PathMatch.Exact(exact.get());
        }
        Optional<String> regex = uri.get("regex").text();
        if (regex.isPresent()) {
            return new PathMatch.Regex(regex.get(), false, true);
        }
        String prefix = uri.get("prefix").text().orElse("/");
        return ignoresCase && !prefix.equals("/")
                ? new PathMatch.Regex(Literals.expression(prefix), true, false)
                : new PathMatch.TextPrefix(prefix);
    }

    /** A match of a text; one that says nothing, or {@code regex: "*"}, asks only that there is one. */
    private static Test test(Field match) {
        Optional<Test> exact = match.get("exact").text().map(Test.Equal::new);
        Optional<Test> prefix = match.get("prefix").text().map(Test.StartsWith::new);
        Optional<Test> regex =
                match.get("regex").text().filter(r -> !r.equals("*")).map(r -> new Test.Regex(r, true));
        return exact.or(() -> prefix).or(() -> regex).orElseGet(Test.Present::new);
    }
}
