package dev.kube2wasm.migrator.engine.route.cutover;

import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Forward;
import dev.kube2wasm.migrator.api.route.Action.Weighted;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import dev.kube2wasm.migrator.engine.route.emit.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a table is at each stage of a move. Every stage is a table of its own: the way back from one is the one before it,
 * and rules that name no moved Service are the same in all.
 */
public final class Stages {

    /** The shares of requests that functions get, in percent. */
    public static final List<Integer> PERCENTS = List.of(0, 1, 10, 50, 100);

    private Stages() {}

    /**
     * A table where functions get a share of what the moved Services got.
     *
     * @param percent 0 to 100; at 0 the function is named with no weight, at 100 the Service is, so that the way back is a
     *     change of weights
     */
    public static RouteTable at(RouteTable table, List<Move> moves, int percent) {
        return Tables.mapped(
                table,
                (host, rule) -> Stream.of(new Rule(
                        rule.name(),
                        rule.match(),
                        at(rule.action(), rule.match().path().text(), moves, percent),
                        rule.at())));
    }

    /** The moves that no rule is touched by. */
    public static List<Move> idle(RouteTable table, List<Move> moves) {
        return moves.stream()
                .filter(m -> at(table, List.of(m), 100).equals(table))
                .toList();
    }

    private static Action at(Action action, String path, List<Move> moves, int percent) {
        if (!(action instanceof Forward forward)) {
            return action;
        }
        if (forward.backends().stream().noneMatch(w -> moves.stream().anyMatch(m -> m.isOf(w.backend(), path)))) {
            return action;
        }
        List<Weighted> shared = new ArrayList<>();
        for (Weighted weighted : forward.backends()) {
            Optional<Move> move =
                    moves.stream().filter(m -> m.isOf(weighted.backend(), path)).findFirst();
            shared.add(new Weighted(weighted.backend(), weighted.weight() * (move.isPresent() ? 100 - percent : 100)));
            move.ifPresent(m -> shared.add(new Weighted(m.function(), weighted.weight() * percent)));
        }
        return new Forward(
                reduced(shared),
                forward.path(),
                forward.host(),
                forward.request(),
                forward.response(),
                forward.mirrors(),
                forward.timeouts(),
                forward.cors());
    }

    /** The same shares in the smallest whole numbers. */
    private static List<Weighted> reduced(List<Weighted> weighted) {
        int divisor = weighted.stream().mapToInt(Weighted::weight).reduce(0, Stages::common);
        return divisor <= 1
                ? weighted
                : weighted.stream()
                        .map(w -> new Weighted(w.backend(), w.weight() / divisor))
                        .toList();
    }

    private static int common(int a, int b) {
        return b == 0 ? a : common(b, a % b);
    }
}
