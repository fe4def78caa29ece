@NullMarked
package dev.kube2wasm.migrator.polyglot.rules;

import org.jspecify.annotations.NullMarked;
