package dev.kube2wasm.migrator.api.assess;

/** What is left of a workload's requirements after a target's capabilities are subtracted. From best to worst. */
public enum Verdict {
    /** Nothing is left: it can be a function as it is. */
    FIT,
    /** Only what the target can replace with something else is left: it can be a function after a change. */
    REFACTOR,
    /** Something could not be looked at or answered for. */
    UNDECIDED,
    /** At least one requirement cannot be met: it stays on Kubernetes. */
    KEEP;

    /** The worse of the two. */
    public Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
