package dev.kube2wasm.migrator.engine.generate.openapi;

import dev.kube2wasm.migrator.api.contract.Constraint;
import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Enumeration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Struct;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Union;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schema (2020-12, as OpenAPI 3.1 takes it) of the types of a contract. */
final class Schemas {

    private static final String REFERENCE = "#/components/schemas/";

    private final Contract contract;

    Schemas(Contract contract) {
        this.contract = contract;
    }

    /** The declared types by name. */
    Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        contract.types().forEach(t -> all.put(t.name(), declared(t)));
        return all;
    }

    /** The schema of a type, with the constraints of the place that has it. */
    Map<String, Object> of(Type type, List<Constraint> constraints) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (type instanceof Type.Nullable n) {
            Map<String, Object> inner = of(n.of(), constraints);
            if (inner.get("type") instanceof String name) {
                inner.put("type", List.of(name, "null"));
                return inner;
            }
            if (inner.isEmpty()) {
                return inner;
            }
            schema.put("anyOf", List.of(inner, Map.of("type", "null")));
            return schema;
        }
        if (type instanceof Type.Scalar s) {
            scalar(s.kind(), schema);
        } else if (type instanceof Type.ListOf l) {
            schema.put("type", "array");
            schema.put("items", of(l.element(), List.of()));
            if (l.unique()) {
                schema.put("uniqueItems", true);
            }
        } else if (type instanceof Type.MapOf m) {
            schema.put("type", "object");
            schema.put("additionalProperties", of(m.value(), List.of()));
        } else if (type instanceof Type.Ref r) {
            schema.put("$ref", REFERENCE + r.name());
        } else if (type instanceof Type.Any a) {
            schema.put("description", a.why());
        }
        constraints.forEach(c -> constraint(c, type, schema));
        return schema;
    }

    private static void scalar(Type.Scalar.Kind kind, Map<String, Object> schema) {
        switch (kind) {
            case STRING -> schema.put("type", "string");
            case BOOLEAN -> schema.put("type", "boolean");
            case INT32, INT64 -> typed("integer", kind == Type.Scalar.Kind.INT32 ? "int32" : "int64", schema);
            case INTEGER -> schema.put("type", "integer");
            case EPOCH_MILLIS -> typed("integer", "int64", schema);
            case FLOAT -> typed("number", "float", schema);
            case DOUBLE -> typed("number", "double", schema);
            case DECIMAL, EPOCH_SECONDS -> schema.put("type", "number");
            case UUID -> typed("string", "uuid", schema);
            case DATE -> typed("string", "date", schema);
            case TIME, LOCAL_DATE_TIME -> schema.put("type", "string");
            case DATE_TIME -> typed("string", "date-time", schema);
            case DURATION -> typed("string", "duration", schema);
            case BYTES -> {
                schema.put("type", "string");
                schema.put("contentEncoding", "base64");
            }
        }
    }

    private static void typed(String type, String format, Map<String, Object> schema) {
        schema.put("type", type);
        schema.put("format", format);
    }

    private static void constraint(Constraint constraint, Type type, Map<String, Object> schema) {
        boolean text = type instanceof Type.Scalar;
        String size = text ? "Length" : type instanceof Type.ListOf ? "Items" : "Properties";
        if (constraint instanceof Constraint.Size s) {
            schema.put("min" + size, s.least());
            s.most().ifPresent(m -> schema.put("max" + size, m));
        } else if (constraint instanceof Constraint.NotEmpty || constraint instanceof Constraint.NotBlank) {
            schema.putIfAbsent("min" + size, 1);
        } else if (constraint instanceof Constraint.Least l) {
            schema.put(l.inclusive() ? "minimum" : "exclusiveMinimum", l.value());
        } else if (constraint instanceof Constraint.Most m) {
            schema.put(m.inclusive() ? "maximum" : "exclusiveMaximum", m.value());
        } else if (constraint instanceof Constraint.Pattern p) {
            schema.put("x-java-pattern", p.expression());
        } else if (constraint instanceof Constraint.Email) {
            schema.put("format", "email");
        } else if (constraint instanceof Constraint.Is is) {
            schema.put("const", is.value());
        }
    }

    private Map<String, Object> declared(TypeDeclaration declaration) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (declaration instanceof Struct struct) {
            struct(struct, schema);
        } else if (declaration instanceof Enumeration enumeration) {
            schema.put("type", "string");
            schema.put(
                    "enum",
                    enumeration.constants().stream()
                            .map(Enumeration.Constant::text)
                            .toList());
        } else if (declaration instanceof Union union) {
            union(union, schema);
        }
        schema.put("x-origin", declaration.at().toString());
        return schema;
    }

    private void struct(Struct struct, Map<String, Object> schema) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Property property : struct.properties()) {
            Map<String, Object> of = of(property.type(), property.constraints());
            if (property.access() == Property.Access.READ_ONLY) {
                of.put("readOnly", true);
            } else if (property.access() == Property.Access.WRITE_ONLY) {
                of.put("writeOnly", true);
            }
            properties.put(property.name(), of);
            boolean demanded = property.constraints().stream()
                    .anyMatch(c -> c instanceof Constraint.NotNull
                            || c instanceof Constraint.NotBlank
                            || c instanceof Constraint.NotEmpty);
            if (demanded) {
                required.add(property.name());
            }
        }
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
    }

    private static void union(Union union, Map<String, Object> schema) {
        boolean plain = union.style() == Union.Style.PROPERTY || union.style() == Union.Style.UNTAGGED;
        if (!plain || union.variants().isEmpty()) {
            return;
        }
        schema.put(
                "anyOf",
                union.variants().stream()
                        .map(v -> Map.of("$ref", REFERENCE + v.type()))
                        .toList());
        if (union.style() == Union.Style.PROPERTY) {
            Map<String, Object> mapping = new LinkedHashMap<>();
            union.variants().forEach(v -> mapping.put(v.tag(), REFERENCE + v.type()));
            Map<String, Object> discriminator = new LinkedHashMap<>();
            discriminator.put("propertyName", union.tag());
            discriminator.put("mapping", mapping);
            schema.put("discriminator", discriminator);
        }
    }
}
