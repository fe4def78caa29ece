package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.api.spi.ClusterReader;
import dev.kube2wasm.migrator.api.spi.ClusterReader.Result;
import dev.kube2wasm.migrator.api.spi.ClusterReader.Selection;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.engine.Toolkit;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether manifests come from a live cluster rather than from files, and what of it. */
final class ClusterOptions {

    @Option(
            names = "--cluster",
            description = "Read the objects of the cluster that your kubeconfig leads to instead of the manifests below"
                    + " PATH. Nothing is changed in it, and no Secret is read.")
    private boolean cluster;

    @Option(names = "--context", paramLabel = "NAME", description = "The context of your kubeconfig to use.")
    private @Nullable String context;

    @Option(
            names = {"-n", "--namespace"},
            paramLabel = "NAME",
            description =
                    "A namespace of the cluster to read; may be given several times. Default: that of the context.")
    private List<String> namespaces = new ArrayList<>();

    @Option(
            names = {"-A", "--all-namespaces"},
            description = "Read all namespaces of the cluster.")
    private boolean everyNamespace;

    /**
     * Where manifests come from.
     *
     * @param toolkit that reads them there
     * @param problems what could not be read of the cluster
     */
    record Manifests(Toolkit toolkit, List<Problem> problems) {}

    /** The files below PATH, or the cluster if it was asked for. */
    Manifests manifests(Toolkit toolkit) {
        if (!cluster) {
            if (context != null || !namespaces.isEmpty() || everyNamespace) {
                throw Failure.usage("--context, --namespace and --all-namespaces belong to --cluster: add it.");
            }
            return new Manifests(toolkit, List.of());
        }
        if (everyNamespace && !namespaces.isEmpty()) {
            throw Failure.usage("--namespace and --all-namespaces exclude each other: choose one.");
        }
        Selection selection = new Selection(Optional.ofNullable(context), namespaces, everyNamespace);
        Result result = reader().read(selection);
        if (result instanceof Result.Failed failed) {
            throw Failure.inputOutput(failed.why());
        }
        Result.Read read = (Result.Read) result;
        return new Manifests(toolkit.withManifestsOf(MemoryTree.of(read.texts())), read.problems());
    }

    /** What was read, for a message. */
    String place(Path path) {
        return cluster ? "the cluster: name its namespace with -n, or read all with -A" : "'" + path + "'";
    }

    static ClusterReader reader() {
        return ServiceLoader.load(ClusterReader.class, ClusterOptions.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> Failure.inputOutput("this program was built without its reader of clusters."));
    }
}
