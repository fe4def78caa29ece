package dev.kube2wasm.migrator.engine.decide;

import dev.kube2wasm.migrator.api.assess.Evidence;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.api.target.Claim;
import dev.kube2wasm.migrator.api.target.Support;
import dev.kube2wasm.migrator.api.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Every small case of the subtraction, and seeded large ones. */
final class Cases {

    static final Capability AMOUNT = Capability.MEMORY;
    static final Capability PLAIN = Capability.SQL_MYSQL;

    static final List<Support> SUPPORTS = List.of(
            new Support.Provided(),
            new Support.Limited(1),
            new Support.Limited(2),
            new Support.Replaceable("something", 1),
            new Support.Replaceable("something", 5),
            new Support.Unstated(),
            new Support.Absent("nothing like it"));

    /** Of the capability with an amount: none stated, below, at and above the limits. Of the other: two places. */
    static final List<Evidence> REQUIREMENTS = List.of(
            evidence(Finding.requires(AMOUNT, at(9))),
            evidence(Finding.requires(AMOUNT, 0, at(8))),
            evidence(Finding.requires(AMOUNT, 1, at(7))),
            evidence(Finding.requires(AMOUNT, 2, at(6))),
            evidence(Finding.requires(AMOUNT, 3, at(5))),
            evidence(Finding.requires(PLAIN, at(4))),
            evidence(Finding.requires(PLAIN, at(3)).likely()));

    static final BlindSpot BLIND = Finding.blindSpot("nobody could look", at(1));

    private static final List<Capability> ALL = List.of(Capability.values());

    private Cases() {}

    static SourceLocation at(int line) {
        return new SourceLocation("a.yaml", line, 1);
    }

    static Evidence evidence(Requirement requirement) {
        return new Evidence("rule", requirement);
    }

    static Target target(Support amount, Support plain) {
        return target(Map.of(AMOUNT, amount, PLAIN, plain));
    }

    static Target target(Map<Capability, Support> supports) {
        Map<Capability, Claim> claims = new TreeMap<>();
        supports.forEach((c, s) -> claims.put(c, new Claim(s, "https://example.org", "2026-11-20")));
        return new Target("t", "T", claims);
    }

    /** Every set of at most {@code most} of {@link #REQUIREMENTS}. */
    static List<List<Evidence>> sets(int most) {
        List<List<Evidence>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << REQUIREMENTS.size(); bits++) {
            if (Integer.bitCount(bits) <= most) {
                List<Evidence> set = new ArrayList<>();
                for (int i = 0; i < REQUIREMENTS.size(); i++) {
                    if ((bits >> i & 1) == 1) {
                        set.add(REQUIREMENTS.get(i));
                    }
                }
                sets.add(List.copyOf(set));
            }
        }
        return sets;
    }

    static Support support(Random random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Support.Provided();
            case 2 -> new Support.Limited(random.nextInt(4));
            case 3 -> new Support.Replaceable("something", 1 + random.nextInt(13));
            case 4 -> new Support.Unstated();
            default -> new Support.Absent("nothing like it");
        };
    }

    static Target target(Random random) {
        Map<Capability, Support> supports = new TreeMap<>();
        for (Capability capability : Capability.values()) {
            if (random.nextInt(8) > 0) {
                supports.put(capability, support(random));
            }
        }
        return target(supports);
    }

    static List<Evidence> requirements(Random random) {
        List<Evidence> requirements = new ArrayList<>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            Capability capability = ALL.get(random.nextInt(ALL.size()));
            boolean amount = !capability.unit().isEmpty() && random.nextBoolean();
            SourceLocation at = new SourceLocation("f" + random.nextInt(3), 1 + random.nextInt(5), 1);
            requirements.add(new Evidence(
                    "rule-" + random.nextInt(3),
                    amount ? Finding.requires(capability, random.nextInt(5), at) : Finding.requires(capability, at)));
        }
        return requirements;
    }
}
