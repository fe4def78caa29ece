/** How Java types look in JSON, as Jackson or JSON-B reads and writes them. */
@NullMarked
package dev.kube2wasm.migrator.java.contract.types;

import org.jspecify.annotations.NullMarked;
