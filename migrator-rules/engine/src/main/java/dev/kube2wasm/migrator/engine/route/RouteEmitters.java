package dev.kube2wasm.migrator.engine.route;

import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.spi.RouteReader;
import dev.kube2wasm.migrator.engine.Toolkit;
import dev.kube2wasm.migrator.engine.catalog.ScaffoldCatalog;
import dev.kube2wasm.migrator.engine.route.emit.FastlyEmitter;
import dev.kube2wasm.migrator.engine.route.emit.HttpRouteEmitter;
import dev.kube2wasm.migrator.engine.route.emit.RouteEmitter;
import dev.kube2wasm.migrator.engine.route.emit.SpinEmitter;
import dev.kube2wasm.migrator.engine.route.emit.WasmcloudEmitter;
import dev.kube2wasm.migrator.engine.route.emit.WorkersEmitter;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The platforms that routing can be written for. */
public final class RouteEmitters {

    /** The ids of all, sorted. */
    public static final List<String> IDS =
            List.of("cloudflare-workers", "fastly-compute", "spin", "spinkube", "wasmcloud");

    private RouteEmitters() {}

    /** Sorted by id. A router whose templates are not on the class path is left out. */
    public static List<RouteEmitter> all(Toolkit toolkit) {
        ScaffoldCatalog catalog = new ScaffoldCatalog(Toolkit.class.getClassLoader());
        return Stream.of(
                        catalog.router("cloudflare-workers").stream().map(WorkersEmitter::new),
                        catalog.router("fastly-compute").stream().map(FastlyEmitter::new),
                        catalog.router("spin").stream().map(SpinEmitter::new),
                        Stream.of(new HttpRouteEmitter(files -> tables(toolkit, files))),
                        catalog.router("wasmcloud").stream().map(WasmcloudEmitter::new))
                .<RouteEmitter>flatMap(s -> s)
                .toList();
    }

    private static SortedMap<String, RouteTable> tables(Toolkit toolkit, Map<String, String> files) {
        List<Manifest> manifests = toolkit.manifestSources().stream()
                .flatMap(s -> s.read(MemoryTree.of(files)).manifests().stream())
                .toList();
        SortedMap<String, RouteTable> tables = new TreeMap<>();
        toolkit.routeReaders().stream()
                .filter(r -> r.id().equals("httproute"))
                .map(r -> r.read(manifests))
                .map(RouteReader.Reading::tables)
                .forEach(all -> all.forEach(t -> tables.put(t.router(), t.table())));
        return tables;
    }
}
