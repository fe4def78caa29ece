/** Describes a function to SpinKube as a SpinApp, and says what of its workload a SpinApp has no field for. */
@NullMarked
package dev.kube2wasm.migrator.engine.generate.spinapp;

import org.jspecify.annotations.NullMarked;
