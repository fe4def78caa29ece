package dev.kube2wasm.migrator.engine.generate.spinapp;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Walks a workload and its pod, and reports every key that is not expressed elsewhere. */
final class Workload {

    private static final int PORT = 80;

    /** What the operator's Deployment does not do as these do. */
    private static final Map<String, String> KINDS = Map.of(
            "StatefulSet",
                    "The operator makes a Deployment: its pods have no names, no order and no volumes of their own.",
            "DaemonSet", "The operator makes a Deployment: its pods run where there is room, not one on each node.",
            "Job", "The operator makes a Deployment, which answers requests and does not end: call it from a Job.",
            "CronJob",
                    "The operator makes a Deployment, which answers requests and does not end: call it from a CronJob.",
            "Rollout", "The operator makes a Deployment: shift traffic by weights of routes.");

    private static final Map<String, String> VOLUMES = Map.of(
            "configMap",
                    "A component sees no files of its pod: package the files with it, or make variables of the keys.",
            "secret", "A component sees no files of its pod: make variables of the keys, with secretKeyRef.",
            "projected", "A component sees no files of its pod: make variables of what it reads of them.",
            "downwardAPI", "A component sees no files of its pod: make variables of what it reads, with fieldRef.",
            "emptyDir", "A component has no directory to write to: work in memory, or keep the data in a store.",
            "persistentVolumeClaim", "A component sees no volume: move the data to a database or a key-value store.",
            "hostPath", "A component sees no directory of the node: keep the workload as it is if it must.");

    private static final String OTHER_VOLUME =
            "A component sees no volume: move the data to a database, a key-value store or an object store.";

    private final Microservice service;
    private final Losses losses;

    Workload(Microservice service, Losses losses) {
        this.service = service;
        this.losses = losses;
    }

    void report() {
        Field root = service.workload().root();
        String kind = service.id().kind();
        Optional.ofNullable(KINDS.get(kind))
                .ifPresent(message -> losses.add(root.get("kind"), "kind " + kind, message));
        losses.rest(root, "", Set.of("apiVersion", "kind", "metadata", "spec", "status"), KnownKeys.NONE);
        Field pod = service.pod();
        Field spec = root.get("spec");
        // Where the workload is a Pod, its spec is the pod's.
        if (!pod.at().equals(spec.at())) {
            Field strategy = spec.get("strategy");
            boolean usual =
                    strategy.get("type").text().filter("RollingUpdate"::equals).isPresent()
                            && strategy.entries().count() == 1;
            Set<String> done = Set.of("replicas", "selector", "template", "jobTemplate");
            losses.rest(
                    spec,
                    "spec.",
                    usual ? Set.of("replicas", "selector", "template", "jobTemplate", "strategy") : done,
                    KnownKeys.WORKLOAD);
        }
        pod(pod);
    }

    private void pod(Field pod) {
        losses.rest(
                pod,
                "",
                Set.of(
                        "containers",
                        "initContainers",
                        "ephemeralContainers",
                        "volumes",
                        "serviceAccountName",
                        "serviceAccount",
                        "imagePullSecrets"),
                KnownKeys.POD);
        Optional<Field> main = Containers.main(service);
        pod.get("containers")
                .items()
                .filter(c -> main.isEmpty() || !c.at().equals(main.get().at()))
                .forEach(this::beside);
        pod.get("initContainers")
                .items()
                .forEach(c -> losses.add(
                        c,
                        "initContainer " + Containers.name(c),
                        "A SpinApp has no containers that run before: do the work in a Job, or when it is deployed."));
        pod.get("ephemeralContainers")
                .items()
                .forEach(c -> losses.add(
                        c,
                        "ephemeralContainer " + Containers.name(c),
                        "A component has no shell to look into: read its log."));
        pod.get("volumes").items().forEach(this::volume);
        main.ifPresent(c -> container(
                c,
                pod.get("volumes")
                        .items()
                        .map(v -> v.get("name").text().orElse(""))
                        .collect(Collectors.toSet())));
    }

    private void beside(Field container) {
        losses.add(
                container,
                "container " + Containers.name(container),
                Containers.isMeshProxy(container)
                        ? "Let the mesh put its proxy beside the pods, by annotations of the SpinApp."
                        : "A SpinApp has no further containers: run it as a Deployment of its own, and call it over HTTP.");
    }

    private void volume(Field volume) {
        String name = "volume " + volume.get("name").text().orElse("");
        List<Field> kinds =
                volume.entries().filter(e -> !e.key().equals("name")).toList();
        if (kinds.isEmpty()) {
            losses.add(volume, name, VOLUMES.getOrDefault("emptyDir", OTHER_VOLUME));
        }
        for (Field kind : kinds) {
            losses.add(volume, name + ": " + kind.key(), VOLUMES.getOrDefault(kind.key(), OTHER_VOLUME));
        }
    }

    private void container(Field container, Set<String> volumes) {
        losses.rest(
                container,
                "",
                Set.of(
                        "name",
                        "image",
                        "env",
                        "envFrom",
                        "resources",
                        "ports",
                        "volumeMounts",
                        "lifecycle",
                        "readinessProbe",
                        "livenessProbe"),
                KnownKeys.CONTAINER);
        container
                .get("lifecycle")
                .entries()
                .forEach(hook -> losses.add(
                        hook,
                        "lifecycle." + hook.key(),
                        KnownKeys.CONTAINER.message("lifecycle").orElse("")));
        container
                .get("volumeMounts")
                .items()
                .filter(m -> !volumes.contains(m.get("name").text().orElse("")))
                .forEach(
                        m -> losses.add(m, "volumeMount " + m.get("name").text().orElse(""), OTHER_VOLUME));
        container.get("ports").items().forEach(this::port);
    }

    private void port(Field port) {
        String number = port.get("containerPort").text().orElse("");
        String protocol = port.get("protocol").text().orElse("TCP");
        if (!protocol.equals("TCP")) {
            losses.add(port, "port " + number + "/" + protocol, "A function answers HTTP alone.");
        } else if (!number.equals(String.valueOf(PORT))) {
            losses.add(
                    port,
                    "port " + number,
                    "The function is reached on port " + PORT + ": let Services have " + PORT
                            + " as their target port.");
        }
        losses.rest(port, "ports[].", Set.of("containerPort", "protocol", "name"), KnownKeys.NONE);
    }
}
