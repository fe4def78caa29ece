package dev.kube2wasm.migrator.engine.generate.spinapp;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.engine.generate.Documents;
import dev.kube2wasm.migrator.engine.generate.Service;
import dev.kube2wasm.migrator.engine.generate.text.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The SpinApp that takes the place of a workload, and everything of the workload that it has no field for.
 *
 * @see <a
 *     href="https://github.com/spinframework/spin-operator/blob/943f5b1732b185f0f442c0fd813cf0ebf6839eca/api/v1alpha1/spinapp_types.go">The
 *     type SpinApp, read 2026-11-23</a>
 */
public final class SpinApp {

    private static final String EXECUTOR = "containerd-shim-spin";
    private static final String REGISTRY = "registry.example/";

    /** What the API server writes into objects. */
    private static final Set<String> OF_THE_SERVER = Set.of(
            "creationTimestamp",
            "generation",
            "managedFields",
            "resourceVersion",
            "selfLink",
            "uid",
            "deletionTimestamp");

    private final Service service;
    private final Microservice microservice;
    private final Losses losses = new Losses();

    private SpinApp(Service service) {
        this.service = service;
        this.microservice = service.microservice();
    }

    /**
     * The manifest, and what is lost, sorted: every key of the workload, its pod and its Services that the manifest does
     * not express and that does not say what holds anyway, known or not.
     */
    public static Documents.Document of(Service service) {
        SpinApp app = new SpinApp(service);
        Map<String, Object> tree = app.tree();
        return new Documents.Document(YamlText.of(tree), app.losses.sorted());
    }

    private Map<String, Object> tree() {
        Field root = microservice.workload().root();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", "core.spinkube.dev/v1alpha1");
        tree.put("kind", "SpinApp");
        tree.put("metadata", metadata(root.get("metadata")));
        tree.put("spec", spec(root));
        new Workload(microservice, losses).report();
        return tree;
    }

    private Map<String, Object> metadata(Field stated) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", service.name());
        stated.get("namespace").text().ifPresent(n -> metadata.put("namespace", n));
        put(metadata, "labels", Annotations.labels(stated.get("labels")));
        losses.rest(
                stated,
                "metadata.",
                with(OF_THE_SERVER, "name", "namespace", "labels", "annotations"),
                KnownKeys.METADATA);
        losses.add(
                stated.get("name"),
                "metadata.name",
                "The operator makes a Deployment and a Service called '" + service.name()
                        + "': remove those that are there before, or deploy into another namespace.");
        return metadata;
    }

    private Map<String, Object> spec(Field root) {
        Related related = new Related(service, losses);
        Field pod = microservice.pod();
        Field container = Containers.main(microservice).orElse(pod.get("containers"));
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("executor", EXECUTOR);
        spec.put("image", REGISTRY + service.name() + ":0.1.0");
        losses.add(
                container.get("image"),
                "image",
                "It holds the old service: push the component with 'spin registry push', and write its address into the"
                        + " SpinApp.");
        pullSecrets(pod, spec);
        if (related.isScaled()) {
            spec.put("enableAutoscaling", true);
        } else {
            spec.put("replicas", replicas(root.get("spec").get("replicas")));
        }
        put(spec, "checks", new Checks(service.contract().operations(), losses).of(container));
        put(spec, "resources", resources(container.get("resources")));
        List<Object> variables = Variables.of(service, container, losses);
        if (!variables.isEmpty()) {
            spec.put("variables", variables);
        }
        pod.get("serviceAccountName")
                .text()
                .or(() -> pod.get("serviceAccount").text())
                .ifPresent(account -> spec.put("serviceAccountName", account));
        put(spec, "serviceAnnotations", related.annotations());
        put(
                spec,
                "deploymentAnnotations",
                Annotations.of(
                        root.get("metadata").get("annotations"),
                        microservice.id().kind(),
                        losses));
        Field template = microservice.podMetadata();
        // A Pod has no template: its metadata are the workload's own.
        if (!template.at().equals(root.get("metadata").at())) {
            put(spec, "podAnnotations", Annotations.of(template.get("annotations"), "pod", losses));
            losses.rest(
                    template,
                    "template.metadata.",
                    with(OF_THE_SERVER, "name", "namespace", "labels", "annotations"),
                    KnownKeys.METADATA);
        }
        put(spec, "podLabels", Annotations.labels(template.get("labels")));
        related.report();
        return spec;
    }

    private static void pullSecrets(Field pod, Map<String, Object> spec) {
        List<Object> secrets = new ArrayList<>();
        pod.get("imagePullSecrets")
                .items()
                .forEach(s -> s.get("name").text().ifPresent(name -> secrets.add(Map.of("name", name))));
        if (!secrets.isEmpty()) {
            spec.put("imagePullSecrets", secrets);
        }
    }

    private int replicas(Field stated) {
        int replicas = Checks.number(stated, -1);
        if (stated.exists() && replicas < 1) {
            losses.add(stated, "replicas", "A SpinApp runs one pod or more: apply it when it is to run.");
        }
        return Math.max(1, replicas);
    }

    private Map<String, Object> resources(Field stated) {
        Map<String, Object> resources = new LinkedHashMap<>();
        for (String kind : List.of("limits", "requests")) {
            Map<String, Object> amounts = new LinkedHashMap<>();
            for (String resource : List.of("cpu", "memory", "ephemeral-storage")) {
                stated.get(kind).get(resource).text().ifPresent(amount -> amounts.put(resource, amount));
            }
            put(resources, kind, amounts);
            losses.rest(
                    stated.get(kind),
                    "resources." + kind + ".",
                    Set.of("cpu", "memory", "ephemeral-storage"),
                    KnownKeys.NONE);
        }
        losses.rest(stated, "resources.", Set.of("limits", "requests"), KnownKeys.NONE);
        return resources;
    }

    private static void put(Map<String, Object> into, String key, Map<String, ?> what) {
        if (!what.isEmpty()) {
            into.put(key, what);
        }
    }

    private static Set<String> with(Set<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
