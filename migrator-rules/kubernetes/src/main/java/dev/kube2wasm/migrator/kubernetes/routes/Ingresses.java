package dev.kube2wasm.migrator.kubernetes.routes;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.RouteReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads Ingresses: a table for each class, as the controller of the class routes. */
@AutoService(RouteReader.class)
public final class Ingresses implements RouteReader {

    @Override
    public String id() {
        return "ingress";
    }

    @Override
    public Reading read(List<Manifest> manifests) {
        Map<String, List<IngressObject>> classes = new TreeMap<>();
        manifests.stream()
                .filter(m -> m.kind().equals("Ingress"))
                .map(IngressObject::of)
                .forEach(i -> classes.computeIfAbsent(i.controllerClass(), c -> new ArrayList<>())
                        .add(i));
        List<Named> tables = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        classes.forEach((name, ingresses) -> tables.add(new Named(
                "ingress" + (name.isEmpty() ? "" : " " + name),
                switch (controller(name, ingresses, manifests)) {
                    case INGRESS_NGINX -> new NginxIngress(ingresses, problems::add).table();
                    case NGINX_ORG -> new NginxOrgIngress(ingresses, problems::add).table();
                    case OTHER -> new PlainIngress(ingresses, problems::add).table();
                })));
        classes.values().forEach(ingresses -> ingresses.forEach(i -> hosts(i, problems)));
        problems.addAll(new KnownServices(manifests).missing(tables.stream().map(Named::table)));
        return new Reading(tables, problems.stream().sorted().distinct().toList());
    }

    private static void hosts(IngressObject ingress, List<Problem> problems) {
        for (IngressObject.HostRule rule : ingress.rules()) {
            if (!Hosts.isOfIngress(rule.host())) {
                problems.add(Problem.warning(
                        rule.at(),
                        "'" + rule.host()
                                + "' is no name of a host, so that a cluster refuses the Ingress. A rule takes one"
                                + " host, in lower case and without a port: make a rule for each."));
            }
        }
    }

    /** What serves a class: its IngressClass says so, or the annotations of its Ingresses or its usual name do. */
    private static Controller controller(String name, List<IngressObject> ingresses, List<Manifest> manifests) {
        return manifests.stream()
                .filter(m -> m.kind().equals("IngressClass") && m.name().equals(name))
                .map(m ->
                        controller(m.root().get("spec").get("controller").text().orElse("")))
                .findFirst()
                .orElseGet(() -> {
                    if (ingresses.stream().anyMatch(i -> !i.nginxAnnotations().isEmpty())) {
                        return Controller.INGRESS_NGINX;
                    }
                    if (ingresses.stream()
                            .anyMatch(i -> !i.nginxOrgAnnotations().isEmpty())) {
                        return Controller.NGINX_ORG;
                    }
                    return name.equals("nginx") ? Controller.INGRESS_NGINX : Controller.OTHER;
                });
    }

    private static Controller controller(String text) {
        return switch (text) {
            case "k8s.io/ingress-nginx" -> Controller.INGRESS_NGINX;
            case "nginx.org/ingress-controller" -> Controller.NGINX_ORG;
            default -> Controller.OTHER;
        };
    }

    private enum Controller {
        INGRESS_NGINX,
        NGINX_ORG,
        OTHER
    }
}
