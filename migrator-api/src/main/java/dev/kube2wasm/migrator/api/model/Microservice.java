package dev.kube2wasm.migrator.api.model;

import dev.kube2wasm.migrator.api.code.Code;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A workload with everything that was linked to it: its Services, its configuration, its code, routes and calls. */
public interface Microservice {

    WorkloadId id();

    /** The manifest of the workload itself. */
    Manifest workload();

    /** The pod's {@code spec}, wherever the kind keeps it; an absent field where the workload has no pod template. */
    Field pod();

    /** The pod template's {@code metadata}. */
    Field podMetadata();

    /** The other objects that concern the workload (Services, ConfigMaps, HPAs, …), sorted by position. */
    List<Manifest> related();

    /** The images of all containers, init containers last, in the order of the manifest. */
    List<String> images();

    /** Where the code is; empty where none was found. */
    Optional<Origin> origin();

    /** Facts about the code; {@link Code#languages()} is empty where no code was found. */
    Code code();

    /** The routes that the code declares, sorted. */
    List<Route> routes();

    /** The addresses that the code calls, sorted. */
    List<Call> calls();

    /** What reading and linking could not look at, sorted; a rule need not repeat these. */
    List<BlindSpot> blindSpots();

    /** The related manifests of one kind. */
    default Stream<Manifest> related(String kind) {
        return related().stream().filter(m -> m.kind().equals(kind));
    }
}
