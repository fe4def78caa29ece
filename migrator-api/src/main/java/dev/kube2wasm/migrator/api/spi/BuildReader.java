package dev.kube2wasm.migrator.api.spi;

import java.util.List;

/** Reads definitions of image builds. Found by {@link java.util.ServiceLoader}. */
public interface BuildReader {

    /** Every build that {@code tree} defines, sorted by position, and what could not be read. */
    Reading read(SourceTree tree);

    record Reading(List<ImageBuild> builds, List<Problem> problems) {}
}
