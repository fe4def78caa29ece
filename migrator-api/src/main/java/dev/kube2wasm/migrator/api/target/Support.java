package dev.kube2wasm.migrator.api.target;

/** What a target offers for one capability. */
public sealed interface Support {

    /** Offered in full. */
    record Provided() implements Support {}

    /**
     * Offered up to {@code limit}, in the capability's unit. A requirement beyond it, or of an unknown amount, is not
     * met, or not known to be.
     */
    record Limited(long limit) implements Support {}

    /**
     * Not offered, but something else on the target does the same work after a change to the code.
     *
     * @param by what replaces it, in words that name the target's own feature
     * @param effort of the change, from 1 (a line) to 13 (a redesign), on Konveyor's scale of story points
     */
    record Replaceable(String by, int effort) implements Support {}

    /** Not offered, and nothing there replaces it. */
    record Absent(String reason) implements Support {}

    /** Nobody has made a claim yet. */
    record Unstated() implements Support {}
}
