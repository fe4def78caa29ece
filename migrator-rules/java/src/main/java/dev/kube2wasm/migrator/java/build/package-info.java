/** Maven and Gradle builds: modules, the libraries they name, and the images they build. */
@NullMarked
package dev.kube2wasm.migrator.java.build;

import org.jspecify.annotations.NullMarked;
