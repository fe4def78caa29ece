package dev.kube2wasm.migrator.java.contract.clients;

import dev.kube2wasm.migrator.api.contract.Client;
import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Operation.Body;
import dev.kube2wasm.migrator.api.contract.Operation.Response;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.java.calls.DirectCall;
import dev.kube2wasm.migrator.java.calls.OutboundCalls;
import dev.kube2wasm.migrator.java.contract.Types;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Clients made from the calls of HTTP libraries that are given addresses: one for each scheme and authority. */
public final class DirectClients {

    private static final Response UNTOLD =
            new Response(200, Optional.of(new Type.Any("the call does not say what comes back")), List.of());

    private final ServiceCode code;
    private final Payloads payloads;

    public DirectClients(ServiceCode code, Types types) {
        this.code = code;
        this.payloads = new Payloads(code, types);
    }

    /**
     * Each authority that reachable code calls, in order. An address whose host cannot be told is left out.
     *
     * @param settings addresses that settings give, with the keys of the settings
     */
    public List<Client> all(Map<String, String> settings) {
        Map<String, Builder> byBase = new TreeMap<>();
        for (DirectCall call : OutboundCalls.direct(code)) {
            if (!call.isBase()) {
                Target.of(call.url(), settings)
                        .ifPresent(t -> byBase.computeIfAbsent(t.base(), b -> new Builder(t))
                                .add(operation(call, t)));
            }
        }
        return byBase.values().stream().map(Builder::client).toList();
    }

    private Operation operation(DirectCall call, Target target) {
        SourceLocation at = call.site().type().at(call.site().expression().at());
        Exchange exchange = Exchange.around(call.site(), code);
        String method = exchange.method();
        RequestPath path = RequestPath.of(target.path(), call.query(), at);
        boolean sends = !method.equals("GET") && !method.equals("HEAD");
        Optional<Body> body = sends ? payloads.body(exchange) : Optional.empty();
        Response response = payloads.response(exchange)
                .map(t -> new Response(200, Optional.of(t), List.of()))
                .orElse(UNTOLD);
        String handler = call.site().type().name()
                + (call.site().method().isEmpty() ? "" : "#" + call.site().method());
        return new Operation(
                method, path.path(), path.parameters(), body, response, List.of(), handler, Optional.empty(), at);
    }

    /** Gathers the operations of one client, each pair of method and path once. */
    private static final class Builder {

        private final Target target;
        private final Map<String, Operation> operations = new TreeMap<>();
        private final List<SourceLocation> places = new ArrayList<>();

        Builder(Target target) {
            this.target = target;
        }

        void add(Operation o) {
            places.add(o.at());
            operations.merge(o.path() + " " + o.method(), o, Builder::better);
        }

        // Of two calls of one kind the one that tells more.
        private static Operation better(Operation a, Operation b) {
            return told(b) > told(a) ? b : a;
        }

        private static int told(Operation o) {
            return (o.response().equals(UNTOLD) ? 0 : 1)
                    + (o.body().isPresent() ? 1 : 0)
                    + o.parameters().size();
        }

        Client client() {
            return new Client(
                    ClientNames.of(target.base()),
                    target.base(),
                    target.setting(),
                    operations.values().stream().sorted().toList(),
                    places.stream().sorted().findFirst().orElseThrow());
        }
    }
}
