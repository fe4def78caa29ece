package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.engine.catalog.TemplateSet;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.Scaffolder;
import dev.kube2wasm.migrator.engine.generate.text.Hosts;
import dev.kube2wasm.migrator.engine.generate.text.Json;
import dev.kube2wasm.migrator.engine.generate.text.Toml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A generated router as a component of {@code wasi:http}, and the addresses that it may call. */
final class RouterComponent {

    private final String name;
    private final Map<String, Object> places = new LinkedHashMap<>();
    private final TreeSet<String> origins = new TreeSet<>();

    RouterComponent(String router, RouteTable held, Destinations destinations) {
        // Every word of a component's name starts with a letter:
        // https://github.com/spinframework/spin/blob/94a8fc8a/crates/serde/src/id.rs,
        // read 2026-11-24
        this.name = router.replaceAll("-([0-9])", "$1") + "-router";
        for (Backend backend : Tables.backends(held)) {
            Optional<String> given = destinations.given(backend).flatMap(Hosts::origin);
            String url = given.orElseGet(() -> Destinations.inCluster(backend));
            places.put(backend.text(), Map.of("url", url));
            Hosts.origin(url).ifPresent(origins::add);
        }
    }

    String name() {
        return name;
    }

    /** The addresses, without a path, sorted. */
    List<String> origins() {
        return List.copyOf(origins);
    }

    /** @param more texts that the templates name */
    SortedMap<String, String> files(TemplateSet templates, Map<String, String> more) {
        Map<String, Object> model = new TreeMap<>();
        model.put("name", new Fragment(name));
        model.put("nameJson", new Fragment(Json.text(name)));
        model.put("nameToml", new Fragment(Toml.string(name)));
        model.put("source", new Fragment(Toml.string("dist/" + name + ".wasm")));
        model.put(
                "hosts",
                origins.stream()
                        .map(o -> Map.of("origin", new Fragment(Toml.string(o))))
                        .toList());
        more.forEach((key, text) -> model.put(key, new Fragment(text)));
        SortedMap<String, String> files = new TreeMap<>(Scaffolder.filled(templates, model, document -> ""));
        files.put("backends.json", Json.lines(places));
        return files;
    }
}
