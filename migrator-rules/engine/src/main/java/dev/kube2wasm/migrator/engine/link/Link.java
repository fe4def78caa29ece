package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A workload with the manifests that concern it and the place of its code, before the code is read.
 *
 * @param related sorted by position
 */
record Link(Workload workload, List<Manifest> related, Optional<Origin> origin) {}
