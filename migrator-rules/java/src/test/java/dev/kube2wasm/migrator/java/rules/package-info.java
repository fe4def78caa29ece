/** Tests of the rules, one for each. */
@NullMarked
package dev.kube2wasm.migrator.java.rules;

import org.jspecify.annotations.NullMarked;
