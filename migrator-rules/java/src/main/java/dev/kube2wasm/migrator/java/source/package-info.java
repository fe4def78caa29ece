/** The compact form of a Java file that everything else works on: what the parser saw, without the parser's tree. */
@NullMarked
package dev.kube2wasm.migrator.java.source;

import org.jspecify.annotations.NullMarked;
