package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.Action.Forward;
import dev.kube2wasm.migrator.api.route.Action.Mirror;
import dev.kube2wasm.migrator.api.route.Action.Weighted;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Tables that say the same in another way, or something else in the same way. */
public final class Tables {

    private Tables() {}

    /** The same table, in which no host falls through to another: what it would find there, it has itself. */
    public static RouteTable closed(RouteTable table) {
        List<HostRoutes> hosts = new ArrayList<>();
        for (int i = 0; i < table.hosts().size(); i++) {
            HostRoutes host = table.hosts().get(i);
            if (hosts.stream().anyMatch(h -> covers(h.host(), host.host()))) {
                continue;
            }
            List<Rule> rules = new ArrayList<>(host.rules());
            boolean open = host.fallsThrough();
            for (int j = i + 1; open && j < table.hosts().size(); j++) {
                HostRoutes next = table.hosts().get(j);
                if (covers(next.host(), host.host())) {
                    rules.addAll(next.rules());
                    open = next.fallsThrough();
                }
            }
            hosts.add(new HostRoutes(host.host(), rules, false, host.at()));
        }
        return new RouteTable(hosts, table.normalization(), table.losses());
    }

    /** Whether every host that {@code narrow} means is one that {@code wide} means. */
    static boolean covers(HostPattern wide, HostPattern narrow) {
        if (wide instanceof HostPattern.Any || wide.equals(narrow)) {
            return true;
        }
        if (narrow instanceof HostPattern.Exact exact) {
            return wide.matches(exact.name());
        }
        if (wide instanceof HostPattern.AnyDepth all) {
            String parent = narrow instanceof HostPattern.OneLabel one
                    ? one.parent()
                    : narrow instanceof HostPattern.AnyDepth any ? any.parent() : "";
            return parent.equals(all.parent()) || all.matches(parent);
        }
        return false;
    }

    /** Every rule of a table, changed, in its place. */
    public static RouteTable mapped(RouteTable table, BiFunction<HostPattern, Rule, Stream<Rule>> change) {
        return new RouteTable(
                table.hosts().stream()
                        .map(h -> new HostRoutes(
                                h.host(),
                                h.rules().stream()
                                        .flatMap(r -> change.apply(h.host(), r))
                                        .toList(),
                                h.fallsThrough(),
                                h.at()))
                        .toList(),
                table.normalization(),
                table.losses());
    }

    /** The same table with backends of other names. */
    public static RouteTable renamed(RouteTable table, UnaryOperator<Backend> name) {
        return mapped(
                table,
                (host, rule) ->
                        Stream.of(new Rule(rule.name(), rule.match(), renamed(rule.action(), name), rule.at())));
    }

    private static Action renamed(Action action, UnaryOperator<Backend> name) {
        if (!(action instanceof Forward forward)) {
            return action;
        }
        return new Forward(
                forward.backends().stream()
                        .map(w -> new Weighted(name.apply(w.backend()), w.weight()))
                        .toList(),
                forward.path(),
                forward.host(),
                forward.request(),
                forward.response(),
                forward.mirrors().stream()
                        .map(m -> new Mirror(name.apply(m.backend()), m.percent()))
                        .toList(),
                forward.timeouts(),
                forward.cors());
    }

    /** All backends, those of mirrors too, sorted by their text. */
    public static List<Backend> backends(RouteTable table) {
        return table.hosts().stream()
                .flatMap(h -> h.rules().stream())
                .flatMap(r -> r.action() instanceof Forward f ? Stream.of(f) : Stream.<Forward>empty())
                .flatMap(f -> Stream.concat(
                        f.backends().stream().map(Weighted::backend),
                        f.mirrors().stream().map(Mirror::backend)))
                .collect(java.util.stream.Collectors.toMap(Backend::text, b -> b, (a, b) -> a, java.util.TreeMap::new))
                .values()
                .stream()
                .toList();
    }
}
