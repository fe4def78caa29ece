/** What a manifest and a microservice look like to a rule. Types here are interfaces where rules read them, so that they can grow. */
@NullMarked
package dev.kube2wasm.migrator.api.model;

import org.jspecify.annotations.NullMarked;
