/** Which manifests, builds and directories make one microservice. Pure: no files, no clock. */
@NullMarked
package dev.kube2wasm.migrator.engine.link;

import org.jspecify.annotations.NullMarked;
