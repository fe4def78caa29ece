package dev.kube2wasm.migrator.engine.generate.openapi;

import dev.kube2wasm.migrator.api.contract.Constraint;
import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Enumeration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Struct;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Union;
import dev.kube2wasm.migrator.engine.generate.Unique;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** JSON Schema (2020-12, as OpenAPI 3.1 takes it) of the types of a contract. */
final class Schemas {

    static final String REFERENCE = "#/components/schemas/";

    private final Contract contract;
    /** What the types are called in the document, which takes ASCII alone. */
    private final Map<String, String> keys = new TreeMap<>();

    private final Unique unique = new Unique();
    private final String problem;

    Schemas(Contract contract) {
        this.contract = contract;
        contract.types().forEach(t -> keys.computeIfAbsent(t.name(), n -> unique.name(ascii(n), "_")));
        this.problem = unique.name("Problem", "_");
    }

    // https://spec.openapis.org/oas/v3.1.1.html#components-object, read 2026-11-23
    private static String ascii(String name) {
        StringBuilder key = new StringBuilder();
        name.chars().forEach(c -> {
            boolean plain = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            key.append(plain ? (char) c : '_');
        });
        return key.isEmpty() ? "_" : key.toString();
    }

    /** The key of the schema of problem documents. */
    String problem() {
        return problem;
    }

    /** The declared types by key, and problem documents. */
    Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        contract.types().forEach(t -> declared(t, all));
        all.put(problem, Problems.document());
        return all;
    }

    /** The schema of a type, with the constraints of the place that has it. */
    Map<String, Object> of(Type type, List<Constraint> constraints) {
        if (type instanceof Type.Nullable n) {
            Map<String, Object> inner = of(n.of(), constraints);
            return constraints.stream().anyMatch(Schemas::demandsValue) ? inner : orNull(inner);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
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
            schema.put("$ref", reference(r.name()));
        } else if (type instanceof Type.Any a) {
            schema.put("description", a.why());
        }
        Constraints.put(constraints, type, schema);
        return schema;
    }

    /** The schema of what stands for a type as the text of a parameter: there, constants go by their names in the code. */
    Map<String, Object> ofText(Type type, List<Constraint> constraints) {
        Type inner = type instanceof Type.Nullable n ? n.of() : type;
        Map<String, Object> schema = of(inner, constraints);
        if (inner instanceof Type.ListOf l) {
            schema.put("items", ofText(l.element(), List.of()));
        }
        Optional<Enumeration> enumeration = contract.types().stream()
                .filter(t -> inner instanceof Type.Ref r && t.name().equals(r.name()))
                .filter(Enumeration.class::isInstance)
                .map(Enumeration.class::cast)
                .findFirst();
        enumeration.ifPresent(e -> {
            schema.remove("$ref");
            schema.put("type", "string");
            schema.put(
                    "enum",
                    e.constants().stream()
                            .map(Enumeration.Constant::name)
                            .distinct()
                            .toList());
        });
        return schema;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.keySet().stream().allMatch("description"::equals)) {
            return schema;
        }
        if (schema.get("type") instanceof String name && !schema.containsKey("const")) {
            schema.put("type", List.of(name, "null"));
            return schema;
        }
        Map<String, Object> either = new LinkedHashMap<>();
        either.put("anyOf", List.of(schema, Map.of("type", "null")));
        return either;
    }

    static boolean demandsValue(Constraint constraint) {
        return constraint instanceof Constraint.NotNull
                || constraint instanceof Constraint.NotBlank
                || constraint instanceof Constraint.NotEmpty;
    }

    private String reference(String name) {
        return REFERENCE + keys.getOrDefault(name, ascii(name));
    }

    private static void scalar(Type.Scalar.Kind kind, Map<String, Object> schema) {
        switch (kind) {
            case STRING, TIME, LOCAL_DATE_TIME -> schema.put("type", "string");
            case BOOLEAN -> schema.put("type", "boolean");
            case INT32, INT64 -> typed("integer", kind == Type.Scalar.Kind.INT32 ? "int32" : "int64", schema);
            case INTEGER -> schema.put("type", "integer");
            case EPOCH_MILLIS -> typed("integer", "int64", schema);
            case FLOAT -> typed("number", "float", schema);
            case DOUBLE -> typed("number", "double", schema);
            case DECIMAL, EPOCH_SECONDS -> schema.put("type", "number");
            case UUID -> typed("string", "uuid", schema);
            case DATE -> typed("string", "date", schema);
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

    private void declared(TypeDeclaration declaration, Map<String, Object> to) {
        Map<String, Object> schema = new LinkedHashMap<>();
        String key = keys.getOrDefault(declaration.name(), ascii(declaration.name()));
        to.put(key, schema);
        if (declaration instanceof Struct struct) {
            struct(struct, schema);
        } else if (declaration instanceof Enumeration enumeration) {
            schema.put("type", "string");
            schema.put(
                    "enum",
                    enumeration.constants().stream()
                            .map(Enumeration.Constant::text)
                            .distinct()
                            .toList());
        } else if (declaration instanceof Union union) {
            union(union, key, schema, to);
        }
        schema.put("x-origin", declaration.at().toString());
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
            if (property.constraints().stream().anyMatch(Schemas::demandsValue)
                    && !required.contains(property.name())) {
                required.add(property.name());
            }
        }
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
    }

    private void union(Union union, String key, Map<String, Object> schema, Map<String, Object> to) {
        List<Object> variants = new ArrayList<>();
        for (Union.Variant variant : union.variants()) {
            Map<String, Object> of = Map.of("$ref", reference(variant.type()));
            switch (union.style()) {
                case PROPERTY -> {
                    String tagged = unique.name(key + "." + ascii(variant.tag()), "_");
                    to.put(tagged, tagged(of, union.tag(), Map.of("const", variant.tag())));
                    variants.add(Map.of("$ref", REFERENCE + tagged));
                }
                case WRAPPER_OBJECT -> variants.add(wrapped(of, variant.tag()));
                case WRAPPER_ARRAY -> variants.add(pair(of, variant.tag()));
                case EXTERNAL_PROPERTY, UNTAGGED -> variants.add(of);
            }
        }
        boolean tagged = union.style() == Union.Style.PROPERTY;
        if (tagged && union.fallback().isPresent()) {
            List<String> tags =
                    union.variants().stream().map(Union.Variant::tag).distinct().toList();
            variants.add(tagged(
                    Map.of("$ref", reference(union.fallback().get())),
                    union.tag(),
                    Map.of("not", Map.of("enum", tags))));
        }
        if (variants.isEmpty()) {
            return;
        }
        boolean toldByShape = union.style() == Union.Style.UNTAGGED || union.style() == Union.Style.EXTERNAL_PROPERTY;
        schema.put(toldByShape ? "anyOf" : "oneOf", variants);
        if (tagged) {
            schema.put("discriminator", discriminator(union, variants));
        }
    }

    private static Map<String, Object> discriminator(Union union, List<Object> variants) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (int i = 0; i < union.variants().size(); i++) {
            if (variants.get(i) instanceof Map<?, ?> map) {
                mapping.put(union.variants().get(i).tag(), String.valueOf(map.get("$ref")));
            }
        }
        Map<String, Object> discriminator = new LinkedHashMap<>();
        discriminator.put("propertyName", union.tag());
        discriminator.put("mapping", mapping);
        return discriminator;
    }

    private static Map<String, Object> tagged(Map<String, Object> of, String tag, Map<String, Object> value) {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("type", "object");
        key.put("properties", Map.of(tag, value));
        key.put("required", List.of(tag));
        return Map.of("allOf", List.of(of, key));
    }

    private static Map<String, Object> wrapped(Map<String, Object> of, String tag) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", Map.of(tag, of));
        object.put("required", List.of(tag));
        object.put("maxProperties", 1);
        return object;
    }

    private static Map<String, Object> pair(Map<String, Object> of, String tag) {
        Map<String, Object> array = new LinkedHashMap<>();
        array.put("type", "array");
        array.put("prefixItems", List.of(Map.of("const", tag), of));
        array.put("minItems", 2);
        array.put("maxItems", 2);
        return array;
    }
}
