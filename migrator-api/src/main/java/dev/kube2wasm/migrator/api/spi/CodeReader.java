package dev.kube2wasm.migrator.api.spi;

import dev.kube2wasm.migrator.api.code.Code;
import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/** Reads the code of services in one language. Found by {@link java.util.ServiceLoader}. */
public interface CodeReader {

    /** The language, in lower case, as {@link Code#languages()} has it. */
    String language();

    /**
     * Reads the services in the given directories, all at once, so that a file which several share is parsed once.
     *
     * @param directories source directories relative to the root, sorted
     * @return an entry for each directory that holds a service in this language, and for no other
     */
    SortedMap<String, Reading> read(SourceTree tree, SortedSet<String> directories);

    /**
     * What one directory holds.
     *
     * @param blindSpots what in the directory this reader could not look at, such as a file that does not parse
     */
    record Reading(
            Code code,
            List<Route> routes,
            List<OutboundCall> calls,
            List<BlindSpot> blindSpots,
            List<Problem> problems) {}

    /**
     * An address that the code calls.
     *
     * @param url as far as it is known, without credentials, such as {@code http://users:8080/{id}}
     */
    record OutboundCall(String url, SourceLocation at) {}
}
