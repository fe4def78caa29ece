@NullMarked
package dev.kube2wasm.migrator.java.service;

import org.jspecify.annotations.NullMarked;
