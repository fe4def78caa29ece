package dev.kube2wasm.migrator.api.rule;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.target.Capability;

/** What a rule found: a {@link Requirement} or a {@link BlindSpot}. Made by the factories here, so that both can grow. */
public sealed interface Finding permits Requirement, BlindSpot {

    SourceLocation at();

    /** The whole workload requires {@code capability}, for certain. */
    static Requirement requires(Capability capability, SourceLocation at) {
        return new Requirement(capability, Requirement.NO_AMOUNT, Subject.WORKLOAD, Confidence.CERTAIN, at);
    }

    /** The whole workload requires {@code amount} of {@code capability}, in {@link Capability#unit()}. */
    static Requirement requires(Capability capability, long amount, SourceLocation at) {
        if (capability.unit().isEmpty() || amount < 0) {
            throw new IllegalArgumentException(capability.key() + " takes no amount of " + amount);
        }
        return new Requirement(capability, amount, Subject.WORKLOAD, Confidence.CERTAIN, at);
    }

    /** Something that could not be read or judged. {@code reason} says what, and what the user can do about it. */
    static BlindSpot blindSpot(String reason, SourceLocation at) {
        return new BlindSpot(reason, at);
    }
}
