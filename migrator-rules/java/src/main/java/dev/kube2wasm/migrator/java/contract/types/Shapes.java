package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.java.program.Program;
import java.util.Optional;
import java.util.Set;

/** The shapes of types: what the JDK has is known, what the service declares is declared, all else is any JSON. */
final class Shapes {

    private static final int LONGEST = 500;
    private static final Set<String> ANY_OBJECT =
            Set.of("java.lang.Object", "java.io.Serializable", "java.lang.Comparable");
    private static final Set<String> TREES = Set.of(
            "com.fasterxml.jackson.databind.JsonNode",
            "com.fasterxml.jackson.databind.node.ObjectNode",
            "com.fasterxml.jackson.databind.node.ArrayNode",
            "tools.jackson.databind.JsonNode",
            "tools.jackson.databind.node.ObjectNode",
            "tools.jackson.databind.node.ArrayNode",
            "jakarta.json.JsonValue",
            "jakarta.json.JsonObject",
            "jakarta.json.JsonArray",
            "jakarta.json.JsonStructure",
            "javax.json.JsonValue",
            "javax.json.JsonObject",
            "javax.json.JsonArray",
            "javax.json.JsonStructure",
            "com.google.gson.JsonElement",
            "com.google.gson.JsonObject",
            "io.vertx.core.json.JsonObject",
            "io.vertx.core.json.JsonArray",
            "org.json.JSONObject");

    private final Program program;
    private final JsonSettings settings;
    private final OwnTypes own;

    Shapes(Program program, JsonSettings settings, OwnTypes own) {
        this.program = program;
        this.settings = settings;
        this.own = own;
    }

    /** The shape of a value that is there. */
    Type of(BoundType type, Marks marks) {
        Optional<Type> custom = CustomShapes.of(marks);
        if (custom.isPresent()) {
            return custom.get();
        }
        if (type.dimensions() > 0) {
            return array(type, marks);
        }
        String name = type.name();
        return Temporals.of(name, marks, settings)
                .or(() -> Scalars.of(name).map(s -> formatted(s, marks)))
                .or(() -> optional(type, marks))
                .or(() -> container(type, marks))
                .or(() -> program.type(name).map(t -> declared(type, marks)))
                .orElseGet(() -> foreign(type));
    }

    /** The same, or null. */
    Type nullable(BoundType type, Marks marks) {
        Type shape = of(type, marks);
        return shape instanceof Type.Nullable || shape instanceof Type.Any ? shape : new Type.Nullable(shape);
    }

    private Type declared(BoundType type, Marks marks) {
        return type.text().length() > LONGEST
                ? new Type.Any("type arguments without end")
                : own.shape(program.type(type.name()).orElseThrow(), type, marks);
    }

    private Type array(BoundType type, Marks marks) {
        if (type.dimensions() == 1 && type.name().equals("byte") && !settings.isJsonB()) {
            return new Type.Scalar(Kind.BYTES);
        }
        if (type.dimensions() == 1 && type.name().equals("char") && !settings.isJsonB()) {
            return new Type.Scalar(Kind.STRING);
        }
        return new Type.ListOf(of(type.component(), content(marks)), false);
    }

    private static Type formatted(Type scalar, Marks marks) {
        Optional<String> shape = marks.jackson("JsonFormat").flatMap(m -> m.text("shape"));
        if (shape.filter(s -> s.equals("STRING")).isPresent()) {
            return scalar.equals(new Type.Scalar(Kind.BOOLEAN)) ? scalar : textual(scalar);
        }
        if (shape.filter(s -> s.startsWith("NUMBER")).isPresent() && scalar.equals(new Type.Scalar(Kind.BOOLEAN))) {
            return new Type.Scalar(Kind.INT32);
        }
        return marks.jsonb("JsonbNumberFormat").isPresent() ? new Type.Scalar(Kind.STRING) : scalar;
    }

    private static Type textual(Type scalar) {
        return scalar.equals(new Type.Scalar(Kind.UUID)) ? scalar : new Type.Scalar(Kind.STRING);
    }

    private Optional<Type> optional(BoundType type, Marks marks) {
        return switch (type.name()) {
            case "java.util.Optional", "java.util.concurrent.atomic.AtomicReference" ->
                Optional.of(nullable(type.argument(0), content(marks)));
            case "java.util.OptionalInt" -> Optional.of(new Type.Nullable(new Type.Scalar(Kind.INT32)));
            case "java.util.OptionalLong" -> Optional.of(new Type.Nullable(new Type.Scalar(Kind.INT64)));
            case "java.util.OptionalDouble" -> Optional.of(new Type.Nullable(new Type.Scalar(Kind.DOUBLE)));
            default -> Optional.empty();
        };
    }

    /** A collection or a map; empty for anything else. */
    Optional<Type> container(BoundType type, Marks marks) {
        if (Containers.isList(type.name())) {
            return Optional.of(new Type.ListOf(of(type.argument(0), content(marks)), Containers.isSet(type.name())));
        }
        if (!Containers.isMap(type.name())) {
            return Optional.empty();
        }
        Type value = of(type.argument(1), content(marks));
        if (value instanceof Type.Any) {
            return Optional.of(new Type.Any("a map of any values"));
        }
        return Optional.of(
                isKey(type.argument(0)) ? new Type.MapOf(value) : new Type.Any("a map with keys of its own"));
    }

    private boolean isKey(BoundType key) {
        if (key.dimensions() > 0) {
            return false;
        }
        return Scalars.of(key.name()).isPresent()
                || Temporals.isTemporal(key.name())
                || program.type(key.name())
                        .filter(t -> isText(own.shape(t, key, Marks.NONE)))
                        .isPresent();
    }

    private boolean isText(Type shape) {
        return shape instanceof Type.Scalar || (shape instanceof Type.Ref r && own.isEnumeration(r.name()));
    }

    private static Type foreign(BoundType type) {
        if (type.name().isEmpty()) {
            return new Type.Any("a type that the code does not name");
        }
        if (ANY_OBJECT.contains(type.name())) {
            return new Type.Any(type.simpleName());
        }
        if (TREES.contains(type.name())) {
            return new Type.Any("JSON as it comes: " + type.simpleName());
        }
        return new Type.Any(type.simpleName() + " is not in the sources");
    }

    /** The annotations of a property that reach what its list or map holds. */
    private static Marks content(Marks marks) {
        return new Marks(marks.all().stream()
                .filter(m -> CONTENT.contains(m.simpleName()))
                .toList());
    }

    private static final Set<String> CONTENT = Set.of(
            "JsonFormat",
            "JsonTypeInfo",
            "JsonSubTypes",
            "JsonIgnoreProperties",
            "JsonbDateFormat",
            "JsonbNumberFormat");
}
