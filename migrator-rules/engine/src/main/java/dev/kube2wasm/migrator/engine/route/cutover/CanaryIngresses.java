package dev.kube2wasm.migrator.engine.route.cutover;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import dev.kube2wasm.migrator.engine.generate.text.YamlText;
import dev.kube2wasm.migrator.engine.route.emit.Emission;
import dev.kube2wasm.migrator.engine.route.emit.LossFile;
import dev.kube2wasm.migrator.engine.route.emit.Lost;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Ingresses that ingress-nginx takes for canaries of those that are there, and that send a share of requests to functions. What
 * is there stays as it is; without the canaries everything is as before.
 *
 * @see <a href="https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#canary">Canary, read
 *     2026-11-24</a>
 */
public final class CanaryIngresses {

    /** The id that they are asked for with. */
    public static final String ID = "ingress-nginx";

    /** The file that they stand in. */
    public static final String FILE = "canary.yaml";

    private static final String CLASS = "kubernetes.io/ingress.class";

    private final RouteTable table;
    private final List<Move> moves;
    private final List<Manifest> ingresses;

    /** @param manifests that the table was read from, and others */
    public CanaryIngresses(RouteTable table, List<Move> moves, List<Manifest> manifests) {
        this.table = table;
        this.moves = moves;
        Set<SourceLocation> places = table.hosts().stream()
                .flatMap(h -> h.rules().stream())
                .map(Rule::at)
                .collect(Collectors.toSet());
        this.ingresses = manifests.stream()
                .filter(m -> m.kind().equals("Ingress"))
                .filter(m -> paths(m).stream().anyMatch(p -> places.contains(p.at())))
                .toList();
    }

    /**
     * The canaries of one stage.
     *
     * @param percent of the requests for moved Services that functions get
     */
    public Emission at(int percent) {
        List<Move> possible = moves.stream()
                .filter(m -> m.function().namespace().equals(m.service().namespace()))
                .filter(m ->
                        ingresses.stream().anyMatch(i -> canary(i, m, percent).isPresent()))
                .map(m -> new Move(m.service(), m.function(), List.of()))
                .toList();
        RouteTable meant = Stages.at(table, possible, percent);
        List<Lost> lost = lost(Stages.at(table, moves, percent), meant);
        List<String> objects = new ArrayList<>();
        for (Manifest ingress : ingresses) {
            possible.forEach(m -> canary(ingress, m, percent).map(YamlText::of).ifPresent(objects::add));
        }
        SortedMap<String, String> files = new TreeMap<>();
        if (!objects.isEmpty()) {
            files.put(FILE, String.join("---\n", objects));
        }
        files.put(LossFile.NAME, LossFile.of(table, lost));
        return new Emission(files, new TableRouter(meant), lost);
    }

    /** The rules that are not where they should be at this stage. */
    private static List<Lost> lost(RouteTable wanted, RouteTable meant) {
        TableRouter router = new TableRouter(wanted);
        List<Lost> lost = new ArrayList<>();
        for (int host = 0; host < wanted.hosts().size(); host++) {
            HostRoutes one = wanted.hosts().get(host);
            for (int i = 0; i < one.rules().size(); i++) {
                Rule rule = one.rules().get(i);
                if (!rule.equals(meant.hosts().get(host).rules().get(i))) {
                    lost.add(Lost.of(
                            new Loss(
                                    rule.match().path().text(),
                                    "A canary belongs to a Service of its own namespace: all rules of an Ingress that lead"
                                            + " there move together, and none does where the function is elsewhere.",
                                    rule.at()),
                            r -> router.rule(r).filter(rule::equals).isPresent()));
                }
            }
        }
        return lost;
    }

    /** The canary for the paths of an Ingress that lead to a moved Service; empty where none does. */
    private static Optional<Map<String, Object>> canary(Manifest ingress, Move move, int percent) {
        List<Object> rules = ingress.root()
                .get("spec")
                .get("rules")
                .items()
                .flatMap(rule -> rule(rule, ingress, move).stream())
                .map(Object.class::cast)
                .toList();
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> annotations = new LinkedHashMap<>();
        Field given = ingress.root().get("metadata").get("annotations");
        given.get(CLASS).text().ifPresent(c -> annotations.put(CLASS, c));
        annotations.put("nginx.ingress.kubernetes.io/canary", "true");
        annotations.put("nginx.ingress.kubernetes.io/canary-weight", String.valueOf(percent));
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", ingress.name() + "-" + move.function().service() + "-canary");
        metadata.put("namespace", ingress.namespace());
        metadata.put("annotations", annotations);
        Map<String, Object> spec = new LinkedHashMap<>();
        ingress.root().get("spec").get("ingressClassName").text().ifPresent(c -> spec.put("ingressClassName", c));
        spec.put("rules", rules);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", "networking.k8s.io/v1");
        object.put("kind", "Ingress");
        object.put("metadata", metadata);
        object.put("spec", spec);
        return Optional.of(object);
    }

    private static Optional<Map<String, Object>> rule(Field rule, Manifest ingress, Move move) {
        List<Map<String, Object>> paths = rule.get("http")
                .get("paths")
                .items()
                .filter(p -> leadsTo(p, ingress, move.service()))
                .map(p -> path(p, move.function()))
                .toList();
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        rule.get("host").text().ifPresent(h -> fields.put("host", h));
        fields.put("http", Map.of("paths", paths));
        return Optional.of(fields);
    }

    private static boolean leadsTo(Field path, Manifest ingress, Backend service) {
        Field backend = path.get("backend");
        String name = backend.get("service")
                .get("name")
                .text()
                .or(() -> backend.get("serviceName").text())
                .orElse("");
        return ingress.namespace().equals(service.namespace()) && name.equals(service.service());
    }

    private static Map<String, Object> path(Field path, Backend function) {
        boolean number = function.port().chars().allMatch(c -> c >= '0' && c <= '9');
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("name", function.service());
        service.put(
                "port", number ? Map.of("number", Integer.parseInt(function.port())) : Map.of("name", function.port()));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("path", path.get("path").text().filter(t -> !t.isEmpty()).orElse("/"));
        fields.put("pathType", path.get("pathType").text().orElse("ImplementationSpecific"));
        fields.put("backend", Map.of("service", service));
        return fields;
    }

    private static List<Field> paths(Manifest ingress) {
        return ingress.root()
                .get("spec")
                .get("rules")
                .items()
                .flatMap(r -> r.get("http").get("paths").items())
                .toList();
    }
}
