package dev.kube2wasm.migrator.kubernetes.kustomize;

/**
 * What tells an object from all others.
 *
 * @param namespace {@code default} where none is stated, and {@link #NO_NAMESPACE} for kinds without one, so that equal
 *     identities are equal records
 */
record Id(Gvk gvk, String name, String namespace) {

    /** Stands for the namespace of what has none. No namespace can have this name. */
    static final String NO_NAMESPACE = "_";

    static Id of(Gvk gvk, String name, String namespace) {
        String effective = namespace.isEmpty() ? "default" : namespace;
        return new Id(gvk, name, gvk.isClusterScoped() ? NO_NAMESPACE : effective);
    }

    boolean isClusterScoped() {
        return namespace.equals(NO_NAMESPACE);
    }
}
