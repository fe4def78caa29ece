/** Reads the routing of Ingress, HTTPRoute and their relatives into the neutral form. */
@NullMarked
package dev.kube2wasm.migrator.kubernetes.routes;

import org.jspecify.annotations.NullMarked;
