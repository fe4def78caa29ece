package dev.kube2wasm.migrator.engine.generate.openapi;

import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.api.contract.Constraint;
import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.target.Target;
import dev.kube2wasm.migrator.engine.generate.Service;
import dev.kube2wasm.migrator.engine.link.Estate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A contract written down in a test, and the document that comes of it. */
final class Sketch {

    static final SourceLocation AT = new SourceLocation("src/A.java", 7, 1);
    static final Type TEXT = new Type.Scalar(Kind.STRING);
    static final Type NUMBER = new Type.Scalar(Kind.INT32);

    private final List<Operation> operations = new ArrayList<>();
    private final List<TypeDeclaration> types = new ArrayList<>();

    static Parameter parameter(Parameter.In in, String name, Type type, Constraint... constraints) {
        return new Parameter(in, name, name, type, true, Optional.empty(), List.of(constraints), AT);
    }

    static Parameter optional(Parameter.In in, String name, Type type, String fallback) {
        return new Parameter(in, name, name, type, false, Optional.of(fallback), List.of(), AT);
    }

    static Property property(String name, Type type, Constraint... constraints) {
        return new Property(
                name, name, type, List.of(), false, Property.Access.READ_WRITE, List.of(constraints), false, AT);
    }

    Sketch operation(String method, String path, Parameter... parameters) {
        return operation(method, path, Optional.empty(), List.of(), parameters);
    }

    Sketch operation(String method, String path, Optional<Type> body, List<String> consumes, Parameter... parameters) {
        operations.add(new Operation(
                method,
                path,
                List.of(parameters),
                body.map(t -> new Operation.Body(t, true, true, AT)),
                new Operation.Response(200, Optional.of(TEXT), List.of()),
                consumes,
                "shop.A#m" + operations.size(),
                Optional.empty(),
                AT));
        return this;
    }

    Sketch type(TypeDeclaration type) {
        types.add(type);
        return this;
    }

    Sketch struct(String name, Property... properties) {
        return type(new TypeDeclaration.Struct(name, "shop." + name, List.of(properties), AT));
    }

    String yaml() {
        return OpenApi.yaml(new Service(
                "shop",
                new Estate().yaml("shop.yaml", """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: shop}
                        spec: {template: {spec: {containers: [{name: main, image: shop}]}}}
                        """).service("shop"),
                new Contract(operations, types, List.of(), List.of(), List.of()),
                new Fitness("x", Verdict.FIT, 0, List.of()),
                new Target("x", "X", Map.of())));
    }

    /** What stands where the keys lead, as text; {@code absent} where nothing does. */
    String at(String... keys) {
        Object node = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml());
        for (String key : keys) {
            Object next = node instanceof Map<?, ?> map ? map.get(key) : null;
            if (node instanceof List<?> list) {
                next = list.get(Integer.parseInt(key));
            }
            if (next == null) {
                return "absent";
            }
            node = next;
        }
        return String.valueOf(node);
    }
}
