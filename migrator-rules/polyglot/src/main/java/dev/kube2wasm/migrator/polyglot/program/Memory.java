package dev.kube2wasm.migrator.polyglot.program;

import dev.kube2wasm.migrator.api.code.StateField;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.List;

/** A variable that lives as long as the process. */
public record Memory(
        String owner,
        String name,
        String type,
        boolean isStatic,
        List<SourceLocation> changes,
        boolean observed,
        SourceLocation at)
        implements StateField {}
