package dev.kube2wasm.migrator.java.contract.operations;

import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Operation.Response;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Parameter.In;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Value;
import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.java.contract.Types;
import dev.kube2wasm.migrator.java.contract.values.Values;
import dev.kube2wasm.migrator.java.program.Program.OwnedMethod;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes an operation of every route, so that what is assessed and what is generated can never disagree. */
public final class Operations {

    private final ServiceCode code;
    private final Arguments arguments;
    private final Answers answers;
    private final Values values;

    public Operations(ServiceCode code, Types types) {
        this.code = code;
        this.arguments = new Arguments(code, types);
        this.answers = new Answers(code, types);
        this.values = new Values(code, types);
    }

    /** One operation for each pair of method and path among {@code routes}, sorted. */
    public List<Operation> of(List<Route> routes) {
        Map<String, Operation> found = new TreeMap<>();
        for (Route route : routes.stream().sorted().toList()) {
            found.putIfAbsent(route.path() + " " + route.method(), operation(route));
        }
        return found.values().stream().sorted().toList();
    }

    private Operation operation(Route route) {
        return handler(route)
                .map(h -> operation(route, h.type(), h.declared()))
                .orElseGet(() -> new Operation(
                        route.method(),
                        route.path(),
                        pathVariables(route),
                        Optional.empty(),
                        new Response(
                                200, Optional.of(new Type.Any("the handler's type is not in the code")), List.of()),
                        List.of(),
                        route.handler(),
                        Optional.empty(),
                        route.at()));
    }

    private Operation operation(Route route, ProgramType type, OwnedMethod declared) {
        Arguments.Bound bound = arguments.of(route, declared);
        MethodDecl implementation = implementation(type, declared);
        ProgramType owner = declared.method().body().isPresent() ? declared.owner() : type;
        // Variables are matched by name: an implementation may call them otherwise.
        boolean sameNames = implementation.parameters().stream()
                .map(dev.kube2wasm.migrator.java.source.Parameter::name)
                .toList()
                .equals(declared.method().parameters().stream()
                        .map(dev.kube2wasm.migrator.java.source.Parameter::name)
                        .toList());
        Response response = answers.of(type, declared, implementation);
        Optional<Value> value =
                sameNames ? values.of(type, owner, implementation, bound.parameters(), response) : Optional.empty();
        return new Operation(
                route.method(),
                PathTemplate.neutral(route.path(), Framework.of(declared, code)),
                bound.parameters(),
                bound.body(),
                value.map(v -> told(response, v)).orElse(response),
                answers.media(type, declared, "consumes", "Consumes"),
                route.handler(),
                value,
                route.at());
    }

    /** A handler that is declared to answer with any object answers with a text where it returns one. */
    private static Response told(Response response, Value value) {
        return response.type().filter(Type.Any.class::isInstance).isPresent() && value instanceof Value.Text
                ? new Response(
                        response.status(), Optional.of(new Type.Scalar(Type.Scalar.Kind.STRING)), response.produces())
                : response;
    }

    /** A method with the class that answers: the annotations may stand on a supertype's declaration. */
    private record Handler(ProgramType type, OwnedMethod declared) {}

    private Optional<Handler> handler(Route route) {
        int hash = route.handler().indexOf('#');
        if (hash < 0) {
            return Optional.empty();
        }
        String method = route.handler().substring(hash + 1);
        return code.program()
                .type(route.handler().substring(0, hash))
                .flatMap(type -> code.program()
                        .lineage(type)
                        .flatMap(t -> t.decl().methods().stream()
                                .filter(m -> m.name().equals(method) && isAt(route, t, m))
                                .map(m -> new Handler(type, new OwnedMethod(t, m))))
                        .findFirst());
    }

    private static boolean isAt(Route route, ProgramType type, MethodDecl method) {
        return method.annotations().stream().anyMatch(a -> type.at(a.at()).equals(route.at()));
    }

    private static MethodDecl implementation(ProgramType type, OwnedMethod declared) {
        if (declared.method().body().isPresent()) {
            return declared.method();
        }
        return type.methods(
                        declared.method().name(), declared.method().parameters().size())
                .findFirst()
                .orElse(declared.method());
    }

    private static List<Parameter> pathVariables(Route route) {
        List<Parameter> found = new ArrayList<>();
        for (String name : PathTemplate.variables(route.path())) {
            found.add(new Parameter(
                    In.PATH,
                    name,
                    name,
                    new Type.Scalar(Type.Scalar.Kind.STRING),
                    true,
                    Optional.empty(),
                    List.of(),
                    route.at()));
        }
        return found;
    }
}
