package dev.kube2wasm.migrator.api.assess;

import java.util.List;

/**
 * How one workload does on one target.
 *
 * @param target the target's id
 * @param verdict the worst of its gaps and blind spots
 * @param effort the sum over the gaps that a change can close
 * @param gaps worst first, then in the vocabulary's order
 */
public record Fitness(String target, Verdict verdict, int effort, List<Gap> gaps) {}
