package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.java.program.CallSite;

/**
 * A call of an HTTP client that is given the address where it is used.
 *
 * @param site the call that is given the address
 * @param url without query; what is not constant stands as <code>{}</code>
 * @param query without the question mark
 * @param isBase whether it only says where the requests of a client go to
 */
public record DirectCall(CallSite site, String url, String query, boolean isBase) {}
