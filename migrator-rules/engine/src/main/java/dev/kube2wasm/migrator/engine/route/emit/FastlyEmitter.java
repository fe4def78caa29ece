package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.engine.catalog.TemplateSet;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.Scaffolder;
import dev.kube2wasm.migrator.engine.generate.text.Hosts;
import dev.kube2wasm.migrator.engine.generate.text.Json;
import dev.kube2wasm.migrator.engine.generate.text.Toml;
import dev.kube2wasm.migrator.engine.route.model.Router;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A router for Fastly Compute: domains bring it the hosts, and everything else is code.
 *
 * @see <a href="https://www.fastly.com/documentation/reference/compute/fastly-toml/">fastly.toml, read 2026-11-23</a>
 */
public final class FastlyEmitter implements RouteEmitter {

    private final TemplateSet templates;

    /** @param templates of the router */
    public FastlyEmitter(TemplateSet templates) {
        this.templates = templates;
    }

    @Override
    public String id() {
        return "fastly-compute";
    }

    @Override
    public Emission emit(String name, RouteTable table, Destinations destinations) {
        FetchRouter router = new FetchRouter(table);
        Map<String, Object> places = new LinkedHashMap<>();
        List<Object> backends = new ArrayList<>();
        for (Backend backend : Tables.backends(router.held())) {
            Optional<Hosts.Origin> given = destinations.given(backend).flatMap(Hosts::of);
            String url = given.map(Hosts.Origin::url).orElseGet(() -> Destinations.inCluster(backend));
            String id = "b" + (backends.size() + 1);
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("url", url);
            place.put("binding", id);
            places.put(backend.text(), place);
            backends.add(entry(id, backend, url));
            if (given.isEmpty()) {
                router.lose(Lost.silently(new Loss(
                        "backend " + backend.text(),
                        "Its address inside the cluster is not found from outside: give another with --backend "
                                + backend.namespace() + "/" + backend.service() + "=https://HOST.",
                        backend.at())));
            }
        }
        Map<String, Object> model = new TreeMap<>();
        model.put("name", new Fragment(name + "-router"));
        model.put("nameJson", new Fragment(Json.text(name + "-router")));
        model.put("nameToml", new Fragment(Toml.string(name + "-router")));
        model.put("backends", backends);
        SortedMap<String, String> files = new TreeMap<>(Scaffolder.filled(templates, model, document -> ""));
        files.put("backends.json", Json.lines(places));
        return router.emission(files);
    }

    @Override
    public Router read(SortedMap<String, String> files) {
        return FetchRouter.read(files);
    }

    private static Map<String, Object> entry(String id, Backend backend, String url) {
        Optional<Hosts.Origin> origin = Hosts.of(url);
        Map<String, Object> entry = new TreeMap<>();
        entry.put("name", new Fragment(id));
        entry.put("comment", new Fragment(Toml.string(backend.text())));
        entry.put(
                "address",
                new Fragment(Toml.string(origin.map(Hosts.Origin::host).orElse(""))));
        entry.put(
                "port",
                new Fragment(String.valueOf(origin.map(Hosts.Origin::port).orElse(80))));
        entry.put("url", new Fragment(Toml.string(url)));
        return entry;
    }
}
