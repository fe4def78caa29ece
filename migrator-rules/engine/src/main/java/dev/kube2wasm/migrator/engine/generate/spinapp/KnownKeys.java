package dev.kube2wasm.migrator.engine.generate.spinapp;

import dev.kube2wasm.migrator.api.model.Field;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of the keys of one kind of mapping that a SpinApp has no field for. Defaults are those of <a
 * href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/">Kubernetes</a>, read 2026-11-23.
 */
final class KnownKeys {

    static final KnownKeys NONE = new KnownKeys();

    static final KnownKeys METADATA = new KnownKeys()
            .key("finalizers", "Nothing but the operator may hold back the removal of what it made: leave them out.")
            .key("ownerReferences", "Let its owner make the SpinApp in its place.")
            .key("generateName", "A SpinApp needs a name that its Service can have: it got one.");

    static final KnownKeys WORKLOAD = new KnownKeys()
            .key("strategy", "The operator's Deployment rolls out by the default, a quarter of the pods at a time.")
            .key(
                    "updateStrategy",
                    "The operator's Deployment rolls out by the default, a quarter of the pods at a time.")
            .key("minReadySeconds", "0", "Let initialDelaySeconds of the readiness check hold new pods back.")
            .key("revisionHistoryLimit", "10", "Keep earlier versions as tags of the image in the registry.")
            .key("progressDeadlineSeconds", "600", "Watch the conditions of the SpinApp while it is rolled out.")
            .key("paused", "false", "Roll out by changing the image of the SpinApp.")
            .key("serviceName", "Pods of a SpinApp have no names of their own: call the Service.")
            .key("podManagementPolicy", "Pods of a SpinApp start in no order.")
            .key("ordinals", "Pods of a SpinApp have no numbers.")
            .key(
                    "volumeClaimTemplates",
                    "A component sees no volume: move the data to a database or a key-value store.")
            .key("schedule", "Let a CronJob call the function over HTTP.");

    static final KnownKeys POD = new KnownKeys()
            .key("restartPolicy", "Always", "Pods of a SpinApp are always started again.")
            .key("dnsPolicy", "ClusterFirst", "Pods of a SpinApp resolve names by the cluster's DNS.")
            .key("dnsConfig", "Name hosts in full in the variables that hold them.")
            .key("schedulerName", "default-scheduler", "Pods of a SpinApp go to the default scheduler.")
            .key(
                    "terminationGracePeriodSeconds",
                    "30",
                    "A pod has 30 s to end: let no request last longer, or keep the workload as it is.")
            .key("enableServiceLinks", "true", "It has no effect on a component, which reads only its own variables.")
            .key(
                    "affinity",
                    "Put what can be said by labels of nodes into scheduling.nodeSelector of the executor's"
                            + " RuntimeClass; pods of a SpinApp cannot be placed by other pods.")
            .key("nodeSelector", "Put it into scheduling.nodeSelector of the RuntimeClass that the executor names.")
            .key("nodeName", "Put a label of the node into scheduling.nodeSelector of the executor's RuntimeClass.")
            .key("tolerations", "Put them into scheduling.tolerations of the RuntimeClass that the executor names.")
            .key("topologySpreadConstraints", "Set them as the default constraints of the cluster's scheduler.")
            .key("runtimeClassName", "The executor of the SpinApp names the RuntimeClass.")
            .key("priorityClassName", "Make a PriorityClass the cluster's default, or leave it out.")
            .key("priority", "Make a PriorityClass the cluster's default, or leave it out.")
            .key("preemptionPolicy", "PreemptLowerPriority", "Make a PriorityClass the cluster's default.")
            .key(
                    "securityContext",
                    "A component runs in a sandbox of its own; for the pod around it, use Pod Security"
                            + " Admission of the namespace.")
            .key("hostAliases", "Write the address into the variable that holds the host, or add the name to the DNS.")
            .key("hostNetwork", "false", "A component has no network of a node: keep the workload as it is if it must.")
            .key("hostPID", "false", "A component sees no processes: keep the workload as it is if it must.")
            .key("hostIPC", "false", "A component shares no memory: keep the workload as it is if it must.")
            .key("hostUsers", "true", "A component has no users: leave it out.")
            .key("shareProcessNamespace", "false", "A component is alone in its pod: leave it out.")
            .key("hostname", "Pods of a SpinApp have no names of their own: call the Service.")
            .key("subdomain", "Pods of a SpinApp have no names of their own: call the Service.")
            .key("setHostnameAsFQDN", "false", "Pods of a SpinApp have no names of their own: call the Service.")
            .key("automountServiceAccountToken", "Set it on the ServiceAccount.")
            .key("activeDeadlineSeconds", "A function has no time to live: leave it out.")
            .key("readinessGates", "Only the readiness check decides when a pod of a SpinApp is ready.")
            .key("resourceClaims", "A component has no access to devices: keep the workload as it is if it must.")
            .key("resources", "Set the resources of the SpinApp: its pods have one container.");

    static final KnownKeys CONTAINER = new KnownKeys()
            .key("command", "A component has no command line: make variables of what it sets.")
            .key("args", "A component has no command line: make variables of what they set.")
            .key("workingDir", "A component has no working directory: leave it out.")
            .key("imagePullPolicy", "IfNotPresent", "Give each image a tag of its own, so that none is pulled twice.")
            .key("lifecycle", "A component lives as long as its requests: do that work in one, or leave it out.")
            .key("securityContext", "A component runs in a sandbox of its own: leave it out.")
            .key("startupProbe", "A component starts in milliseconds: leave it out.")
            .key("volumeDevices", "A component sees no devices: move the data to a database or a key-value store.")
            .key("stdin", "false", "A component has no input but its requests: leave it out.")
            .key("stdinOnce", "false", "A component has no input but its requests: leave it out.")
            .key("tty", "false", "A component has no terminal: leave it out.")
            .key("terminationMessagePath", "/dev/termination-log", "A component writes what it has to say to its log.")
            .key("terminationMessagePolicy", "File", "A component writes what it has to say to its log.")
            .key("resizePolicy", "A change of the resources starts the pods anew: leave it out.");

    static final KnownKeys SERVICE = new KnownKeys()
            .key(
                    "type",
                    "ClusterIP",
                    "The operator's Service is reached within the cluster: put a Gateway, an Ingress or a"
                            + " Service of your own before it.")
            .key("sessionAffinity", "None", "Let requests carry their state: any pod may answer them.")
            .key("internalTrafficPolicy", "Cluster", "Keep a Service of your own that selects the pods of the SpinApp.")
            .key("externalTrafficPolicy", "Cluster", "Keep a Service of your own that selects the pods of the SpinApp.")
            .key("ipFamilyPolicy", "SingleStack", "Keep a Service of your own that selects the pods of the SpinApp.")
            .key("publishNotReadyAddresses", "false", "Requests reach pods that are ready, and no others.");

    private final Map<String, String> messages = new TreeMap<>();
    private final Map<String, String> defaults = new TreeMap<>();

    private KnownKeys() {}

    private KnownKeys key(String key, String message) {
        messages.put(key, message);
        return this;
    }

    private KnownKeys key(String key, String standard, String message) {
        defaults.put(key, standard);
        return key(key, message);
    }

    /** One sentence: what to do about a key; empty for one that nobody has heard of. */
    Optional<String> message(String key) {
        return Optional.ofNullable(messages.get(key));
    }

    /** Whether a field says what holds where nothing is said. */
    boolean isDefault(Field field) {
        return field.text().filter(t -> t.equals(defaults.get(field.key()))).isPresent();
    }
}
