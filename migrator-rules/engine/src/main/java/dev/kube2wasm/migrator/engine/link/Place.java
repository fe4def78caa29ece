package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.spi.ImageBuild;
import java.util.SortedSet;

/**
 * A directory that something can be built from.
 *
 * @param names what it is called: its own name and that of its module
 * @param build what speaks for it most
 */
record Place(String directory, SortedSet<String> names, ImageBuild build) {}
