package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Decisions;
import dev.kube2wasm.migrator.engine.route.model.Request;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The configuration of a platform.
 *
 * @param files text by path, with {@code /}
 * @param meant decides as the configuration is meant to, now that what is lost is lost
 * @param lost what it does not do, sorted
 */
public record Emission(SortedMap<String, String> files, TableRouter meant, List<Lost> lost) {

    public Emission {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        lost = lost.stream().sorted().toList();
    }

    /**
     * Whether a decision that is not the source's was declared: something lost touches the request, and the decision is the
     * one that was meant then, or, where that cannot be known, what some rule would decide. So a loss may change which rule
     * takes a request, and never what a rule does.
     */
    public boolean excuses(Request request, Decision decision) {
        List<Lost> touching =
                lost.stream().filter(l -> l.touches().test(request)).toList();
        if (touching.isEmpty()) {
            return false;
        }
        return Decisions.equal(meant.route(request), decision)
                || (touching.stream().anyMatch(Lost::open)
                        && meant.decisions(request).stream().anyMatch(d -> Decisions.equal(d, decision)));
    }
}
