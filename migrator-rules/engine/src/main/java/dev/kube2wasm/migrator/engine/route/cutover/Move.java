package dev.kube2wasm.migrator.engine.route.cutover;

import dev.kube2wasm.migrator.api.route.Action.Backend;
import java.util.List;

/**
 * A Service, and the function that takes its place.
 *
 * @param service whose traffic moves, whatever its port; its port says nothing
 * @param function where it moves to
 * @param paths the paths of rules whose traffic moves, whether or not there is a slash at their end, since some routers make
 *     two rules of one path; empty for all
 */
public record Move(Backend service, Backend function, List<String> paths) {

    public Move {
        paths = paths.stream().map(Move::bare).toList();
    }

    boolean isOf(Backend backend, String path) {
        return backend.namespace().equals(service.namespace())
                && backend.service().equals(service.service())
                && (paths.isEmpty() || paths.contains(bare(path)));
    }

    private static String bare(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
