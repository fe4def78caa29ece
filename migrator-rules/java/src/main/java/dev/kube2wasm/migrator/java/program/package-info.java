/** All files of one service together: names resolved, types known, and what the running service can reach. */
@NullMarked
package dev.kube2wasm.migrator.java.program;

import org.jspecify.annotations.NullMarked;
