/** Configuration files of a service: every key with its position. */
@NullMarked
package dev.kube2wasm.migrator.java.settings;

import org.jspecify.annotations.NullMarked;
