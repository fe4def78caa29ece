package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import dev.kube2wasm.migrator.api.spi.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The rules that a VirtualService has for one Gateway, or for the mesh, in their order. */
final class IstioRules {

    private final Manifest virtual;
    private final String gateway;
    private final int port;
    private final List<Loss> losses;
    private final Consumer<Problem> problems;
    private final IstioMatches matches;
    private final IstioActions actions;

    /**
     * @param gateway {@code namespace/name} or {@code mesh}
     * @param port of the Gateway; 0 where it is not known
     */
    IstioRules(
            Manifest virtual,
            String gateway,
            int port,
            KnownServices services,
            List<Loss> losses,
            Consumer<Problem> problems) {
        this.virtual = virtual;
        this.gateway = gateway;
        this.port = port;
        this.losses = losses;
        this.problems = problems;
        this.matches = new IstioMatches(losses);
        this.actions = new IstioActions(virtual.namespace(), services, losses);
    }

    List<IstioRouter.Candidate> of(Field spec) {
        Stream.of("tcp", "tls")
                .map(spec::get)
                .filter(Field::exists)
                .forEach(f -> losses.add(
                        new Loss(f.key() + " routes", "Only routes of HTTP are read; these are not kept.", f.at())));
        List<IstioRouter.Candidate> rules = new ArrayList<>();
        List<Field> routes = spec.get("http").items().toList();
        for (int i = 0; i < routes.size(); i++) {
            add(routes.get(i), i + 1, rules);
        }
        return rules;
    }

    private void add(Field route, int number, List<IstioRouter.Candidate> rules) {
        actions.lose(route);
        String name = virtual.namespace() + "/VirtualService/" + virtual.name() + " route " + number
                + route.get("name").text().map(n -> " (" + n + ")").orElse("");
        List<Field> entries = route.get("match").items().toList();
        if (entries.isEmpty()) {
            add(name, route, IstioMatches.everything(route), true, rules);
        }
        for (int i = 0; i < entries.size(); i++) {
            Field entry = entries.get(i);
            if (isHere(entry)) {
                for (IstioMatches.Alternative alternative : matches.of(entry)) {
                    add(name + " match " + (i + 1), route, alternative, false, rules);
                }
            }
        }
    }

    /** A match that names Gateways is for them, whatever the VirtualService names; and no one else asks who calls. */
    private boolean isHere(Field entry) {
        Field wanted = entry.get("port");
        if (wanted.exists() && port == 0) {
            losses.add(new Loss(
                    "match port",
                    "The port that a request came to is not known: the match is for every port.",
                    wanted.at()));
        }
        List<String> gateways = entry.get("gateways")
                .items()
                .flatMap(g -> g.text().stream())
                .map(g -> g.equals("mesh") ? g : VirtualServices.whole(g, virtual.namespace()))
                .toList();
        boolean gatewayFits = gateways.isEmpty() || gateways.contains(gateway);
        boolean portFits = !wanted.exists() || port == 0 || IstioGateways.number(wanted) == port;
        return gatewayFits && portFits;
    }

    private void add(
            String name,
            Field route,
            IstioMatches.Alternative alternative,
            boolean takesAll,
            List<IstioRouter.Candidate> rules) {
        Optional<Action> action = actions.of(route, alternative.match(), port);
        if (action.isEmpty()) {
            problems.accept(Problem.warning(
                    route.at(),
                    "The route has no route, redirect or directResponse that can be read, so that it is left out. Say"
                            + " where its requests go."));
            return;
        }
        rules.add(new IstioRouter.Candidate(
                new Rule(
                        name,
                        alternative.match(),
                        action.get(),
                        alternative.match().at()),
                alternative.authority(),
                takesAll));
    }
}
