package dev.kube2wasm.migrator.api.assess;

import dev.kube2wasm.migrator.api.rule.Requirement;

/**
 * A requirement with the rule that found it.
 *
 * @param rule the rule's id
 */
public record Evidence(String rule, Requirement requirement) {}
