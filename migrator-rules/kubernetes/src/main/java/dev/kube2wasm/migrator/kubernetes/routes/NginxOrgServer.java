package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.PathChange;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import dev.kube2wasm.migrator.api.spi.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * The server of one host. Its locations are looked up as nginx does: exact ones, expressions in their order, then the
 * longest prefix, which is one of text.
 *
 * @see <a href="https://nginx.org/en/docs/http/ngx_http_core_module.html#location">location, read 2026-11-23</a>
 */
final class NginxOrgServer {

    private enum Kind {
        EXACT,
        EXPRESSION,
        PREFIX
    }

    private record Location(Kind kind, boolean ignoresCase, IngressObject.Path path, IngressObject ingress) {
        String text() {
            return path.path();
        }
    }

    private static final Comparator<Location> LOOK_UP = Comparator.comparing(Location::kind)
            .thenComparingInt(l -> l.kind() == Kind.PREFIX ? -l.text().length() : 0);

    private final HostPattern host;
    private final IngressObject owner;
    private final SourceLocation at;
    private final Consumer<Problem> problems;
    private final List<Loss> losses;
    private final Map<String, IngressObject.Path> known = new LinkedHashMap<>();
    private final List<Location> locations = new ArrayList<>();

    NginxOrgServer(
            HostPattern host, IngressObject owner, SourceLocation at, Consumer<Problem> problems, List<Loss> losses) {
        this.host = host;
        this.owner = owner;
        this.at = at;
        this.problems = problems;
        this.losses = losses;
    }

    IngressObject owner() {
        return owner;
    }

    SourceLocation at() {
        return at;
    }

    void add(IngressObject.Path path, IngressObject ingress) {
        int before = known.size();
        Conflicts.add(known, path, problems);
        boolean isNew = known.size() > before;
        if (isNew && ingress.nginxOrg("path-regex").isPresent() && !Literals.isShared(path.path())) {
            losses.add(NginxLocations.unshared(path));
        } else if (isNew) {
            String regex = ingress.nginxOrg("path-regex")
                    .or(() -> owner.nginxOrg("path-regex"))
                    .orElse("");
            Kind kind = switch (regex) {
                case "case_sensitive", "case_insensitive" -> Kind.EXPRESSION;
                case "exact" -> Kind.EXACT;
                default -> path.type() == IngressObject.Type.EXACT ? Kind.EXACT : Kind.PREFIX;
            };
            locations.add(new Location(kind, regex.equals("case_insensitive"), path, ingress));
        }
    }

    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        toTls(rules);
        owner.nginxOrg("app-root")
                .ifPresent(root -> rules.add(new Rule(
                        at + " app-root",
                        Match.path(new PathMatch.Exact("/"), at),
                        NginxRedirects.toPath(302, root),
                        at)));
        List<Location> sorted = locations.stream().sorted(LOOK_UP).toList();
        sorted.stream().filter(l -> l.kind() == Kind.EXACT).map(this::rule).forEach(rules::add);
        sorted.stream()
                .filter(l -> l.kind() != Kind.EXPRESSION)
                .filter(l -> l.text().length() > 1 && l.text().endsWith("/"))
                .map(NginxOrgServer::slash)
                .forEach(rules::add);
        sorted.stream().filter(l -> l.kind() != Kind.EXACT).map(this::rule).forEach(rules::add);
        boolean hasRoot = locations.stream().anyMatch(l -> l.text().equals("/"));
        owner.defaultBackend()
                .filter(b -> !hasRoot)
                .ifPresent(b -> rules.add(new Rule(
                        b.at() + " default",
                        Match.path(new PathMatch.TextPrefix("/"), b.at()),
                        NginxOrgActions.forward(owner, b, Optional.empty()),
                        b.at())));
        return rules;
    }

    /** The redirect of a host with a certificate, and that of a balancer that took it off. */
    private void toTls(List<Rule> rules) {
        Match all = Match.path(new PathMatch.TextPrefix("/"), at);
        Action https = new Action.Redirect(
                301,
                Optional.of("https"),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                true,
                Optional.empty());
        boolean refused = owner.nginxOrg("ssl-redirect")
                .or(() -> owner.annotation("ingress.kubernetes.io/ssl-redirect"))
                .filter(v -> v.equalsIgnoreCase("false"))
                .isPresent();
        if (owner.tlsHosts().contains(host.text()) && !refused) {
            rules.add(new Rule(at + " tls", all.withScheme("http"), https, at));
        }
        if (owner.nginxOrg("redirect-to-https")
                .filter(v -> v.equalsIgnoreCase("true"))
                .isPresent()) {
            ValueMatch plain = new ValueMatch("X-Forwarded-Proto", new ValueMatch.Test.Equal("http"), at);
            rules.add(new Rule(at + " redirect-to-https", all.withHeader(plain), https, at));
        }
    }

    /** nginx sends the client to a location with a slash at its end that it asked for without. */
    private static Rule slash(Location location) {
        String bare = location.text().substring(0, location.text().length() - 1);
        SourceLocation place = location.path().at();
        return new Rule(
                name(location) + " slash",
                Match.path(new PathMatch.Exact(bare), place),
                NginxRedirects.toPath(301, location.text()),
                place);
    }

    private Rule rule(Location location) {
        PathMatch match = switch (location.kind()) {
            case EXACT -> new PathMatch.Exact(location.text());
            case EXPRESSION -> new PathMatch.Regex(location.text(), location.ignoresCase(), false);
            case PREFIX -> new PathMatch.TextPrefix(location.text());
        };
        SourceLocation place = location.path().at();
        Optional<PathChange> change = NginxOrgActions.rewrite(
                        location.ingress(), location.path().backend().service())
                .flatMap(to -> change(location, to));
        return new Rule(
                name(location),
                Match.path(match, place),
                NginxOrgActions.forward(location.ingress(), location.path().backend(), change),
                place);
    }

    /** What the location took in becomes the new path: all of an exact one, the text of a prefix. */
    private Optional<PathChange> change(Location location, String to) {
        if (location.kind() == Kind.EXPRESSION) {
            losses.add(new Loss(
                    "nginx.org/rewrites",
                    "nginx refuses to rewrite what an expression takes in, so that nothing is rewritten. Give the path"
                            + " an Ingress without nginx.org/path-regex.",
                    location.path().at()));
            return Optional.empty();
        }
        if (location.kind() == Kind.EXACT) {
            return Optional.of(new PathChange.Whole(to));
        }
        return Optional.of(
                location.text().endsWith("/") && to.endsWith("/")
                        ? new PathChange.Prefix(location.text(), to)
                        : new PathChange.Substitution("^" + Literals.expression(location.text()), false, to, false));
    }

    private static String name(Location location) {
        return location.path().at() + " " + location.text();
    }
}
