@org.jspecify.annotations.NullMarked
package dev.kube2wasm.migrator.java.contract.operations;
