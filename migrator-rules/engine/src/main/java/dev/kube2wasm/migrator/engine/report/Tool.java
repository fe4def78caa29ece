package dev.kube2wasm.migrator.engine.report;

/**
 * Who made a report.
 *
 * @param name the program's name
 * @param version its version
 */
public record Tool(String name, String version) {}
