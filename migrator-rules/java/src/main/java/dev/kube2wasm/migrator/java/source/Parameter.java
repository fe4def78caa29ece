package dev.kube2wasm.migrator.java.source;

import java.util.List;

/** A parameter of a method or lambda; a lambda's may have the type {@code var}. */
public record Parameter(String name, TypeRef type, List<Annotation> annotations) {}
