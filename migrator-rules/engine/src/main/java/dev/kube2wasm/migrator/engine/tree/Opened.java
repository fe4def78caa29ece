package dev.kube2wasm.migrator.engine.tree;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import java.util.List;

/**
 * An opened directory.
 *
 * @param problems what in it could not be looked at, sorted
 */
public record Opened(SourceTree tree, List<Problem> problems) {}
