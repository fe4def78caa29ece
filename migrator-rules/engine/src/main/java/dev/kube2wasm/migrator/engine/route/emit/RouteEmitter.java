package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.engine.route.model.Router;
import java.util.SortedMap;

/** One platform's form of routing. Stateless. */
public interface RouteEmitter {

    /** As users name it: {@code spinkube}. */
    String id();

    /**
     * Files that do what a table says, as far as the platform can. Pure.
     *
     * @param name of the router: letters, digits and dashes
     */
    Emission emit(String name, RouteTable table, Destinations destinations);

    /**
     * What the platform makes of files that {@link #emit} wrote: read from their text alone, so that what was not written
     * is not known here.
     */
    Router read(SortedMap<String, String> files);
}
