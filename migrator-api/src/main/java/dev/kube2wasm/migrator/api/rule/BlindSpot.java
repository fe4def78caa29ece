package dev.kube2wasm.migrator.api.rule;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.Objects;

/** Something nobody could look at: it makes a verdict UNDECIDED, and never hides a capability that is absent. */
public final class BlindSpot implements Finding {

    private final String reason;
    private final SourceLocation at;

    BlindSpot(String reason, SourceLocation at) {
        this.reason = Objects.requireNonNull(reason);
        this.at = Objects.requireNonNull(at);
    }

    /** What could not be looked at, and what to do about it. */
    public String reason() {
        return reason;
    }

    @Override
    public SourceLocation at() {
        return at;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlindSpot b && reason.equals(b.reason) && at.equals(b.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reason, at);
    }

    @Override
    public String toString() {
        return "blind spot at " + at + ": " + reason;
    }
}
