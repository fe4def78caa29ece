package dev.kube2wasm.migrator.api.spi;

import java.util.List;

/**
 * What the user decides about manifests that are not read as they lie but rendered first. A value; a decision that is
 * not made is left to the sources.
 */
public final class Rendering {

    private static final Rendering UNDECIDED = new Rendering(List.of());

    private final List<String> overlays;

    private Rendering(List<String> overlays) {
        this.overlays = overlays;
    }

    /** Nothing decided. */
    public static Rendering undecided() {
        return UNDECIDED;
    }

    /**
     * The same, but for the kustomizations of these directories, which are built instead of others that deploy the same
     * workloads.
     *
     * @param directories relative to the inspected root with {@code /}; {@code .} for the root itself
     */
    public Rendering withOverlays(List<String> directories) {
        return new Rendering(List.copyOf(directories));
    }

    /** Directories whose kustomizations were chosen, in the order in which they were. */
    public List<String> overlays() {
        return overlays;
    }
}
