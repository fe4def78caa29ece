/** YAML and JSON text as trees in which every field knows its line and column. The only package that sees the parser. */
@NullMarked
package dev.kube2wasm.migrator.kubernetes.yaml;

import org.jspecify.annotations.NullMarked;
