package dev.kube2wasm.migrator.engine.report;

import dev.kube2wasm.migrator.api.assess.Gap;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.api.target.Claim;
import dev.kube2wasm.migrator.api.target.Support;
import dev.kube2wasm.migrator.api.target.Support.Absent;
import dev.kube2wasm.migrator.api.target.Support.Limited;
import dev.kube2wasm.migrator.api.target.Support.Provided;
import dev.kube2wasm.migrator.api.target.Support.Replaceable;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The words that all reports share. */
final class Words {

    private Words() {}

    /** {@code provided}, {@code limited}, {@code replaceable}, {@code absent} or {@code unstated}. */
    static String kind(Support support) {
        return support.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** What the target says about the capability: a clause. */
    static String claim(Capability capability, Claim claim) {
        Support support = claim.support();
        if (support instanceof Provided) {
            return "provided";
        }
        if (support instanceof Limited limited) {
            return "limited to " + amount(capability, limited.limit());
        }
        if (support instanceof Replaceable replaceable) {
            return "replaceable by " + replaceable.by() + " (effort " + replaceable.effort() + ")";
        }
        if (support instanceof Absent absent) {
            return "absent: " + absent.reason();
        }
        return "nobody has stated whether the target offers it";
    }

    /** What the target has instead, after a separator; empty where it has nothing. */
    static String change(Gap gap) {
        Support support = gap.claim().support();
        return support instanceof Absent ? "" : "; " + claim(gap.capability(), gap.claim());
    }

    static Optional<String> replacement(Claim claim) {
        return claim.support() instanceof Replaceable replaceable ? Optional.of(replaceable.by()) : Optional.empty();
    }

    static Optional<String> reason(Claim claim) {
        return claim.support() instanceof Absent absent ? Optional.of(absent.reason()) : Optional.empty();
    }

    static OptionalLong limit(Claim claim) {
        return claim.support() instanceof Limited limited ? OptionalLong.of(limited.limit()) : OptionalLong.empty();
    }

    static String amount(Capability capability, long amount) {
        return capability.unit().isEmpty() ? Long.toString(amount) : amount + " " + capability.unit();
    }

    /** The amount that is required with a leading blank; empty where there is none or it is unknown. */
    static String amount(Requirement requirement) {
        OptionalLong amount = requirement.amount();
        return amount.isPresent() ? " " + amount(requirement.capability(), amount.getAsLong()) : "";
    }

    /** The amount that is required, in brackets after a blank; empty where there is none or it is unknown. */
    static String inBrackets(Requirement requirement) {
        String amount = amount(requirement);
        return amount.isEmpty() ? "" : " (" + amount.strip() + ")";
    }

    /** What a verdict means, for the head of a group. */
    static String meaning(Verdict verdict) {
        return switch (verdict) {
            case FIT -> "can be a function as it is";
            case REFACTOR -> "can be a function after a change to the code";
            case UNDECIDED -> "something could not be looked at";
            case KEEP -> "stays on Kubernetes";
        };
    }

    /** {@code 1 place}, {@code 3 places}. */
    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
