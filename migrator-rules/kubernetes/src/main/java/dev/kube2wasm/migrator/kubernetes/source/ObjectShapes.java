package dev.kube2wasm.migrator.kubernetes.source;

import static dev.kube2wasm.migrator.kubernetes.source.PodShapes.LABEL_SELECTOR;
import static dev.kube2wasm.migrator.kubernetes.source.PodShapes.METADATA;
import static dev.kube2wasm.migrator.kubernetes.source.PodShapes.SPEC;
import static dev.kube2wasm.migrator.kubernetes.source.PodShapes.STRINGS;
import static dev.kube2wasm.migrator.kubernetes.source.PodShapes.STRING_TABLE;
import static dev.kube2wasm.migrator.kubernetes.source.PodShapes.TEMPLATE;
import static dev.kube2wasm.migrator.kubernetes.source.Shape.BOOLEAN;
import static dev.kube2wasm.migrator.kubernetes.source.Shape.INTEGER;
import static dev.kube2wasm.migrator.kubernetes.source.Shape.INTEGER_OR_STRING;
import static dev.kube2wasm.migrator.kubernetes.source.Shape.STRING;
import static dev.kube2wasm.migrator.kubernetes.source.Shape.fields;
import static dev.kube2wasm.migrator.kubernetes.source.Shape.items;

import java.util.Map;
import java.util.Optional;

/** The fields that objects usually have, with their types. A test holds them against fabric8's model of the API. */
final class ObjectShapes {

    private static final Shape ROLLING =
            fields("maxSurge", INTEGER_OR_STRING, "maxUnavailable", INTEGER_OR_STRING, "partition", INTEGER);
    private static final Shape STRATEGY = fields("type", STRING, "rollingUpdate", ROLLING);

    private static final Shape JOB = fields(
            "selector", LABEL_SELECTOR,
            "manualSelector", BOOLEAN,
            "template", TEMPLATE,
            "backoffLimit", INTEGER,
            "completions", INTEGER,
            "parallelism", INTEGER,
            "suspend", BOOLEAN,
            "activeDeadlineSeconds", INTEGER,
            "ttlSecondsAfterFinished", INTEGER,
            "completionMode", STRING);

    private static final Map<String, Shape> WORKLOADS = Map.of(
            "Pod",
            object(SPEC),
            "Deployment",
            object(fields(
                    "replicas", INTEGER,
                    "selector", LABEL_SELECTOR,
                    "template", TEMPLATE,
                    "strategy", STRATEGY,
                    "minReadySeconds", INTEGER,
                    "revisionHistoryLimit", INTEGER,
                    "progressDeadlineSeconds", INTEGER,
                    "paused", BOOLEAN)),
            "ReplicaSet",
            object(fields("replicas", INTEGER, "selector", LABEL_SELECTOR, "template", TEMPLATE)),
            "ReplicationController",
            object(fields("replicas", INTEGER, "selector", STRING_TABLE, "template", TEMPLATE)),
            "DaemonSet",
            object(fields(
                    "selector", LABEL_SELECTOR,
                    "template", TEMPLATE,
                    "updateStrategy", STRATEGY,
                    "minReadySeconds", INTEGER,
                    "revisionHistoryLimit", INTEGER)),
            "StatefulSet",
            object(fields(
                    "replicas", INTEGER,
                    "selector", LABEL_SELECTOR,
                    "template", TEMPLATE,
                    "serviceName", STRING,
                    "podManagementPolicy", STRING,
                    "updateStrategy", STRATEGY,
                    "revisionHistoryLimit", INTEGER,
                    "volumeClaimTemplates",
                            items(fields(
                                    "apiVersion",
                                    STRING,
                                    "kind",
                                    STRING,
                                    "metadata",
                                    METADATA,
                                    "spec",
                                    fields(
                                            "accessModes", STRINGS,
                                            "storageClassName", STRING,
                                            "volumeMode", STRING,
                                            "resources", fields("requests", Shape.table(Shape.QUANTITY))))))),
            "Job",
            object(JOB),
            "CronJob",
            object(fields(
                    "schedule", STRING,
                    "timeZone", STRING,
                    "suspend", BOOLEAN,
                    "concurrencyPolicy", STRING,
                    "startingDeadlineSeconds", INTEGER,
                    "successfulJobsHistoryLimit", INTEGER,
                    "failedJobsHistoryLimit", INTEGER,
                    "jobTemplate", fields("metadata", METADATA, "spec", JOB))));

    private static final Shape SERVICE = object(fields(
            "type", STRING,
            "selector", STRING_TABLE,
            "clusterIP", STRING,
            "sessionAffinity", STRING,
            "externalName", STRING,
            "publishNotReadyAddresses", BOOLEAN,
            "ports",
                    items(fields(
                            "name", STRING,
                            "port", INTEGER,
                            "targetPort", INTEGER_OR_STRING,
                            "nodePort", INTEGER,
                            "protocol", STRING,
                            "appProtocol", STRING))));

    private static final Shape CONFIG_MAP = fields(
            "apiVersion", STRING,
            "kind", STRING,
            "metadata", METADATA,
            "immutable", BOOLEAN,
            "data", STRING_TABLE,
            "binaryData", STRING_TABLE);

    private static final Shape SECRET = fields(
            "apiVersion", STRING,
            "kind", STRING,
            "metadata", METADATA,
            "immutable", BOOLEAN,
            "type", STRING,
            "data", STRING_TABLE,
            "stringData", STRING_TABLE);

    private ObjectShapes() {}

    /** The shape of a workload of the cluster's own groups, a Service, a ConfigMap or a Secret. */
    static Optional<Shape> of(YamlManifest object) {
        return switch (object.group()) {
            case "apps", "extensions", "batch" -> Optional.ofNullable(WORKLOADS.get(object.kind()));
            case "" ->
                switch (object.kind()) {
                    case "Service" -> Optional.of(SERVICE);
                    case "ConfigMap" -> Optional.of(CONFIG_MAP);
                    case "Secret" -> Optional.of(SECRET);
                    default -> Optional.ofNullable(WORKLOADS.get(object.kind()));
                };
            default -> Optional.empty();
        };
    }

    private static Shape object(Shape spec) {
        return fields("apiVersion", STRING, "kind", STRING, "metadata", METADATA, "spec", spec, "status", Shape.STATUS);
    }
}
