package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.code.Code;
import dev.kube2wasm.migrator.api.model.Call;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.Origin;
import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.api.model.WorkloadId;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import java.util.List;
import java.util.Optional;

/** A link with what was read of its code. */
record LinkedMicroservice(
        Workload linked,
        List<Manifest> related,
        Optional<Origin> origin,
        Code code,
        List<Route> routes,
        List<Call> calls,
        List<BlindSpot> blindSpots)
        implements Microservice {

    @Override
    public WorkloadId id() {
        return linked.id();
    }

    @Override
    public Manifest workload() {
        return linked.manifest();
    }

    @Override
    public Field pod() {
        return linked.pod();
    }

    @Override
    public Field podMetadata() {
        return linked.podMetadata();
    }

    @Override
    public List<String> images() {
        return linked.images();
    }
}
