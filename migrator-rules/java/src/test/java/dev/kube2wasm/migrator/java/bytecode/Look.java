package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.api.model.Inventory;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.engine.Choices;
import dev.kube2wasm.migrator.engine.Migrator;
import dev.kube2wasm.migrator.engine.Toolkit;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the toolkit sees in a service, without positions. */
record Look(SortedSet<String> findings, SortedSet<String> routes, SortedSet<String> calls, SortedSet<String> problems) {

    private static final String MANIFEST = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: service
            spec:
              template:
                spec:
                  containers:
                    - name: service
                      image: test/service:1
                      ports:
                        - containerPort: 8080
            """;

    /** The service in {@code place}, a directory or archive among {@code files}. */
    static Look at(Map<String, byte[]> files, String place) {
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        all.put("k8s/service.yaml", MANIFEST.getBytes(StandardCharsets.UTF_8));
        Toolkit toolkit = Toolkit.load();
        Inventory inventory = new Migrator(toolkit)
                .read(MemoryTree.ofBytes(all), new Choices(new TreeMap<>(Map.of("service", place))));
        Microservice service = inventory.microservices().get(0);
        SortedSet<String> findings = new TreeSet<>();
        toolkit.rules()
                .forEach(rule -> rule.inspect(service).forEach(f -> {
                    if (f instanceof Requirement r) {
                        findings.add(rule.info().id() + " " + r.capability().key() + " "
                                + r.subject().name());
                    } else if (f instanceof BlindSpot b) {
                        findings.add(rule.info().id() + " blind: " + b.reason());
                    }
                }));
        service.blindSpots().forEach(b -> findings.add("blind: " + b.reason()));
        SortedSet<String> routes = new TreeSet<>();
        service.routes().forEach(r -> routes.add(r.method() + " " + r.path() + " " + r.handler()));
        SortedSet<String> calls = new TreeSet<>();
        service.calls().forEach(c -> calls.add(c.url()));
        SortedSet<String> problems = new TreeSet<>();
        inventory.problems().forEach(p -> problems.add(p.at() + " " + p.message()));
        return new Look(findings, routes, calls, problems);
    }
}
