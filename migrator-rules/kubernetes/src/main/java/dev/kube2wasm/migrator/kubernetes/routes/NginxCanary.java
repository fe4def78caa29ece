package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.Action.Weighted;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch.Test;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A canary. It belongs to the Service that the main Ingress leads to, and so to every rule that leads there.
 *
 * @param ingress what carries the annotations
 * @param backend where the canary leads
 */
record NginxCanary(IngressObject ingress, Backend backend) {

    /** Which requests go where; the first that fits counts. */
    record Choice(String suffix, UnaryOperator<Match> narrowing, List<Weighted> backends) {
        Match narrow(Match match) {
            return narrowing.apply(match);
        }
    }

    /** The canaries by the text of the backend that they belong to; the first one of a backend counts. */
    static Map<String, NginxCanary> byUpstream(
            List<IngressObject> ingresses, Map<HostPattern, NginxIngress.Server> servers) {
        Map<String, NginxCanary> canaries = new LinkedHashMap<>();
        for (IngressObject ingress : ingresses) {
            if (!ingress.isSet("canary")) {
                continue;
            }
            for (IngressObject.HostRule rule : ingress.rules()) {
                NginxIngress.Server server = servers.get(Hosts.ofIngress(rule.host()));
                for (IngressObject.Path path : rule.paths()) {
                    main(server, path)
                            .ifPresent(m -> canaries.putIfAbsent(m.text(), new NginxCanary(ingress, path.backend())));
                }
            }
        }
        return canaries;
    }

    private static Optional<Backend> main(
            NginxIngress.@org.jspecify.annotations.Nullable Server server, IngressObject.Path path) {
        if (server == null) {
            return Optional.empty();
        }
        return server.locations.values().stream()
                .filter(l -> l.path().path().equals(path.path()))
                .map(l -> l.path().backend())
                .findFirst();
    }

    /** Header before cookie before weight. */
    List<Choice> choices(Backend main) {
        List<Choice> choices = new ArrayList<>();
        SourceLocation at = ingress.manifest().at();
        List<Weighted> here = List.of(new Weighted(backend, 1));
        List<Weighted> there = List.of(new Weighted(main, 1));
        ingress.nginx("canary-by-header").ifPresent(name -> {
            Optional<String> value = ingress.nginx("canary-by-header-value");
            Optional<String> pattern = ingress.nginx("canary-by-header-pattern").filter(NginxCanary::isExpression);
            if (value.isPresent()) {
                choices.add(header(name, new Test.Equal(value.get()), here, at));
            } else if (ingress.nginx("canary-by-header-pattern").isPresent()) {
                pattern.ifPresent(p -> choices.add(header(name, new Test.Regex(p, false), here, at)));
            } else {
                choices.add(header(name, new Test.Equal("always"), here, at));
                choices.add(header(name, new Test.Equal("never"), there, at));
            }
        });
        ingress.nginx("canary-by-cookie").ifPresent(name -> {
            choices.add(cookie(name, "always", here, at));
            choices.add(cookie(name, "never", there, at));
        });
        int total = number("canary-weight-total", 100);
        int weight = Math.min(number("canary-weight", 0), total);
        choices.add(new Choice(
                "",
                m -> m,
                weight == 0 ? there : List.of(new Weighted(main, total - weight), new Weighted(backend, weight))));
        return choices;
    }

    private int number(String annotation, int usual) {
        return ingress.nginx(annotation)
                .filter(n -> n.matches("\\d{1,8}"))
                .map(Integer::parseInt)
                .orElse(usual);
    }

    private static Choice header(String name, Test test, List<Weighted> backends, SourceLocation at) {
        return new Choice(" " + name + " " + text(test), m -> m.withHeader(new ValueMatch(name, test, at)), backends);
    }

    private static Choice cookie(String name, String value, List<Weighted> backends, SourceLocation at) {
        return new Choice(
                " cookie " + name + " " + value,
                m -> m.withCookie(new ValueMatch(name, new Test.Equal(value), at)),
                backends);
    }

    private static String text(Test test) {
        return test instanceof Test.Equal equal
                ? equal.text()
                : test instanceof Test.Regex regex ? regex.expression() : "";
    }

    private static boolean isExpression(String expression) {
        try {
            Pattern.compile(expression);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
