package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.code.Code;
import dev.kube2wasm.migrator.api.model.Inventory;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.Origin;
import dev.kube2wasm.migrator.api.model.Origin.BaseImage;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.CodeReader;
import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.api.spi.ImageBuild;
import dev.kube2wasm.migrator.api.spi.ImageBuild.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** An estate written down in a test, and what the linker makes of it. */
public final class Estate {

    private final List<Manifest> manifests = new ArrayList<>();
    private final List<ImageBuild> builds = new ArrayList<>();
    private final TreeSet<String> files = new TreeSet<>();
    private final TreeMap<String, String> sources = new TreeMap<>();
    private final TreeMap<String, List<CodeReader.Reading>> readings = new TreeMap<>();

    /** Adds the manifests of a file. */
    public Estate yaml(String file, String text) {
        files.add(file);
        manifests.addAll(Yaml.manifests(file, text));
        return this;
    }

    /** A Deployment with one container. */
    Estate deployment(String file, String name, String image) {
        return workload(file, "Deployment", name, image, "");
    }

    Estate workload(String file, String kind, String name, String image, String command) {
        String more = command.isEmpty() ? "" : ", command: [" + command + "]";
        return yaml(file, """
                apiVersion: apps/v1
                kind: %s
                metadata: {name: %s}
                spec:
                  template:
                    metadata: {labels: {app: %s}}
                    spec:
                      containers:
                        - {name: main, image: '%s'%s}
                """.formatted(kind, name, name, image, more));
    }

    Estate service(String file, String name, String app) {
        return yaml(file, """
                apiVersion: v1
                kind: Service
                metadata: {name: %s}
                spec: {selector: {app: %s}}
                """.formatted(name, app));
    }

    Estate builds(Kind kind, String image, String directory) {
        return build(kind, Optional.of(image), Optional.empty(), directory);
    }

    Estate dockerfile(String directory) {
        return build(Kind.DOCKERFILE, Optional.empty(), Optional.empty(), directory);
    }

    Estate module(String directory, String artifact) {
        files.add(Paths.child(directory, "pom.xml"));
        return build(Kind.MODULE, Optional.empty(), Optional.of(artifact), directory);
    }

    Estate build(Kind kind, Optional<String> image, Optional<String> name, String directory) {
        String file = Paths.child(directory, kind.name());
        files.add(file);
        builds.add(new ImageBuild(
                kind,
                image,
                name,
                directory,
                kind == Kind.DOCKERFILE
                        ? Optional.of(new BaseImage("base-of-" + directory, SourceLocation.startOf(file)))
                        : Optional.empty(),
                SourceLocation.startOf(file)));
        return this;
    }

    Estate files(String... paths) {
        files.addAll(List.of(paths));
        return this;
    }

    Estate source(String workload, String directory) {
        sources.put(workload, directory);
        return this;
    }

    Estate code(String directory, String... urls) {
        List<OutboundCall> calls = new ArrayList<>();
        for (String url : urls) {
            calls.add(new OutboundCall(url, SourceLocation.startOf(directory + "/Main.java")));
        }
        Code code = new JoinedCode(List.of());
        readings.computeIfAbsent(directory, d -> new ArrayList<>())
                .add(new CodeReader.Reading(code, List.of(), calls, List.of(), List.of()));
        return this;
    }

    Inventory inventory() {
        return linker().join(readings);
    }

    Linker linker() {
        return Linker.link(manifests, builds, List.copyOf(files), sources);
    }

    /** The same estate, found in another order. */
    Inventory shuffled(long seed) {
        Random random = new Random(seed);
        List<Manifest> otherManifests = new ArrayList<>(manifests);
        List<ImageBuild> otherBuilds = new ArrayList<>(builds);
        List<String> otherFiles = new ArrayList<>(files);
        Collections.shuffle(otherManifests, random);
        Collections.shuffle(otherBuilds, random);
        Collections.shuffle(otherFiles, random);
        return Linker.link(otherManifests, otherBuilds, otherFiles, sources).join(readings);
    }

    /** The workload of this name, linked. */
    public Microservice service(String name) {
        return inventory().microservices().stream()
                .filter(s -> s.id().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no workload is called " + name));
    }

    /** The directories that the code of a workload may be in; empty where none was found. */
    List<String> candidates(String name) {
        return service(name).origin().map(Origin::candidates).orElse(List.of());
    }

    String how(String name) {
        return service(name).origin().map(Origin::how).orElse("");
    }

    List<String> problems() {
        return inventory().problems().stream()
                .map(p -> p.severity() + " " + p.at() + " " + p.message())
                .toList();
    }
}
