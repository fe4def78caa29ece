package dev.kube2wasm.migrator.api.rule;

import dev.kube2wasm.migrator.api.target.Capability;
import java.util.Set;

/**
 * What is known of a rule without running it.
 *
 * @param id lower-case words divided by dashes, such as {@code java-jdbc}; unique among all rules
 * @param summary one sentence in the third person: what the rule finds
 * @param mayRequire every capability that a finding of the rule may name
 */
public record RuleInfo(String id, String summary, Set<Capability> mayRequire) {

    public RuleInfo {
        if (!isKebabCase(id)) {
            throw new IllegalArgumentException("a rule's id is lower-case words divided by dashes: " + id);
        }
        mayRequire = Set.copyOf(mayRequire);
    }

    public static RuleInfo of(String id, String summary, Capability... mayRequire) {
        return new RuleInfo(id, summary, Set.of(mayRequire));
    }

    private static boolean isKebabCase(String id) {
        boolean afterDash = true;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!word && (c != '-' || afterDash)) {
                return false;
            }
            afterDash = !word;
        }
        return !afterDash;
    }
}
