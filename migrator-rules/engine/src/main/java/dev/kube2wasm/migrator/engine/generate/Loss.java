package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.Comparator;

/**
 * Something that a conversion could not express.
 *
 * @param what the key or the construct, as it is written in its file
 * @param message one sentence: what to do about it
 */
public record Loss(SourceLocation at, String what, String message) implements Comparable<Loss> {

    private static final Comparator<Loss> ORDER =
            Comparator.comparing(Loss::at).thenComparing(Loss::what).thenComparing(Loss::message);

    @Override
    public int compareTo(Loss other) {
        return ORDER.compare(this, other);
    }
}
