package dev.kube2wasm.migrator.java.gateway;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Setting;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action.Cors;
import dev.kube2wasm.migrator.api.route.Action.Weighted;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Normalization;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.RouteReader;
import dev.kube2wasm.migrator.java.settings.Settings;
import dev.kube2wasm.migrator.java.text.Paths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads the routes that Spring Cloud Gateway has in its settings: a table for each program. A path is matched as it was
 * sent.
 *
 * @see <a href="https://docs.spring.io/spring-cloud-gateway/reference/spring-cloud-gateway/configuration.html">Configuration,
 *     read 2026-11-23</a>
 */
@AutoService(RouteReader.class)
public final class SpringGatewayRoutes implements RouteReader {

    private static final String RESOURCES = "src/main/resources/";

    /** Of all versions; the longer names first, since they begin with the shorter one. */
    private static final List<String> PREFIXES = List.of(
            "spring.cloud.gateway.server.webflux.",
            "spring.cloud.gateway.server.webmvc.",
            "spring.cloud.gateway.mvc.",
            "spring.cloud.gateway.");

    @Override
    public String id() {
        return "spring-cloud-gateway";
    }

    @Override
    public Reading read(List<Manifest> manifests) {
        return new Reading(List.of(), List.of());
    }

    @Override
    public Reading read(Input input) {
        SortedSet<String> modules = new TreeSet<>();
        for (String file : input.tree().files()) {
            int at = file.indexOf(RESOURCES);
            boolean named = Paths.name(file).startsWith("application");
            if (named && (at == 0 || (at > 0 && file.charAt(at - 1) == '/'))) {
                modules.add(at == 0 ? "" : file.substring(0, at - 1));
            }
        }
        GatewayTargets targets = new GatewayTargets(input.manifests());
        List<Named> tables = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String module : modules) {
            Settings settings = Settings.of(input.tree(), List.of(module));
            gateway(settings, targets, problems).ifPresent(gateway -> {
                String name = settings.value("spring.application.name").orElse(Paths.name(module));
                tables.add(new Named("spring-cloud-gateway " + name, table(gateway, name, targets)));
            });
        }
        tables.sort(Comparator.comparing(Named::router));
        return new Reading(tables, problems.stream().sorted().distinct().toList());
    }

    /** The settings of the gateway that hold in a cluster; a list of one profile takes the place of that of all. */
    private static Optional<Section> gateway(Settings settings, GatewayTargets targets, List<Problem> problems) {
        for (String prefix : PREFIXES) {
            Map<String, Map<String, Setting>> byProfile = new LinkedHashMap<>();
            settings.all().stream()
                    .filter(s -> s.key().startsWith(prefix))
                    .forEach(s -> byProfile
                            .computeIfAbsent(s.profile(), p -> new LinkedHashMap<>())
                            .putIfAbsent(s.key().substring(prefix.length()), s));
            List<String> routing = byProfile.entrySet().stream()
                    .filter(e -> e.getValue().keySet().stream().anyMatch(k -> k.startsWith("routes[")))
                    .map(Map.Entry::getKey)
                    .toList();
            if (routing.isEmpty()) {
                continue;
            }
            String chosen = routing.stream()
                    .filter(Settings.IN_A_CLUSTER::contains)
                    .findFirst()
                    .orElseGet(() -> routing.contains("") ? "" : routing.get(0));
            Map<String, Setting> all = new LinkedHashMap<>(byProfile.getOrDefault(chosen, Map.of()));
            byProfile.getOrDefault("", Map.of()).forEach((key, setting) -> {
                String list = key.indexOf('[') < 0 ? key : key.substring(0, key.indexOf('[') + 1);
                if (all.keySet().stream().noneMatch(k -> k.startsWith(list)) || chosen.isEmpty()) {
                    all.putIfAbsent(key, setting);
                }
            });
            SourceLocation at = all.values().iterator().next().at();
            if (routing.size() > 1) {
                problems.add(Problem.note(
                        at,
                        "The gateway has routes in several profiles, and those of "
                                + (chosen.isEmpty() ? "no profile" : "the profile " + chosen)
                                + " are read. Name the profile that runs in the cluster kubernetes or prod."));
            }
            return Optional.of(new Section(all, at, text -> settings.resolve(targets.deployed(text))));
        }
        return Optional.empty();
    }

    private static RouteTable table(Section gateway, String name, GatewayTargets targets) {
        List<Loss> losses = new ArrayList<>();
        Optional<Cors> cors = GatewayCors.of(gateway, losses);
        List<Part> defaults =
                gateway.get("default-filters").items().stream().map(Part::of).toList();
        List<GatewayRoute> routes = gateway.get("routes").items().stream()
                .map(r -> new GatewayRoute(r, defaults, targets, cors))
                .sorted(Comparator.comparingInt(GatewayRoute::order))
                .toList();
        List<GatewayRoute.Rules> rules = new ArrayList<>();
        for (GatewayRoute route : routes) {
            String title = name + " route " + route.id();
            if (route.group().isEmpty()) {
                rules.add(route.rules(title, route.weighted().stream().toList(), losses));
                continue;
            }
            List<GatewayRoute> group =
                    routes.stream().filter(r -> r.group().equals(route.group())).toList();
            boolean alike = group.stream().allMatch(route::isLike);
            if (!alike) {
                losses.add(new Loss(
                        "predicate Weight " + route.group(),
                        "The routes of the group differ in more than their weights, so that the first one that matches"
                                + " takes all. Give them the same predicates and filters.",
                        route.section().at()));
            }
            if (!alike || group.get(0) == route) {
                List<Weighted> backends = (alike ? group : List.of(route))
                        .stream().flatMap(r -> r.weighted().stream()).toList();
                rules.add(route.rules(title, backends, losses));
            }
        }
        return new RouteTable(GatewayHosts.of(rules, gateway.at()), Normalization.NONE, losses);
    }
}
