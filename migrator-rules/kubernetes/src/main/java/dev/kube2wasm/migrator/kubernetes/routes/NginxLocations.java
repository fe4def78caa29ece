package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.Action.Header;
import dev.kube2wasm.migrator.api.route.Action.HeaderChanges;
import dev.kube2wasm.migrator.api.route.Action.PathChange;
import dev.kube2wasm.migrator.api.route.Action.Timeouts;
import dev.kube2wasm.migrator.api.route.Action.Weighted;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The locations of one server, in the order in which nginx takes them. */
final class NginxLocations {

    private static final Comparator<IngressObject.Path> LONGEST_FIRST =
            Comparator.<IngressObject.Path>comparingInt(p -> p.path().length()).reversed();

    private final HostPattern host;
    private final NginxIngress.Server server;
    private final Map<String, NginxCanary> canaries;
    private final List<Loss> losses;
    private final List<Rule> rules = new ArrayList<>();

    NginxLocations(HostPattern host, NginxIngress.Server server, Map<String, NginxCanary> canaries, List<Loss> losses) {
        this.host = host;
        this.server = server;
        this.canaries = canaries;
        this.losses = losses;
    }

    List<Rule> rules() {
        NginxRedirects.appRoot(server).ifPresent(rules::add);
        List<NginxIngress.Location> locations = server.locations.values().stream()
                .sorted(Comparator.comparing(NginxIngress.Location::path, LONGEST_FIRST))
                .toList();
        if (isRegex()) {
            for (NginxIngress.Location l : locations) {
                if (Literals.isShared(l.path().path())) {
                    add(
                            new PathMatch.Regex(l.path().path(), true, false),
                            l.ingress(),
                            l.path().backend(),
                            l.path());
                } else {
                    losses.add(unshared(l.path()));
                }
            }
        } else {
            exact(locations);
            locations.forEach(this::prefix);
        }
        if (server.locations.values().stream().noneMatch(this::takesEverything)) {
            implicit();
        }
        return rules;
    }

    /** An expression that only nginx reads. */
    static Loss unshared(IngressObject.Path path) {
        return new Loss(
                "path " + path.path(),
                "Only nginx's kind of expressions has it: the path is left out, and what it would take goes on to the rules"
                        + " after it. Say it without look-around, atoms, possessive quantifiers and back-references.",
                path.at());
    }

    /** Once an Ingress of a host asks for expressions or rewrites, every path of the host is an expression. */
    private boolean isRegex() {
        return server.ingresses.stream().anyMatch(i -> i.isSet("use-regex"))
                || server.locations.values().stream()
                        .anyMatch(l -> l.ingress()
                                .nginx("rewrite-target")
                                .filter(t -> !t.equals(l.path().path()))
                                .isPresent());
    }

    private void exact(List<NginxIngress.Location> locations) {
        for (NginxIngress.Location l : locations) {
            if (l.path().type() == IngressObject.Type.EXACT) {
                add(new PathMatch.Exact(l.path().path()), l.ingress(), l.path().backend(), l.path());
            }
        }
        for (NginxIngress.Location l : locations) {
            boolean prefix = l.path().type() == IngressObject.Type.PREFIX
                    && !l.path().path().endsWith("/");
            if (prefix) {
                add(new PathMatch.Exact(l.path().path()), l.ingress(), l.path().backend(), l.path());
            }
        }
        // nginx sends the client to a location with a slash at its end that it asked for without.
        for (NginxIngress.Location l : locations) {
            String path = l.path().path();
            if (path.length() > 1 && path.endsWith("/")) {
                Match match = Match.path(
                        new PathMatch.Exact(path.substring(0, path.length() - 1)),
                        l.path().at());
                rules.add(new Rule(
                        name(l.path()) + " slash",
                        match,
                        NginxRedirects.toPath(301, path),
                        l.path().at()));
            }
        }
    }

    private void prefix(NginxIngress.Location l) {
        String path = l.path().path();
        switch (l.path().type()) {
            case EXACT -> {}
            case PREFIX ->
                add(
                        path.endsWith("/") ? new PathMatch.TextPrefix(path) : new PathMatch.TextPrefix(path + "/"),
                        l.ingress(),
                        l.path().backend(),
                        l.path());
            case IMPLEMENTATION_SPECIFIC ->
                add(new PathMatch.TextPrefix(path), l.ingress(), l.path().backend(), l.path());
        }
    }

    private boolean takesEverything(NginxIngress.Location l) {
        return l.path().path().equals("/") && (isRegex() || l.path().type() != IngressObject.Type.EXACT);
    }

    /** Every server has a location for all other paths, with the annotations of its first Ingress. */
    private void implicit() {
        IngressObject first = server.ingresses.get(0);
        SourceLocation at = server.at;
        Match match = Match.path(new PathMatch.TextPrefix("/"), at);
        String name = at + " other paths";
        ssl(first, match, name, at);
        Optional<Action> answered = NginxRedirects.of(first, "/", losses);
        if (answered.isPresent()) {
            rules.add(new Rule(name, match, answered.get(), at));
        } else {
            server.fallback.ifPresent(backend -> forward(match, name, first, "/", backend, at));
        }
    }

    private void add(PathMatch path, IngressObject ingress, Backend backend, IngressObject.Path at) {
        Match match = Match.path(path, at.at());
        Optional<Action> redirect = NginxRedirects.of(ingress, at.path(), losses);
        if (redirect.isPresent()) {
            rules.add(new Rule(name(at), match, redirect.get(), at.at()));
            return;
        }
        ssl(ingress, match, name(at), at.at());
        forward(match, name(at), ingress, at.path(), backend, at.at());
    }

    private void ssl(IngressObject ingress, Match match, String name, SourceLocation at) {
        if (NginxRedirects.wantsTls(ingress, host)) {
            rules.add(new Rule(name + " tls", match.withScheme("http"), NginxRedirects.toTls(ingress), at));
        }
    }

    private void forward(
            Match match, String name, IngressObject ingress, String path, Backend backend, SourceLocation at) {
        NginxCanary canary = canaries.get(backend.text());
        if (canary == null) {
            rules.add(new Rule(name, match, action(ingress, path, List.of(new Weighted(backend, 1))), at));
            return;
        }
        for (NginxCanary.Choice choice : canary.choices(backend)) {
            Match narrowed = choice.narrow(match);
            rules.add(new Rule(name + choice.suffix(), narrowed, action(ingress, path, choice.backends()), at));
        }
    }

    private static Action action(IngressObject ingress, String path, List<Weighted> backends) {
        Optional<PathChange> rewrite = ingress.nginx("rewrite-target")
                .filter(t -> !t.equals(path))
                .map(t -> new PathChange.Substitution(path, true, t, true));
        List<Header> set = Stream.of(ingress.nginx("x-forwarded-prefix"))
                .flatMap(Optional::stream)
                .map(v -> new Header("X-Forwarded-Prefix", v))
                .toList();
        return new Action.Forward(
                backends,
                rewrite,
                ingress.nginx("upstream-vhost"),
                new HeaderChanges(set, List.of(), List.of()),
                HeaderChanges.NONE,
                List.of(),
                Timeouts.NONE,
                NginxCors.of(ingress));
    }

    private static String name(IngressObject.Path path) {
        return path.at() + " " + path.path();
    }
}
