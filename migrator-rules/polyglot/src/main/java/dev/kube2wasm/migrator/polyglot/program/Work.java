package dev.kube2wasm.migrator.polyglot.program;

import dev.kube2wasm.migrator.api.code.Task;
import dev.kube2wasm.migrator.api.model.SourceLocation;

/** Work that is handed to a goroutine, a thread, an event loop or the clock. */
public record Work(Runner runner, boolean awaited, boolean endless, boolean atStartup, SourceLocation at)
        implements Task {

    @Override
    public boolean atShutdown() {
        return false;
    }

    Work during(boolean startup) {
        return new Work(runner, awaited, endless, startup, at);
    }
}
