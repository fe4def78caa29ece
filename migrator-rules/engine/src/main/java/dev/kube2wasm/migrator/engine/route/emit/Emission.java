package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.engine.route.model.Request;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The configuration of a platform.
 *
 * @param files text by path, with {@code /}
 * @param lost what it does not do, sorted
 */
public record Emission(SortedMap<String, String> files, List<Lost> lost) {

    public Emission {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        lost = lost.stream().sorted().toList();
    }

    /** Whether a request meets something that was declared lost, so that it may be decided otherwise. */
    public boolean isDeclared(Request request) {
        return lost.stream().anyMatch(l -> l.touches().test(request));
    }

    /**
     * Something that is lost.
     *
     * @param touches the requests that may be decided otherwise because of it; none for what no decision shows
     */
    public record Lost(Loss loss, Predicate<Request> touches) implements Comparable<Lost> {

        /** What changes no decision that is compared. */
        public static Lost silently(Loss loss) {
            return new Lost(loss, request -> false);
        }

        @Override
        public int compareTo(Lost other) {
            return loss.compareTo(other.loss);
        }
    }
}
