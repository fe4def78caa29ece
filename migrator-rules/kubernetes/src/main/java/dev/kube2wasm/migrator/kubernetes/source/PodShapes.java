package dev.kube2wasm.migrator.kubernetes.source;

import static dev.kube2wasm.migrator.kubernetes.source.Shape.BOOLEAN;
import static dev.kube2wasm.migrator.kubernetes.source.Shape.INTEGER;
import static dev.kube2wasm.migrator.kubernetes.source.Shape.INTEGER_OR_STRING;
import static dev.kube2wasm.migrator.kubernetes.source.Shape.QUANTITY;
import static dev.kube2wasm.migrator.kubernetes.source.Shape.STRING;
import static dev.kube2wasm.migrator.kubernetes.source.Shape.fields;
import static dev.kube2wasm.migrator.kubernetes.source.Shape.items;
import static dev.kube2wasm.migrator.kubernetes.source.Shape.table;

/** The fields that pods usually have, with their types. A test holds them against fabric8's model of the API. */
final class PodShapes {

    static final Shape STRINGS = items(STRING);
    static final Shape STRING_TABLE = table(STRING);

    static final Shape METADATA = fields(
            "name", STRING,
            "generateName", STRING,
            "namespace", STRING,
            "labels", STRING_TABLE,
            "annotations", STRING_TABLE,
            "finalizers", STRINGS,
            "uid", STRING,
            "resourceVersion", STRING,
            "selfLink", STRING,
            "creationTimestamp", STRING,
            "generation", INTEGER);

    private static final Shape EXPRESSIONS = items(fields("key", STRING, "operator", STRING, "values", STRINGS));

    static final Shape LABEL_SELECTOR = fields("matchLabels", STRING_TABLE, "matchExpressions", EXPRESSIONS);

    private static final Shape NODE_TERM = fields("matchExpressions", EXPRESSIONS, "matchFields", EXPRESSIONS);

    private static final Shape POD_TERM = fields(
            "labelSelector", LABEL_SELECTOR,
            "topologyKey", STRING,
            "namespaces", STRINGS,
            "namespaceSelector", LABEL_SELECTOR);

    private static final Shape POD_AFFINITY = fields(
            "requiredDuringSchedulingIgnoredDuringExecution",
            items(POD_TERM),
            "preferredDuringSchedulingIgnoredDuringExecution",
            items(fields("weight", INTEGER, "podAffinityTerm", POD_TERM)));

    private static final Shape AFFINITY = fields(
            "nodeAffinity",
            fields(
                    "requiredDuringSchedulingIgnoredDuringExecution",
                    fields("nodeSelectorTerms", items(NODE_TERM)),
                    "preferredDuringSchedulingIgnoredDuringExecution",
                    items(fields("weight", INTEGER, "preference", NODE_TERM))),
            "podAffinity",
            POD_AFFINITY,
            "podAntiAffinity",
            POD_AFFINITY);

    private static final Shape SPREAD = items(fields(
            "maxSkew", INTEGER,
            "minDomains", INTEGER,
            "topologyKey", STRING,
            "whenUnsatisfiable", STRING,
            "labelSelector", LABEL_SELECTOR,
            "matchLabelKeys", STRINGS));

    private static final Shape NAME_REFERENCE = fields("name", STRING, "optional", BOOLEAN);
    private static final Shape KEY_REFERENCE = fields("name", STRING, "key", STRING, "optional", BOOLEAN);
    private static final Shape FIELD_REFERENCE = fields("fieldPath", STRING, "apiVersion", STRING);
    private static final Shape RESOURCE_REFERENCE =
            fields("resource", STRING, "containerName", STRING, "divisor", QUANTITY);

    private static final Shape ENVIRONMENT = items(fields(
            "name",
            STRING,
            "value",
            STRING,
            "valueFrom",
            fields(
                    "configMapKeyRef", KEY_REFERENCE,
                    "secretKeyRef", KEY_REFERENCE,
                    "fieldRef", FIELD_REFERENCE,
                    "resourceFieldRef", RESOURCE_REFERENCE)));

    private static final Shape HTTP_GET = fields(
            "path", STRING,
            "port", INTEGER_OR_STRING,
            "host", STRING,
            "scheme", STRING,
            "httpHeaders", items(fields("name", STRING, "value", STRING)));

    private static final Shape EXEC = fields("command", STRINGS);
    private static final Shape TCP_SOCKET = fields("port", INTEGER_OR_STRING, "host", STRING);

    private static final Shape PROBE = fields(
            "httpGet", HTTP_GET,
            "tcpSocket", TCP_SOCKET,
            "exec", EXEC,
            "grpc", fields("port", INTEGER, "service", STRING),
            "initialDelaySeconds", INTEGER,
            "periodSeconds", INTEGER,
            "timeoutSeconds", INTEGER,
            "successThreshold", INTEGER,
            "failureThreshold", INTEGER,
            "terminationGracePeriodSeconds", INTEGER);

    private static final Shape HOOK =
            fields("exec", EXEC, "httpGet", HTTP_GET, "tcpSocket", TCP_SOCKET, "sleep", fields("seconds", INTEGER));

    private static final Shape SECURITY = fields(
            "privileged", BOOLEAN,
            "allowPrivilegeEscalation", BOOLEAN,
            "readOnlyRootFilesystem", BOOLEAN,
            "runAsNonRoot", BOOLEAN,
            "runAsUser", INTEGER,
            "runAsGroup", INTEGER,
            "fsGroup", INTEGER,
            "fsGroupChangePolicy", STRING,
            "supplementalGroups", items(INTEGER),
            "seccompProfile", fields("type", STRING, "localhostProfile", STRING),
            "capabilities", fields("add", STRINGS, "drop", STRINGS));

    private static final Shape RESOURCES = fields("limits", table(QUANTITY), "requests", table(QUANTITY));

    private static final Shape CONTAINER = fields(
            "name", STRING,
            "image", STRING,
            "imagePullPolicy", STRING,
            "command", STRINGS,
            "args", STRINGS,
            "workingDir", STRING,
            "env", ENVIRONMENT,
            "envFrom", items(fields("prefix", STRING, "configMapRef", NAME_REFERENCE, "secretRef", NAME_REFERENCE)),
            "ports",
                    items(fields(
                            "name", STRING,
                            "containerPort", INTEGER,
                            "hostPort", INTEGER,
                            "hostIP", STRING,
                            "protocol", STRING)),
            "resources", RESOURCES,
            "volumeMounts",
                    items(fields(
                            "name", STRING,
                            "mountPath", STRING,
                            "subPath", STRING,
                            "subPathExpr", STRING,
                            "mountPropagation", STRING,
                            "readOnly", BOOLEAN)),
            "livenessProbe", PROBE,
            "readinessProbe", PROBE,
            "startupProbe", PROBE,
            "lifecycle", fields("postStart", HOOK, "preStop", HOOK),
            "securityContext", SECURITY,
            "restartPolicy", STRING,
            "terminationMessagePath", STRING,
            "terminationMessagePolicy", STRING,
            "stdin", BOOLEAN,
            "tty", BOOLEAN);

    private static final Shape FILE_ITEMS = items(fields("key", STRING, "path", STRING, "mode", INTEGER));
    private static final Shape DOWNWARD = items(fields(
            "path", STRING, "mode", INTEGER, "fieldRef", FIELD_REFERENCE, "resourceFieldRef", RESOURCE_REFERENCE));

    private static final Shape VOLUME = fields(
            "name", STRING,
            "emptyDir", fields("medium", STRING, "sizeLimit", QUANTITY),
            "hostPath", fields("path", STRING, "type", STRING),
            "configMap", fields("name", STRING, "items", FILE_ITEMS, "defaultMode", INTEGER, "optional", BOOLEAN),
            "secret", fields("secretName", STRING, "items", FILE_ITEMS, "defaultMode", INTEGER, "optional", BOOLEAN),
            "persistentVolumeClaim", fields("claimName", STRING, "readOnly", BOOLEAN),
            "downwardAPI", fields("items", DOWNWARD, "defaultMode", INTEGER),
            "projected",
                    fields(
                            "defaultMode",
                            INTEGER,
                            "sources",
                            items(fields(
                                    "configMap", fields("name", STRING, "items", FILE_ITEMS, "optional", BOOLEAN),
                                    "secret", fields("name", STRING, "items", FILE_ITEMS, "optional", BOOLEAN),
                                    "downwardAPI", fields("items", DOWNWARD),
                                    "serviceAccountToken",
                                            fields(
                                                    "path", STRING,
                                                    "audience", STRING,
                                                    "expirationSeconds", INTEGER)))));

    static final Shape SPEC = fields(
            "containers", items(CONTAINER),
            "initContainers", items(CONTAINER),
            "volumes", items(VOLUME),
            "serviceAccountName", STRING,
            "serviceAccount", STRING,
            "automountServiceAccountToken", BOOLEAN,
            "restartPolicy", STRING,
            "terminationGracePeriodSeconds", INTEGER,
            "activeDeadlineSeconds", INTEGER,
            "nodeSelector", STRING_TABLE,
            "nodeName", STRING,
            "hostname", STRING,
            "subdomain", STRING,
            "hostNetwork", BOOLEAN,
            "hostPID", BOOLEAN,
            "hostIPC", BOOLEAN,
            "shareProcessNamespace", BOOLEAN,
            "enableServiceLinks", BOOLEAN,
            "dnsPolicy", STRING,
            "schedulerName", STRING,
            "priorityClassName", STRING,
            "securityContext", SECURITY,
            "affinity", AFFINITY,
            "topologySpreadConstraints", SPREAD,
            "runtimeClassName", STRING,
            "hostAliases", items(fields("ip", STRING, "hostnames", STRINGS)),
            "imagePullSecrets", items(fields("name", STRING)),
            "tolerations",
                    items(fields(
                            "key", STRING,
                            "operator", STRING,
                            "value", STRING,
                            "effect", STRING,
                            "tolerationSeconds", INTEGER)),
            "timeoutSeconds", INTEGER,
            "containerConcurrency", INTEGER);

    static final Shape TEMPLATE = fields("metadata", METADATA, "spec", SPEC);

    private PodShapes() {}
}
