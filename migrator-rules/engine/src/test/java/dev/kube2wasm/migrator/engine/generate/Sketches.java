package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.contract.Client;
import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Enumeration.Constant;
import dev.kube2wasm.migrator.api.contract.Variable;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Parts of contracts, for tests of what languages make of them. */
public final class Sketches {

    public static final SourceLocation AT = SourceLocation.startOf("Stock.java");
    public static final Type TEXT = new Type.Scalar(Kind.STRING);

    private Sketches() {}

    public static Operation operation(String method, String path) {
        return operation(method, path, List.of(), Optional.empty(), Optional.empty());
    }

    public static Parameter parameter(Parameter.In in, String name, Type type, boolean required, String fallback) {
        return new Parameter(
                in, name, name, type, required, Optional.of(fallback).filter(f -> !f.isEmpty()), List.of(), AT);
    }

    public static Operation operation(
            String method,
            String path,
            List<Parameter> parameters,
            Optional<Operation.Body> body,
            Optional<Type> answer) {
        return new Operation(
                method,
                path,
                parameters,
                body,
                new Operation.Response(200, answer, List.of()),
                List.of(),
                "shop.Stock#" + method.toLowerCase(Locale.ROOT),
                Optional.empty(),
                AT);
    }

    public static Contract contract(UnaryOperator<String> text, Client... clients) {
        return new Contract(
                List.of(),
                List.of(new TypeDeclaration.Enumeration(
                        "Colour", "shop.Colour", List.of(new Constant("RED", text.apply("RED"))), AT)),
                List.of(new Variable("stock.url", TEXT, Optional.of("http://stock"), false, false, AT)),
                List.of(clients),
                List.of());
    }
}
