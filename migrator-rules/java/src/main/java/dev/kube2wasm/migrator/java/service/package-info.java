/** A service's code together with its settings, as the readers of routes and of calls look at it. */
@NullMarked
package dev.kube2wasm.migrator.java.service;

import org.jspecify.annotations.NullMarked;
