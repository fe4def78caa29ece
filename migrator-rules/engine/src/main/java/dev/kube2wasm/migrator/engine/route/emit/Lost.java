package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.engine.route.model.Request;
import java.util.function.Predicate;

/**
 * Something that a configuration does not do.
 *
 * @param touches the requests that may be decided otherwise because of it; none for what no decision shows
 * @param open whether it is up to the platform which rule takes such a request
 */
public record Lost(Loss loss, Predicate<Request> touches, boolean open) implements Comparable<Lost> {

    /** What changes no decision that is compared. */
    public static Lost silently(Loss loss) {
        return new Lost(loss, request -> false, false);
    }

    /** What changes what becomes of some requests, to something that is known. */
    public static Lost of(Loss loss, Predicate<Request> touches) {
        return new Lost(loss, touches, false);
    }

    /** What leaves it to the platform which rule takes some requests. */
    public static Lost open(Loss loss, Predicate<Request> touches) {
        return new Lost(loss, touches, true);
    }

    @Override
    public int compareTo(Lost other) {
        return loss.compareTo(other.loss);
    }
}
