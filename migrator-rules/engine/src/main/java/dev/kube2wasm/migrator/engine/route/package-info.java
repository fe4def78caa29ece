/** Takes the routing of an estate from its manifests to the configuration of a target. */
@NullMarked
package dev.kube2wasm.migrator.engine.route;

import org.jspecify.annotations.NullMarked;
