package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.SortedSet;

/**
 * Where the code may be, and what says so.
 *
 * @param directories never empty; several where they are equally likely
 */
record Match(SortedSet<String> directories, String how, SourceLocation at) {

    /** The only directory, or the parent of all. */
    String directory() {
        return Paths.common(directories);
    }
}
