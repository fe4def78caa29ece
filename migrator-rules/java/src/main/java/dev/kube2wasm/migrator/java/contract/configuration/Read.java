package dev.kube2wasm.migrator.java.contract.configuration;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.Optional;

/**
 * One place that reads a setting.
 *
 * @param key as written there
 * @param otherwise what the code takes where nothing sets the key
 */
public record Read(String key, Type type, Optional<String> otherwise, boolean required, SourceLocation at) {}
