package dev.kube2wasm.migrator.engine.inspect;

import dev.kube2wasm.migrator.api.code.Code;
import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.code.Setting;
import dev.kube2wasm.migrator.api.code.StateField;
import dev.kube2wasm.migrator.api.code.Task;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Call;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.Origin;
import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.model.WorkloadId;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A microservice with no more than a test of the inspector looks at. */
record StubService(WorkloadId id, Code code, List<Route> routes, List<BlindSpot> blindSpots) implements Microservice {

    static StubService of(String name) {
        return new StubService(
                new WorkloadId("default", "Deployment", name), new Languages(List.of()), List.of(), List.of());
    }

    StubService withCode() {
        return new StubService(id, new Languages(List.of("java")), routes, blindSpots);
    }

    StubService withRoute(Route route) {
        return new StubService(id, code, List.of(route), blindSpots);
    }

    StubService blind(BlindSpot blind) {
        return new StubService(id, code, routes, List.of(blind));
    }

    @Override
    public Manifest workload() {
        return new Stated(id);
    }

    @Override
    public Field pod() {
        return workload().root();
    }

    @Override
    public Field podMetadata() {
        return workload().root();
    }

    @Override
    public List<Manifest> related() {
        return List.of();
    }

    @Override
    public List<String> images() {
        return List.of();
    }

    @Override
    public Optional<Origin> origin() {
        return Optional.empty();
    }

    @Override
    public List<Call> calls() {
        return List.of();
    }

    private record Stated(WorkloadId id) implements Manifest {

        @Override
        public String apiVersion() {
            return "apps/v1";
        }

        @Override
        public String kind() {
            return id.kind();
        }

        @Override
        public String name() {
            return id.name();
        }

        @Override
        public String namespace() {
            return id.namespace();
        }

        @Override
        public Field root() {
            return new Nothing();
        }

        @Override
        public SourceLocation at() {
            return SourceLocation.startOf("k8s.yaml");
        }
    }

    private record Nothing() implements Field {

        @Override
        public boolean exists() {
            return false;
        }

        @Override
        public String key() {
            return "";
        }

        @Override
        public Field get(String key) {
            return this;
        }

        @Override
        public Stream<Field> items() {
            return Stream.empty();
        }

        @Override
        public Stream<Field> entries() {
            return Stream.empty();
        }

        @Override
        public Optional<String> text() {
            return Optional.empty();
        }

        @Override
        public Stream<Field> select(String path) {
            return Stream.empty();
        }

        @Override
        public SourceLocation at() {
            return SourceLocation.startOf("k8s.yaml");
        }
    }

    private record Languages(List<String> names) implements Code {

        @Override
        public SortedSet<String> languages() {
            return new TreeSet<>(names);
        }

        @Override
        public Stream<Use> uses(String... patterns) {
            return Stream.empty();
        }

        @Override
        public Stream<StateField> state() {
            return Stream.empty();
        }

        @Override
        public Stream<Task> tasks() {
            return Stream.empty();
        }

        @Override
        public List<Dependency> dependencies() {
            return List.of();
        }

        @Override
        public List<Setting> settings() {
            return List.of();
        }
    }
}
