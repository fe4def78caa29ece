package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.model.Origin;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.List;
import java.util.Optional;

/** Where the code of a workload is. */
record LinkedOrigin(
        String directory, List<String> candidates, String how, SourceLocation at, Optional<BaseImage> baseImage)
        implements Origin {}
