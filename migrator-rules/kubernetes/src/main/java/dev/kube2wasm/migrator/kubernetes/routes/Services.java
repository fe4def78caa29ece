package dev.kube2wasm.migrator.kubernetes.routes;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Normalization;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.RouteReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads Services that nothing routes to from outside: each is a private route, under all of its names, in one table.
 * Databases and brokers are none.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/service/">Service, read 2026-11-23</a>
 */
@AutoService(RouteReader.class)
public final class Services implements RouteReader {

    private static final List<RouteReader> OTHERS = List.of(new Ingresses(), new HttpRoutes(), new VirtualServices());

    /** Ports that speak HTTP first: by what they say they speak, by their names, by their numbers. */
    private static final Comparator<Field> HTTP_FIRST = Comparator.<Field>comparingInt(
                    p -> text(p, "appProtocol").contains("http") ? 0 : 1)
            .thenComparingInt(p -> text(p, "name").startsWith("http") ? 0 : 1)
            .thenComparingInt(p -> Set.of("80", "8080").contains(text(p, "port")) ? 0 : 1);

    /**
     * Ports that other protocols have.
     *
     * @see <a href="https://www.iana.org/assignments/service-names-port-numbers/">Port numbers, read 2026-11-23</a>
     */
    private static final Set<String> OTHER_PORTS = Set.of(
            "22", "25", "53", "389", "587", "636", "1433", "1521", "2181", "2379", "3306", "4222", "5432", "5672",
            "6379", "9042", "9092", "11211", "26257", "27017", "61616");

    /** What names of ports start with, as Istio reads them too, where they do not speak HTTP. */
    private static final Set<String> OTHER_NAMES = Set.of(
            "tcp",
            "tls",
            "udp",
            "mongo",
            "mysql",
            "redis",
            "postgres",
            "postgresql",
            "amqp",
            "kafka",
            "zookeeper",
            "memcached",
            "db",
            "dns",
            "smtp",
            "ldap",
            "nats",
            "cassandra");

    @Override
    public String id() {
        return "service";
    }

    @Override
    public Reading read(List<Manifest> manifests) {
        Set<String> routed = KnownServices.backends(OTHERS.stream()
                        .flatMap(r -> r.read(manifests).tables().stream())
                        .map(Named::table))
                .map(b -> b.namespace() + "/" + b.service())
                .collect(Collectors.toSet());
        Map<HostPattern, HostRoutes> hosts = new LinkedHashMap<>();
        List<Loss> losses = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        new KnownServices(manifests).all().forEach((name, service) -> {
            if (!routed.contains(name) && isRoutable(service, losses)) {
                add(service, hosts, losses, problems);
            }
        });
        return hosts.isEmpty() && losses.isEmpty()
                ? new Reading(List.of(), problems)
                : new Reading(
                        List.of(new Named(
                                "cluster", new RouteTable(List.copyOf(hosts.values()), Normalization.NONE, losses))),
                        problems.stream().sorted().toList());
    }

    private static boolean isRoutable(Manifest service, List<Loss> losses) {
        Field spec = service.root().get("spec");
        if (text(spec, "type").equals("ExternalName")) {
            losses.add(new Loss(
                    "type ExternalName",
                    "The name stands for " + text(spec, "externalName")
                            + ", which is outside the cluster: call that itself.",
                    spec.get("type").at()));
            return false;
        }
        if (text(spec, "clusterIP").equals("None")) {
            losses.add(new Loss(
                    "clusterIP None",
                    "Callers of a headless Service choose a pod themselves, and a function has none: no route is made.",
                    spec.get("clusterIP").at()));
            return false;
        }
        return KnownServices.ports(service).anyMatch(Services::mayBeHttp);
    }

    private static void add(
            Manifest service, Map<HostPattern, HostRoutes> hosts, List<Loss> losses, List<Problem> problems) {
        List<Field> ports = KnownServices.ports(service)
                .filter(Services::mayBeHttp)
                .sorted(HTTP_FIRST)
                .toList();
        Field port = ports.get(0);
        ports.stream()
                .skip(1)
                .forEach(p -> losses.add(new Loss(
                        "port " + text(p, "port"),
                        "A host leads to one port of its Service, here " + text(port, "port")
                                + ". Give the other one a Service of its own if it is called too.",
                        p.at())));
        Backend backend = new Backend(service.namespace(), service.name(), text(port, "port"), port.at());
        Rule rule = new Rule(
                service.namespace() + "/Service/" + service.name(),
                Match.path(new PathMatch.TextPrefix("/"), port.at()),
                Action.Forward.to(backend),
                port.at());
        for (String name : new ServiceNames(service.namespace(), service.name()).all()) {
            HostPattern host = new HostPattern.Exact(name);
            Optional<HostRoutes> first = Optional.ofNullable(
                    hosts.putIfAbsent(host, new HostRoutes(host, List.of(rule), false, service.at())));
            first.ifPresent(f -> problems.add(Problem.note(
                    service.at(),
                    "Callers of " + name + " reach the Service at " + f.at() + ", which has the same name in another"
                            + " namespace. Let callers use " + name + "." + service.namespace() + ".")));
        }
    }

    /** A port that says what it speaks is believed; a number that something else is known for counts otherwise. */
    private static boolean mayBeHttp(Field port) {
        String said = text(port, "appProtocol").isEmpty() ? text(port, "name") : text(port, "appProtocol");
        String start = said.split("-", 2)[0].toLowerCase(Locale.ROOT);
        boolean http = start.startsWith("http");
        boolean other = OTHER_NAMES.contains(start) || OTHER_PORTS.contains(text(port, "port"));
        return Set.of("", "TCP").contains(text(port, "protocol")) && (http || !other);
    }

    private static String text(Field field, String key) {
        return field.get(key).text().orElse("");
    }
}
