package dev.kube2wasm.migrator.java.contract.clients;

import dev.kube2wasm.migrator.api.contract.Client;
import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Operation.Body;
import dev.kube2wasm.migrator.api.contract.Parameter.In;
import dev.kube2wasm.migrator.java.calls.DeclaredClient;
import dev.kube2wasm.migrator.java.calls.DeclaredClient.Used;
import dev.kube2wasm.migrator.java.calls.OutboundCalls;
import dev.kube2wasm.migrator.java.contract.Types;
import dev.kube2wasm.migrator.java.contract.operations.Operations;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Clients that are declared as interfaces: the annotations on their methods are those of handlers. */
public final class DeclaredClients {

    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS");

    private final ServiceCode code;
    private final Types types;

    public DeclaredClients(ServiceCode code, Types types) {
        this.code = code;
        this.types = types;
    }

    /** Each interface with the methods that reachable code calls, by the names of their types. */
    public List<Client> all() {
        return OutboundCalls.declared(code).stream().map(this::client).toList();
    }

    private Client client(DeclaredClient declared) {
        List<Operation> operations = new Operations(code, types)
                .of(declared.used().stream().map(Used::route).toList()).stream()
                        .map(o -> withBody(o, declared.type()))
                        .toList();
        return new Client(
                declared.type().decl().name(),
                declared.address().base(),
                declared.address().setting(),
                operations,
                declared.type().at());
    }

    // On a client, unlike on a handler, a parameter without annotation is the body.
    private Operation withBody(Operation o, ProgramType client) {
        if (o.body().isPresent() || BODILESS.contains(o.method())) {
            return o;
        }
        return plain(o, client)
                .map(p -> new Operation(
                        o.method(),
                        o.path(),
                        o.parameters().stream()
                                .filter(known -> known.in() == In.PATH
                                        || !known.variable()
                                                .equals(p.parameter().name()))
                                .toList(),
                        Optional.of(p.body()),
                        o.response(),
                        o.consumes(),
                        o.handler(),
                        o.value(),
                        o.at()))
                .orElse(o);
    }

    private record Plain(Parameter parameter, Body body) {}

    private Optional<Plain> plain(Operation o, ProgramType client) {
        String method = o.handler().substring(o.handler().indexOf('#') + 1);
        List<Plain> found = new ArrayList<>();
        code.program().lineage(client).forEach(t -> {
            for (MethodDecl m : t.decl().methods()) {
                boolean mapped = m.name().equals(method)
                        && m.annotations().stream().anyMatch(a -> t.at(a.at()).equals(o.at()));
                m.parameters().stream()
                        .filter(p -> mapped && p.annotations().isEmpty() && isSent(p, o))
                        .forEach(p -> found.add(new Plain(
                                p,
                                new Body(
                                        types.of(p.type(), p.annotations(), t),
                                        true,
                                        false,
                                        t.at(p.type().at())))));
            }
        });
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isSent(Parameter p, Operation o) {
        return !Set.of("URI", "HttpMethod", "UriBuilderFactory", "Pageable")
                        .contains(p.type().name())
                && o.parameters().stream()
                        .noneMatch(known ->
                                known.in() == In.PATH && known.variable().equals(p.name()));
    }
}
