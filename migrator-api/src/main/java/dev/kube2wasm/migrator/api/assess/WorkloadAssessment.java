package dev.kube2wasm.migrator.api.assess;

import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import java.util.List;

/**
 * All that is known of one workload.
 *
 * @param microservice what was inspected
 * @param requirements sorted by capability and position, each once
 * @param blindSpots sorted by position, each once
 * @param fitness one entry a target, in the order of the targets
 */
public record WorkloadAssessment(
        Microservice microservice, List<Evidence> requirements, List<BlindSpot> blindSpots, List<Fitness> fitness) {}
