package dev.kube2wasm.migrator.engine.report;

import dev.kube2wasm.migrator.api.assess.Assessment;
import java.io.IOException;
import java.io.Writer;

/** One form in which an assessment is written. Implementations keep no state between calls. */
public interface Report {

    /**
     * Writes {@code assessment} and flushes, but does not close, {@code out}. The same assessment always gives the same
     * characters; lines end in a line feed on every system.
     *
     * @throws IOException what {@code out} throws
     */
    void write(Assessment assessment, Writer out) throws IOException;
}
