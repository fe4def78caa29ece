package dev.kube2wasm.migrator.engine.route.model;

import java.util.List;
import java.util.Set;

/**
 * Which requests wasmCloud gives to a workload: those for hosts that it names in full, letter by letter, on any port.
 *
 * @see <a href="https://github.com/wasmCloud/wasmCloud/blob/7cd553cc57cfb5a64717d76b11ddeea2cd8c0a8b/crates/wash-runtime/src/host/http.rs">wash-runtime,
 *     DynamicRouter, read 2026-11-24</a>
 */
public final class WasmcloudHosts {

    private final Set<String> names;

    /** @param names the host of the workload, and its aliases */
    public WasmcloudHosts(List<String> names) {
        this.names = Set.copyOf(names);
    }

    /** Whether the workload gets a request. */
    public boolean take(Request request) {
        return names.contains(request.hostname());
    }
}
