package dev.kube2wasm.migrator.java.contract.types;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Union;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares JSON with the shape it should have. */
final class Fits {

    private static final Map<Type.Scalar.Kind, String> TEXTS = Map.of(
            Type.Scalar.Kind.DATE, "\\d{4}-\\d\\d-\\d\\d",
            Type.Scalar.Kind.TIME, "\\d\\d:\\d\\d:\\d\\d",
            Type.Scalar.Kind.LOCAL_DATE_TIME, "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?",
            Type.Scalar.Kind.DATE_TIME, "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)",
            Type.Scalar.Kind.DURATION, "P.*",
            Type.Scalar.Kind.UUID, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            Type.Scalar.Kind.BYTES, "[A-Za-z0-9+/]+=*",
            Type.Scalar.Kind.STRING, "(?s).*");

    private final Map<String, TypeDeclaration> declarations = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    Fits(List<TypeDeclaration> declared) {
        declared.forEach(d -> declarations.put(d.name(), d));
    }

    List<String> differences(JsonNode json, Type type) {
        check("$", json, type);
        return differences;
    }

    private void check(String at, JsonNode json, Type type) {
        if (type instanceof Type.Any) {
            return;
        }
        if (type instanceof Type.Nullable n) {
            if (!json.isNull()) {
                check(at, json, n.of());
            }
        } else if (type instanceof Type.Scalar s) {
            scalar(at, json, s.kind());
        } else if (type instanceof Type.ListOf l) {
            expect(at, json.isArray(), json, type);
            json.elements().forEachRemaining(e -> check(at + "[]", e, l.element()));
        } else if (type instanceof Type.MapOf m) {
            expect(at, json.isObject(), json, type);
            json.properties().forEach(e -> check(at + "." + e.getKey(), e.getValue(), m.value()));
        } else if (type instanceof Type.Ref r) {
            declared(at, json, declaration(r.name()));
        }
    }

    private TypeDeclaration declaration(String name) {
        return Optional.ofNullable(declarations.get(name)).orElseThrow();
    }

    private void scalar(String at, JsonNode json, Type.Scalar.Kind kind) {
        boolean fits = switch (kind) {
            case BOOLEAN -> json.isBoolean();
            case INT32, INT64, INTEGER, EPOCH_MILLIS -> json.isIntegralNumber();
            case FLOAT, DOUBLE, DECIMAL, EPOCH_SECONDS -> json.isNumber();
            default -> json.isTextual() && json.textValue().matches(TEXTS.getOrDefault(kind, "never"));
        };
        expect(at, fits, json, kind);
    }

    private void declared(String at, JsonNode json, TypeDeclaration declaration) {
        if (declaration instanceof TypeDeclaration.Struct s) {
            struct(at, json, s, "");
        } else if (declaration instanceof TypeDeclaration.Enumeration e) {
            expect(
                    at,
                    e.constants().stream().anyMatch(c -> c.text().equals(json.textValue())),
                    json,
                    Shown.declaration(e));
        } else if (declaration instanceof Union u) {
            union(at, json, u);
        } else {
            differences.add(at + ": refers to nothing");
        }
    }

    private void struct(String at, JsonNode json, TypeDeclaration.Struct s, String tag) {
        List<String> expected = new ArrayList<>();
        if (!tag.isEmpty()) {
            expected.add(tag);
        }
        for (Property p : s.properties()) {
            boolean absent = p.omitted() && !json.has(p.name());
            if (p.access() != Property.Access.WRITE_ONLY && !absent) {
                expected.add(p.name());
            }
        }
        List<String> found = new ArrayList<>();
        json.fieldNames().forEachRemaining(found::add);
        expect(at, found.equals(expected), found, expected);
        for (Property p : s.properties()) {
            if (json.has(p.name()) && p.access() != Property.Access.WRITE_ONLY) {
                check(at + "." + p.name(), json.get(p.name()), p.type());
                expect(at + "." + p.name(), !(p.omitted() && json.get(p.name()).isNull()), "null", "omitted");
            }
        }
    }

    private void union(String at, JsonNode json, Union u) {
        for (Union.Variant v : u.variants()) {
            TypeDeclaration.Struct struct = (TypeDeclaration.Struct) declaration(v.type());
            switch (u.style()) {
                case PROPERTY -> {
                    if (json.path(u.tag()).asText().equals(v.tag())) {
                        struct(at, json, struct, u.tag());
                        return;
                    }
                }
                case WRAPPER_OBJECT -> {
                    if (json.has(v.tag())) {
                        struct(at, json.get(v.tag()), struct, "");
                        return;
                    }
                }
                case WRAPPER_ARRAY -> {
                    if (json.path(0).asText().equals(v.tag())) {
                        struct(at, json.get(1), struct, "");
                        return;
                    }
                }
                default -> {
                    if (new Fits(List.copyOf(declarations.values()))
                            .differences(json, new Type.Ref(v.type()))
                            .isEmpty()) {
                        return;
                    }
                }
            }
        }
        differences.add(at + ": " + json + " is none of " + Shown.declaration(u));
    }

    private void expect(String at, boolean fits, Object found, Object expected) {
        if (!fits) {
            differences.add(at + ": found " + found + ", expected " + expected);
        }
    }
}
