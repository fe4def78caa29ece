package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.RouteReader;
import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Request;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import dev.kube2wasm.migrator.kubernetes.source.KubernetesManifests;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a reader makes of one file, asked by its requests. */
record Read(RouteReader.Reading reading) {

    static Read with(RouteReader reader, String yaml) {
        return new Read(reader.read(manifests(yaml)));
    }

    static List<Manifest> manifests(String yaml) {
        return new KubernetesManifests()
                .read(MemoryTree.of(Map.of("estate.yaml", yaml)))
                .manifests();
    }

    List<String> routers() {
        return reading.tables().stream().map(RouteReader.Named::router).toList();
    }

    List<String> losses(String router) {
        return reading.tables().stream()
                .filter(t -> t.router().equals(router))
                .flatMap(t -> t.table().losses().stream())
                .map(l -> l.at() + " " + l.what())
                .toList();
    }

    List<String> problems() {
        return reading.problems().stream().map(p -> p.at() + " " + p.message()).toList();
    }

    List<Problem.Severity> severities() {
        return reading.problems().stream().map(Problem::severity).toList();
    }

    /** Backends and path, {@code status location}, or a status. */
    String ask(String router, Request request) {
        Decision decision = reading.tables().stream()
                .filter(t -> t.router().equals(router))
                .map(t -> new TableRouter(t.table()))
                .findFirst()
                .orElseThrow()
                .route(request);
        if (decision instanceof Decision.Forwarded f) {
            return String.join(",", f.backends().keySet()) + " " + f.path();
        }
        return decision instanceof Decision.Redirected r
                ? r.status() + " " + r.location()
                : String.valueOf(((Decision.Answered) decision).status());
    }

    /** What becomes of a request, whole. */
    Decision decide(String router, Request request) {
        return reading.tables().stream()
                .filter(t -> t.router().equals(router))
                .map(t -> new TableRouter(t.table()))
                .findFirst()
                .orElseThrow()
                .route(request);
    }

    String get(String router, String host, String path) {
        return ask(router, request("GET", host, path));
    }

    /** A request with headers, as {@code name: value}. */
    static Request request(String method, String host, String path, String... headers) {
        int mark = path.indexOf('?');
        return new Request(
                "http",
                method,
                host,
                mark < 0 ? path : path.substring(0, mark),
                mark < 0 ? Optional.empty() : Optional.of(path.substring(mark + 1)),
                List.of(headers).stream()
                        .map(h -> h.split(": ", 2))
                        .map(h -> new Request.Header(h[0], h[1]))
                        .toList());
    }
}
