package dev.kube2wasm.migrator.engine.generate.spinapp;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.engine.generate.Service;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What stands beside a workload: its Services, and what scales, guards and selects its pods. */
final class Related {

    // https://github.com/spinframework/spin-operator/blob/943f5b1732b185f0f442c0fd813cf0ebf6839eca/internal/controller/service.go,
    // read 2026-11-23
    private static final int PORT = 80;

    private static final Set<String> AUTOSCALERS = Set.of("HorizontalPodAutoscaler", "ScaledObject");

    private final Service service;
    private final Losses losses;

    Related(Service service, Losses losses) {
        this.service = service;
        this.losses = losses;
    }

    /** Whether something else than the SpinApp says how many pods there are. */
    boolean isScaled() {
        return service.microservice().related().stream().anyMatch(m -> AUTOSCALERS.contains(m.kind()));
    }

    /** The annotations of the Services; where two differ, the first one's. */
    Map<String, String> annotations() {
        Map<String, String> all = new TreeMap<>();
        service.microservice()
                .related("Service")
                .forEach(s -> Annotations.of(s.root().get("metadata").get("annotations"), "Service", losses)
                        .forEach(all::putIfAbsent));
        return all;
    }

    void report() {
        for (Manifest manifest : service.microservice().related()) {
            switch (manifest.kind()) {
                case "Service" -> service(manifest);
                case "HorizontalPodAutoscaler", "ScaledObject" -> scaler(manifest);
                case "VerticalPodAutoscaler" ->
                    lost(manifest, "The operator sets the pods' resources: change those of the SpinApp.");
                case "PodDisruptionBudget", "NetworkPolicy" ->
                    lost(
                            manifest,
                            "Let it select the pods by the label core.spinkube.dev/app-name: " + service.name() + ".");
                case "VirtualService", "GRPCRoute", "TCPRoute", "TLSRoute" ->
                    lost(
                            manifest,
                            "Let it lead to port " + PORT + " of the Service '" + service.name() + "', over HTTP.");
                default -> {
                    // Ingresses and HTTPRoutes are converted with the routes; what is mounted or read is reported
                    // there.
                }
            }
        }
    }

    private void lost(Manifest manifest, String message) {
        losses.add(manifest.at(), manifest.kind() + " " + manifest.name(), message);
    }

    private void scaler(Manifest manifest) {
        Field name = manifest.root().get("spec").get("scaleTargetRef").get("name");
        boolean same = name.text().filter(service.name()::equals).isPresent();
        boolean deployment = service.microservice().id().kind().equals("Deployment");
        if (!same || !deployment) {
            lost(manifest, "Let it scale the Deployment '" + service.name() + "', which the operator makes.");
        }
    }

    private void service(Manifest manifest) {
        String what = "Service " + manifest.name();
        Field spec = manifest.root().get("spec");
        if (!manifest.name().equals(service.name())) {
            lost(
                    manifest,
                    "The operator's Service is called '" + service.name() + "': let callers name that, or keep this one"
                            + " and let it select core.spinkube.dev/app-name: " + service.name() + ", target port "
                            + PORT
                            + ".");
        }
        spec.get("ports").items().forEach(port -> port(port, what));
        losses.rest(
                spec,
                what + ": ",
                // What the API server fills in says nothing of the service.
                Set.of("ports", "selector", "clusterIP", "clusterIPs", "ipFamilies"),
                KnownKeys.SERVICE);
        spec.get("clusterIP")
                .text()
                .filter("None"::equals)
                .ifPresent(none -> losses.add(
                        spec.get("clusterIP"),
                        what + ": clusterIP",
                        "The operator's Service has one address for all pods: call that."));
    }

    private void port(Field port, String what) {
        String number = port.get("port").text().orElse("");
        if (!number.equals(String.valueOf(PORT))) {
            losses.add(
                    port,
                    what + ": port " + number,
                    "The operator's Service has port " + PORT + " alone: let callers and routes name that, or keep this"
                            + " Service with target port " + PORT + ".");
        }
        port.get("protocol")
                .text()
                .filter(p -> !p.equals("TCP"))
                .ifPresent(p ->
                        losses.add(port.get("protocol"), what + ": protocol " + p, "A function answers HTTP alone."));
        losses.rest(
                port,
                what + ": ports[].",
                Set.of("port", "targetPort", "protocol", "name", "appProtocol"),
                KnownKeys.NONE);
    }
}
