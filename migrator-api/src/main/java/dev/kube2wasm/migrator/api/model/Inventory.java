package dev.kube2wasm.migrator.api.model;

import dev.kube2wasm.migrator.api.spi.Problem;
import java.util.List;

/**
 * Everything that was found and linked, before any rule has looked at it.
 *
 * @param microservices sorted by id, each id once
 * @param problems what could not be read as it should, sorted
 */
public record Inventory(List<Microservice> microservices, List<Problem> problems) {}
