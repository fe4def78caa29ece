package dev.kube2wasm.migrator.api.assess;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.target.Target;
import java.util.List;

/**
 * The outcome for an estate.
 *
 * @param targets what the workloads were held against, sorted by id
 * @param workloads sorted by id, each once
 * @param problems what could not be read as it should, sorted by position
 */
public record Assessment(List<Target> targets, List<WorkloadAssessment> workloads, List<Problem> problems) {}
