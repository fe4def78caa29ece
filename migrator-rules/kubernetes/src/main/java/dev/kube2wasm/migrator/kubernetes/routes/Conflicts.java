package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.spi.Problem;
import java.util.Map;
import java.util.function.Consumer;

/** Paths that two rules of a host claim. */
final class Conflicts {

    private Conflicts() {}

    /** Adds a path unless the host has it already with the same type; then the first one stays, and the other is named. */
    static void add(Map<String, IngressObject.Path> paths, IngressObject.Path path, Consumer<Problem> problems) {
        IngressObject.Path first = paths.putIfAbsent(path.type() + " " + path.path(), path);
        if (first != null && !first.backend().text().equals(path.backend().text())) {
            problems.accept(Problem.warning(
                    path.at(),
                    "The path " + path.path() + " goes to " + path.backend().text() + " here and to "
                            + first.backend().text() + " at " + first.at()
                            + ". Of two Ingresses the older one counts, which manifests do not tell; the first one in the"
                            + " order of the files was taken. Remove one of them."));
        }
    }
}
