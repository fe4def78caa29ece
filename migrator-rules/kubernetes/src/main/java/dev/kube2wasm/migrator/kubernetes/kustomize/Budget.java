package dev.kube2wasm.migrator.kubernetes.kustomize;

/**
 * How much the builds of one tree may still take: kustomizations that name each other's results again and again grow
 * without end, though each of them is short.
 */
final class Budget {

    /** Values in objects. The largest public estates that were looked at have some ten thousand. */
    private static final long VALUES = 500_000;

    /** What generators may read, in bytes. */
    private static final long BYTES = 128L * 1024 * 1024;

    /** How often a kustomization may be read, the same one again included. */
    private static final int KUSTOMIZATIONS = 20_000;

    /** How deep kustomizations may refer to each other. */
    static final int DEPTH = 60;

    /** How deep the values of an object may nest, as far as patches have a say in it. */
    static final int LEVELS = 200;

    private long values = VALUES;
    private long bytes = BYTES;
    private int kustomizations = KUSTOMIZATIONS;

    /** Whether {@code node} may be put below {@code depth} other levels: operations on objects can pile them up. */
    boolean takes(Node node, int depth) {
        return depth + node.height() <= LEVELS && takesValues(node.size());
    }

    boolean takesValues(long count) {
        values -= count;
        return values >= 0;
    }

    boolean takesBytes(long count) {
        bytes -= count;
        return bytes >= 0;
    }

    boolean takesKustomization() {
        kustomizations--;
        return kustomizations >= 0;
    }
}
