package dev.kube2wasm.migrator.kubernetes.routes;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.RouteReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads Ingresses: a table for each class, as the controller of the class routes. */
@AutoService(RouteReader.class)
public final class Ingresses implements RouteReader {

    private static final String NGINX = "k8s.io/ingress-nginx";

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
        classes.forEach((name, ingresses) -> {
            boolean nginx = isNginx(name, ingresses, manifests);
            RouteTable table = nginx
                    ? new NginxIngress(ingresses, problems::add).table()
                    : new PlainIngress(ingresses, problems::add).table();
            tables.add(new Named("ingress" + (name.isEmpty() ? "" : " " + name), table));
        });
        return new Reading(tables, problems.stream().sorted().distinct().toList());
    }

    /** Whether ingress-nginx serves a class: its IngressClass says so, or its usual name or annotations do. */
    private static boolean isNginx(String name, List<IngressObject> ingresses, List<Manifest> manifests) {
        return manifests.stream()
                .filter(m -> m.kind().equals("IngressClass") && m.name().equals(name))
                .map(m ->
                        m.root().get("spec").get("controller").text().orElse("").equals(NGINX))
                .findFirst()
                .orElseGet(() -> name.equals("nginx")
                        || ingresses.stream()
                                .anyMatch(i -> !i.nginxAnnotations().isEmpty()));
    }
}
