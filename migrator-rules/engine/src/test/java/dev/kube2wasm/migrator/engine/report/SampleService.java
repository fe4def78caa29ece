package dev.kube2wasm.migrator.engine.report;

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

/** A microservice that only holds what reports write. */
record SampleService(WorkloadId id, Optional<Origin> origin, List<Route> routes, List<Call> calls)
        implements Microservice {

    static SampleService of(String name) {
        return of(new WorkloadId("default", "Deployment", name));
    }

    static SampleService of(WorkloadId id) {
        return new SampleService(id, Optional.empty(), List.of(), List.of());
    }

    SampleService withSource(String... directories) {
        Origin source = new SampleOrigin(List.of(directories), Optional.empty());
        return new SampleService(id, Optional.of(source), routes, calls);
    }

    SampleService withBase(Origin.BaseImage base) {
        List<String> directories = origin.map(Origin::candidates).orElse(List.of());
        return new SampleService(id, Optional.of(new SampleOrigin(directories, Optional.of(base))), routes, calls);
    }

    SampleService withRoute(Route route) {
        return new SampleService(id, origin, List.of(route), calls);
    }

    SampleService withCall(Call call) {
        return new SampleService(id, origin, routes, List.of(call));
    }

    @Override
    public Manifest workload() {
        return new SampleManifest(id);
    }

    @Override
    public Field pod() {
        return new NoField();
    }

    @Override
    public Field podMetadata() {
        return new NoField();
    }

    @Override
    public List<Manifest> related() {
        return List.of();
    }

    @Override
    public List<String> images() {
        return List.of("shop/" + id.name() + ":1.4");
    }

    @Override
    public Code code() {
        return new SampleCode(new TreeSet<>(origin.isPresent() ? List.of("java") : List.of()));
    }

    @Override
    public List<BlindSpot> blindSpots() {
        return List.of();
    }

    private record SampleOrigin(List<String> candidates, Optional<BaseImage> baseImage) implements Origin {

        @Override
        public String directory() {
            return candidates.get(0);
        }

        @Override
        public String how() {
            return "compose build context";
        }

        @Override
        public SourceLocation at() {
            return Samples.at("docker-compose.yaml", 5);
        }
    }

    private record SampleManifest(WorkloadId id) implements Manifest {

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
            return new NoField();
        }

        @Override
        public SourceLocation at() {
            return new SourceLocation("k8s/" + id.name() + ".yaml", 3, 1);
        }
    }

    private record NoField() implements Field {

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
            return SourceLocation.startOf("k8s/none.yaml");
        }
    }

    private record SampleCode(SortedSet<String> languages) implements Code {

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
