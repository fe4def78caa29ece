package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.WorkloadId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One copy of a workload, as a manifest states it.
 *
 * @param pod the pod's {@code spec}
 * @param podMetadata the pod template's {@code metadata}
 */
record Workload(WorkloadId id, Manifest manifest, Field pod, Field podMetadata) {

    /** Kinds whose pod template is under {@code spec.template}, by the API groups that define them. */
    private static final Map<String, Set<String>> TEMPLATED = Map.of(
            "Deployment", Set.of("apps", "extensions"),
            "StatefulSet", Set.of("apps"),
            "DaemonSet", Set.of("apps", "extensions"),
            "ReplicaSet", Set.of("apps", "extensions"),
            "ReplicationController", Set.of(""),
            "Job", Set.of("batch"),
            "Service", Set.of("serving.knative.dev"),
            "Rollout", Set.of("argoproj.io"));

    /** The workload that {@code manifest} states; empty where it states something else, or a controller owns it. */
    static Optional<Workload> of(Manifest manifest) {
        String group = group(manifest);
        Field spec = manifest.root().get("spec");
        boolean templated = TEMPLATED.getOrDefault(manifest.kind(), Set.of()).contains(group);
        boolean cron = manifest.kind().equals("CronJob") && group.equals("batch");
        boolean pod = manifest.kind().equals("Pod") && group.isEmpty();
        boolean owned =
                manifest.root().select("metadata.ownerReferences[*]").findAny().isPresent();
        if (owned || !(templated || cron || pod)) {
            return Optional.empty();
        }
        WorkloadId id = new WorkloadId(manifest.namespace(), manifest.kind(), manifest.name());
        if (pod) {
            return Optional.of(new Workload(id, manifest, spec, manifest.root().get("metadata")));
        }
        Field template = cron ? spec.get("jobTemplate").get("spec").get("template") : spec.get("template");
        return Optional.of(new Workload(id, manifest, template.get("spec"), template.get("metadata")));
    }

    private static String group(Manifest manifest) {
        int slash = manifest.apiVersion().indexOf('/');
        return slash < 0 ? "" : manifest.apiVersion().substring(0, slash);
    }

    String file() {
        return manifest.at().file();
    }

    String directory() {
        return Paths.parent(file());
    }

    Stream<Field> containers() {
        return pod.get("containers").items();
    }

    /** The {@code image} fields of the containers, init containers last. */
    List<Field> imageFields() {
        return Stream.concat(containers(), pod.get("initContainers").items())
                .map(c -> c.get("image"))
                .filter(image -> image.text().isPresent())
                .toList();
    }

    List<String> images() {
        return imageFields().stream().flatMap(f -> f.text().stream()).toList();
    }
}
