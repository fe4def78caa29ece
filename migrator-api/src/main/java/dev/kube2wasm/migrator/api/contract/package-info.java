/**
 * What a service offers and needs, apart from any language or framework: what a reader of code extracts, and what a
 * scaffold, an OpenAPI document and a comparison of old and new are made of.
 */
@NullMarked
package dev.kube2wasm.migrator.api.contract;

import org.jspecify.annotations.NullMarked;
