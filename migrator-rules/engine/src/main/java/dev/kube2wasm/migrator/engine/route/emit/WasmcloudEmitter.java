package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.engine.catalog.TemplateSet;
import dev.kube2wasm.migrator.engine.generate.text.YamlText;
import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Router;
import dev.kube2wasm.migrator.engine.route.model.WasmcloudHosts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A component that routes, in a workload that gets every request for its hosts: wasmCloud knows neither wildcards nor paths. */
public final class WasmcloudEmitter implements RouteEmitter {

    private static final String WORKLOAD = "workload.yaml";
    private static final String ALIASES = "host-aliases";
    private static final String REGISTRY = "registry.example";

    private final TemplateSet templates;

    /** @param templates of the router */
    public WasmcloudEmitter(TemplateSet templates) {
        this.templates = templates;
    }

    @Override
    public String id() {
        return "wasmcloud";
    }

    @Override
    public Emission emit(String name, RouteTable table, Destinations destinations) {
        FetchRouter router = new FetchRouter(table);
        RouterComponent component = new RouterComponent(name, router.held(), destinations);
        List<String> names = table.hosts().stream()
                .flatMap(h -> h.host() instanceof HostPattern.Exact e ? Stream.of(e.name()) : Stream.<String>empty())
                .distinct()
                .toList();
        loseHosts(table, names, router);
        String image = REGISTRY + "/" + component.name() + ":0.1.0";
        SortedMap<String, String> files = component.files(templates, Map.of("image", image));
        files.put(WORKLOAD, YamlText.of(workload(component, table, names, image)));
        return router.emission(files, named(router.held()));
    }

    @Override
    public Router read(SortedMap<String, String> files) {
        WasmcloudHosts platform = new WasmcloudHosts(names(files.getOrDefault(WORKLOAD, "")));
        Router router = FetchRouter.read(files);
        return request -> platform.take(request) ? router.route(request) : new Decision.Answered(404, new TreeMap<>());
    }

    private static Map<String, Object> workload(
            RouterComponent component, RouteTable table, List<String> names, String image) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("host", names.isEmpty() ? "" : names.get(0));
        if (names.size() > 1) {
            config.put(ALIASES, String.join(",", names.subList(1, names.size())));
        }
        Map<String, Object> http = new LinkedHashMap<>();
        http.put("namespace", "wasi");
        http.put("package", "http");
        http.put("interfaces", List.of("incoming-handler"));
        http.put("config", config);
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("name", component.name());
        part.put("image", image);
        part.put("localResources", Map.of("allowedHosts", component.origins()));
        Map<String, Object> workload = new LinkedHashMap<>();
        workload.put("hostInterfaces", List.of(http));
        workload.put("components", List.of(part));
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("replicas", 1);
        spec.put("template", Map.of("spec", workload));
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", component.name());
        metadata.put(
                "namespace",
                Tables.backends(table).stream()
                        .map(Backend::namespace)
                        .findFirst()
                        .orElse("default"));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", "runtime.wasmcloud.dev/v1alpha1");
        object.put("kind", "WorkloadDeployment");
        object.put("metadata", metadata);
        object.put("spec", spec);
        return object;
    }

    /** The hosts that a workload is given. */
    private static List<String> names(String workload) {
        Object http = new Yaml(new SafeConstructor(new LoaderOptions())).load(workload);
        for (Object key : List.of("spec", "template", "spec", "hostInterfaces", 0, "config")) {
            http = http instanceof Map<?, ?> map ? map.get(key) : http instanceof List<?> list ? list.get(0) : null;
        }
        return http instanceof Map<?, ?> config
                ? Stream.concat(
                                Stream.of(String.valueOf(config.get("host"))),
                                config.get(ALIASES) instanceof String aliases
                                        ? Stream.of(aliases.split(",", -1)).map(String::strip)
                                        : Stream.empty())
                        .filter(h -> !h.isEmpty())
                        .toList()
                : List.of();
    }

    private static RouteTable named(RouteTable table) {
        RouteTable closed = Tables.closed(table);
        return new RouteTable(
                closed.hosts().stream()
                        .filter(h -> h.host() instanceof HostPattern.Exact)
                        .toList(),
                closed.normalization(),
                closed.losses());
    }

    private static void loseHosts(RouteTable table, List<String> names, FetchRouter router) {
        for (HostRoutes host : table.hosts()) {
            if (!(host.host() instanceof HostPattern.Exact) && !host.rules().isEmpty()) {
                String text = host.host() instanceof HostPattern.Any
                        ? "any other host"
                        : "host " + host.host().text();
                router.lose(Lost.of(
                        new Loss(
                                text,
                                "wasmCloud takes no wildcards: name the hosts in " + WORKLOAD + ", under host and "
                                        + ALIASES + ".",
                                host.at()),
                        r -> host.host().matches(r.hostname()) && !names.contains(r.hostname())));
            }
        }
        if (!names.isEmpty()) {
            router.lose(Lost.open(
                    new Loss(
                            "hosts in upper case",
                            "wasmCloud compares them letter by letter, with the lower-case ones that it was given.",
                            table.hosts().get(0).at()),
                    r -> !r.hostname().equals(r.hostname().toLowerCase(Locale.ROOT))));
        }
    }
}
