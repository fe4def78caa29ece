package dev.kube2wasm.migrator.java.source;

/** A line and a column in a Java file, both from 1. */
public record Position(int line, int column) {}
