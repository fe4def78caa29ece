package dev.kube2wasm.migrator.api.rule;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.Objects;
import java.util.OptionalLong;

/** The microservice, or one of its endpoints, needs a capability. */
public final class Requirement implements Finding {

    static final long NO_AMOUNT = -1;

    private final Capability capability;
    private final long amount;
    private final Subject subject;
    private final Confidence confidence;
    private final SourceLocation at;

    Requirement(Capability capability, long amount, Subject subject, Confidence confidence, SourceLocation at) {
        this.capability = Objects.requireNonNull(capability);
        this.amount = amount;
        this.subject = Objects.requireNonNull(subject);
        this.confidence = Objects.requireNonNull(confidence);
        this.at = Objects.requireNonNull(at);
    }

    /** The same requirement of one part of the workload only. */
    public Requirement of(Subject part) {
        return new Requirement(capability, amount, part, confidence, at);
    }

    /** The same requirement, held with less certainty. A likely requirement counts in full; it is only reported so. */
    public Requirement likely() {
        return new Requirement(capability, amount, subject, Confidence.LIKELY, at);
    }

    public Capability capability() {
        return capability;
    }

    /** How much, in {@link Capability#unit()}; empty where the capability has no unit or the amount is unknown. */
    public OptionalLong amount() {
        return amount == NO_AMOUNT ? OptionalLong.empty() : OptionalLong.of(amount);
    }

    public Subject subject() {
        return subject;
    }

    public Confidence confidence() {
        return confidence;
    }

    @Override
    public SourceLocation at() {
        return at;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Requirement r
                && capability == r.capability
                && amount == r.amount
                && subject.equals(r.subject)
                && confidence == r.confidence
                && at.equals(r.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(capability, amount, subject, confidence, at);
    }

    @Override
    public String toString() {
        return capability.key() + (amount == NO_AMOUNT ? "" : " " + amount) + " at " + at;
    }
}
