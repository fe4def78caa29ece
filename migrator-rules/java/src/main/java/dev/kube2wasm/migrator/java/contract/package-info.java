/** Turns reachable Java code into the neutral contract of a service. */
@NullMarked
package dev.kube2wasm.migrator.java.contract;

import org.jspecify.annotations.NullMarked;
