package dev.kube2wasm.migrator.polyglot.program;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.model.SourceLocation;

/** A library that a manifest of the service names; the group is the language's ecosystem, such as {@code npm}. */
public record Library(String group, String artifact, String version, SourceLocation at) implements Dependency {}
