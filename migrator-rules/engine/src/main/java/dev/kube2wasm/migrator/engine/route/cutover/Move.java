package dev.kube2wasm.migrator.engine.route.cutover;

import dev.kube2wasm.migrator.api.route.Action.Backend;
import java.util.List;

/**
 * A Service, and the function that takes its place.
 *
 * @param service whose traffic moves, whatever its port; its port says nothing
 * @param function where it moves to
 * @param paths the paths of rules whose traffic moves, as they are written there; empty for all
 */
public record Move(Backend service, Backend function, List<String> paths) {

    public Move {
        paths = List.copyOf(paths);
    }

    boolean isOf(Backend backend, String path) {
        return backend.namespace().equals(service.namespace())
                && backend.service().equals(service.service())
                && (paths.isEmpty() || paths.contains(path));
    }
}
