/** Facts about the source of one microservice: never a syntax tree, and nothing that the service cannot reach. */
@NullMarked
package dev.kube2wasm.migrator.api.code;

import org.jspecify.annotations.NullMarked;
