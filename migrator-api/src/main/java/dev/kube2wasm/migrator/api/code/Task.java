package dev.kube2wasm.migrator.api.code;

import dev.kube2wasm.migrator.api.model.SourceLocation;

/** Work that the code hands to another thread. */
public interface Task {

    /** What runs the work. */
    enum Runner {
        THREAD,
        EXECUTOR,
        /** A method that the framework runs on its own thread, such as {@code @Async}. */
        ASYNC_METHOD,
        /** {@code java.util.Timer}, a scheduled executor, {@code @Scheduled}: the clock starts it. */
        SCHEDULE
    }

    Runner runner();

    /** Whether the method that hands the work over also waits for it, so that the request holds it whole. */
    boolean awaited();

    /** Whether the work loops without a bound. */
    boolean endless();

    /** Whether the work is handed over only while the process starts. */
    boolean atStartup();

    /** Whether the work is a hook for the process's end. */
    boolean atShutdown();

    SourceLocation at();
}
