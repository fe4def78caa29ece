package dev.kube2wasm.migrator.api.spi;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the user decides about manifests that are not read as they lie but rendered first. A value; a decision that is
 * not made is left to the sources.
 */
public final class Rendering {

    private static final Rendering UNDECIDED = new Rendering(List.of(), List.of(), List.of(), new TreeMap<>());

    private final List<String> overlays;
    private final List<String> charts;
    private final List<String> values;
    private final SortedMap<String, String> set;

    private Rendering(List<String> overlays, List<String> charts, List<String> values, SortedMap<String, String> set) {
        this.overlays = List.copyOf(overlays);
        this.charts = List.copyOf(charts);
        this.values = List.copyOf(values);
        this.set = Collections.unmodifiableSortedMap(new TreeMap<>(set));
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
        return new Rendering(directories, charts, values, set);
    }

    /**
     * The same, but for the Helm charts of these directories, which are read instead of all other manifests.
     *
     * @param directories relative to the inspected root with {@code /}; {@code .} for the root itself
     */
    public Rendering withCharts(List<String> directories) {
        return new Rendering(overlays, directories, values, set);
    }

    /**
     * The same, but for the values that charts are rendered with.
     *
     * @param files with values, relative to the inspected root, in their order: the last one counts
     * @param single values by their path, which count before those of files
     */
    public Rendering withValues(List<String> files, Map<String, String> single) {
        return new Rendering(overlays, charts, files, new TreeMap<>(single));
    }

    /** Directories whose kustomizations were chosen, in the order in which they were. */
    public List<String> overlays() {
        return overlays;
    }

    /** Directories whose charts were chosen, in the order in which they were. */
    public List<String> charts() {
        return charts;
    }

    /** Files with values for charts, in their order. */
    public List<String> values() {
        return values;
    }

    /** Single values for charts, by their path. */
    public SortedMap<String, String> set() {
        return set;
    }
}
