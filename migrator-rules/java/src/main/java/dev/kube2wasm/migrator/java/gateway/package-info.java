/** Reads the routes of Spring Cloud Gateway out of the settings of the program that it is part of. */
@NullMarked
package dev.kube2wasm.migrator.java.gateway;

import org.jspecify.annotations.NullMarked;
