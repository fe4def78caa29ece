package dev.kube2wasm.migrator.api.rule;

/**
 * What a requirement is a requirement of: the whole workload, or one endpoint of it.
 *
 * @param name {@code workload}, or {@code METHOD /path} of an endpoint
 */
public record Subject(String name) {

    public static final Subject WORKLOAD = new Subject("workload");

    public static Subject endpoint(String method, String path) {
        return new Subject(method + " " + path);
    }
}
