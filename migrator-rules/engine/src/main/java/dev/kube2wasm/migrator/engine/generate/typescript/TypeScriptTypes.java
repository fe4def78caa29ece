package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Enumeration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Struct;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Union;
import dev.kube2wasm.migrator.engine.generate.Unique;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the types of a contract are called, and how a type and its codec are written. */
final class TypeScriptTypes {

    private final Map<String, TypeDeclaration> declarations = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();

    TypeScriptTypes(Contract contract) {
        Unique unique = new Unique();
        for (TypeDeclaration declaration : contract.types()) {
            declarations.put(declaration.name(), declaration);
            names.put(declaration.name(), unique.name(TypeScriptText.type(declaration.name()), ""));
        }
    }

    List<TypeDeclaration> declarations() {
        return List.copyOf(declarations.values());
    }

    Optional<TypeDeclaration> declaration(String name) {
        return Optional.ofNullable(declarations.get(name));
    }

    Optional<Struct> struct(String name) {
        return declaration(name).filter(Struct.class::isInstance).map(Struct.class::cast);
    }

    Optional<Enumeration> enumeration(String name) {
        return declaration(name).filter(Enumeration.class::isInstance).map(Enumeration.class::cast);
    }

    String name(String declaration) {
        return names.getOrDefault(declaration, "Json");
    }

    private String constant(String declaration) {
        String name = name(declaration);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    String codecName(String declaration) {
        return constant(declaration) + "Codec";
    }

    String checksName(String declaration) {
        return constant(declaration) + "Checks";
    }

    /** The type as it is written. */
    String text(Type type) {
        if (type instanceof Type.Scalar s) {
            return scalar(s.kind());
        }
        if (type instanceof Type.Nullable n) {
            return n.of() instanceof Type.Nullable ? text(n.of()) : text(n.of()) + " | null";
        }
        if (type instanceof Type.ListOf l) {
            String element = text(l.element());
            boolean open = element.startsWith("readonly ") || element.endsWith(" | null");
            return "readonly " + (open ? "(" + element + ")" : element) + "[]";
        }
        if (type instanceof Type.MapOf m) {
            return "ReadonlyMap<string, " + text(m.value()) + ">";
        }
        return type instanceof Type.Ref r && names.containsKey(r.name()) ? name(r.name()) : "c.Json";
    }

    private static String scalar(Type.Scalar.Kind kind) {
        return switch (kind) {
            case BOOLEAN -> "boolean";
            case INT32, FLOAT, DOUBLE -> "number";
            case INT64, EPOCH_MILLIS -> "bigint";
            case INTEGER, DECIMAL, EPOCH_SECONDS -> "c.JsonNumber";
            case STRING, UUID, DATE, TIME, LOCAL_DATE_TIME, DATE_TIME, DURATION, BYTES -> "string";
        };
    }

    /**
     * The codec of a type.
     *
     * @param lazy whether codecs of other files are not there yet
     */
    Node codec(Type type, boolean lazy) {
        if (type instanceof Type.Scalar s) {
            return Node.plain("c." + codec(s.kind()));
        }
        if (type instanceof Type.Nullable n) {
            return n.of() instanceof Type.Nullable
                    ? codec(n.of(), lazy)
                    : new Node.Call("c.nullable", List.of(codec(n.of(), lazy)));
        }
        if (type instanceof Type.ListOf l) {
            return new Node.Call("c.list", List.of(codec(l.element(), lazy)));
        }
        if (type instanceof Type.MapOf m) {
            return new Node.Call("c.map", List.of(codec(m.value(), lazy)));
        }
        if (type instanceof Type.Ref r && names.containsKey(r.name())) {
            String name = codecName(r.name());
            return lazy ? new Node.Call("c.ref", List.of(new Node.Lazy(name))) : Node.plain(name);
        }
        return Node.plain("c.any");
    }

    private static String codec(Type.Scalar.Kind kind) {
        return switch (kind) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case INT32 -> "int32";
            case INT64, EPOCH_MILLIS -> "int64";
            case INTEGER, DECIMAL, EPOCH_SECONDS -> "number";
            case FLOAT -> "float32";
            case DOUBLE -> "float64";
            case UUID -> "uuid";
            case DATE -> "date";
            case TIME -> "time";
            case LOCAL_DATE_TIME -> "localDateTime";
            case DATE_TIME -> "dateTime";
            case DURATION -> "duration";
            case BYTES -> "bytes";
        };
    }

    /** The imports that {@code code} needs of the files of types, which lie in {@code folder}. */
    String imports(String code, String folder, String except) {
        StringBuilder imports = new StringBuilder();
        Set<String> used = Identifiers.of(code);
        Map<String, String> byName = new TreeMap<>();
        names.forEach((declaration, name) -> byName.put(name, declaration));
        byName.forEach((name, declaration) -> {
            if (name.equals(except)) {
                return;
            }
            List<String> wanted = Stream.of(name, checksName(declaration), codecName(declaration))
                    .filter(used::contains)
                    .map(n -> n.equals(name) ? "type " + n : n)
                    .toList();
            if (!wanted.isEmpty()) {
                imports.append(imported(wanted, folder + name + ".js"));
            }
        });
        return imports.toString();
    }

    private static String imported(List<String> names, String file) {
        String from = " from \"" + file + "\";\n";
        String flat = "import { " + String.join(", ", names) + " }" + from;
        return names.size() == 1 || flat.length() - 1 <= Node.WIDTH
                ? flat
                : "import {\n  " + String.join(",\n  ", names) + ",\n}" + from;
    }

    /** Names of the keys of a struct, unique, by the property's variable. */
    static Map<String, String> fields(Struct struct) {
        Map<String, String> fields = new LinkedHashMap<>();
        Unique unique = new Unique();
        for (Property property : struct.properties()) {
            fields.put(property.variable(), unique.name(TypeScriptText.key(property.variable()), "_"));
        }
        return fields;
    }

    /** Whether a union is written as one; any other is JSON as it comes. */
    static boolean isWritten(Union union) {
        return !union.variants().isEmpty() && union.style() != Union.Style.EXTERNAL_PROPERTY;
    }
}
