/** Rules over Java code: each class finds one thing, and says where. */
@NullMarked
package dev.kube2wasm.migrator.java.rules;

import org.jspecify.annotations.NullMarked;
