package dev.kube2wasm.migrator.api.assess;

import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.api.target.Claim;
import java.util.List;

/**
 * One capability that a workload requires and a target does not simply provide.
 *
 * @param capability what is missing
 * @param claim what the target says about it
 * @param verdict what this gap alone makes of the workload
 * @param effort to close it, on the scale of {@link dev.kube2wasm.migrator.api.target.Support.Replaceable#effort()}; 0
 *     where nothing closes it
 * @param evidence every requirement of this capability that is not met, sorted by position; never empty
 */
public record Gap(Capability capability, Claim claim, Verdict verdict, int effort, List<Evidence> evidence) {}
