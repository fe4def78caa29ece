package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Enumeration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Struct;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Union;
import dev.kube2wasm.migrator.engine.generate.Unique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the types of a contract are called in Rust, and how a type is written. */
final class RustTypes {

    private final Map<String, TypeDeclaration> declarations = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> modules = new TreeMap<>();

    RustTypes(Contract contract) {
        Unique types = new Unique();
        Unique files = new Unique("mod");
        for (TypeDeclaration declaration : contract.types()) {
            declarations.put(declaration.name(), declaration);
            String name = types.name(RustText.camel(declaration.name()), "");
            names.put(declaration.name(), name);
            modules.put(declaration.name(), files.name(RustText.snake(name), "_"));
        }
    }

    /** The declarations, sorted by name. */
    List<TypeDeclaration> declarations() {
        return List.copyOf(declarations.values());
    }

    /** The struct of a name; empty where it is another kind of type, or none. */
    Optional<TypeDeclaration.Struct> struct(String name) {
        return declaration(name)
                .filter(TypeDeclaration.Struct.class::isInstance)
                .map(TypeDeclaration.Struct.class::cast);
    }

    Optional<TypeDeclaration> declaration(String name) {
        return Optional.ofNullable(declarations.get(name));
    }

    String name(String declaration) {
        return names.getOrDefault(declaration, "Value");
    }

    String module(String declaration) {
        return modules.getOrDefault(declaration, "value");
    }

    /** The type as it is written. */
    String text(Type type) {
        if (type instanceof Type.Scalar s) {
            return scalar(s.kind());
        }
        if (type instanceof Type.Nullable n) {
            return n.of() instanceof Type.Nullable ? text(n.of()) : "Option<" + text(n.of()) + ">";
        }
        if (type instanceof Type.ListOf l) {
            return "Vec<" + text(l.element()) + ">";
        }
        if (type instanceof Type.MapOf m) {
            return "BTreeMap<String, " + text(m.value()) + ">";
        }
        return type instanceof Type.Ref r && names.containsKey(r.name()) ? name(r.name()) : "Value";
    }

    /** The type as a function takes it that does not keep it. */
    String taken(Type type) {
        if (type instanceof Type.Scalar s) {
            return switch (s.kind()) {
                case STRING -> "&str";
                case BOOLEAN, INT32, INT64, EPOCH_MILLIS, FLOAT, DOUBLE -> text(type);
                default -> "&" + text(type);
            };
        }
        if (type instanceof Type.Nullable n) {
            return n.of() instanceof Type.Nullable ? taken(n.of()) : "Option<" + taken(n.of()) + ">";
        }
        if (type instanceof Type.ListOf l) {
            return "&[" + text(l.element()) + "]";
        }
        return isEnumeration(type) ? text(type) : "&" + text(type);
    }

    boolean isEnumeration(Type type) {
        return type instanceof Type.Ref r
                && declaration(r.name()).filter(Enumeration.class::isInstance).isPresent();
    }

    /** Whether values of this type have a form as text, one or several. */
    boolean isText(Type type) {
        if (type instanceof Type.Nullable n) {
            return isText(n.of());
        }
        if (type instanceof Type.ListOf l) {
            return isText(l.element());
        }
        return type instanceof Type.Scalar || isEnumeration(type);
    }

    private static String scalar(Type.Scalar.Kind kind) {
        return switch (kind) {
            case STRING -> "String";
            case BOOLEAN -> "bool";
            case INT32 -> "i32";
            case INT64, EPOCH_MILLIS -> "i64";
            case INTEGER, DECIMAL, EPOCH_SECONDS -> "Number";
            case FLOAT -> "f32";
            case DOUBLE -> "f64";
            case UUID -> "Uuid";
            case DATE -> "Date";
            case TIME -> "Time";
            case LOCAL_DATE_TIME -> "LocalDateTime";
            case DATE_TIME -> "DateTime";
            case DURATION -> "Duration";
            case BYTES -> "Base64";
        };
    }

    /** The type of a property of {@code owner}: boxed where the type would contain itself. */
    String text(Property property, Struct owner) {
        String text = text(property.type());
        Optional<String> direct = direct(property.type());
        if (direct.isEmpty() || !reaches(direct.get(), owner.name(), new HashSet<>())) {
            return text;
        }
        return text.startsWith("Option<")
                ? "Option<Box<" + text.substring("Option<".length(), text.length() - 1) + ">>"
                : "Box<" + text + ">";
    }

    boolean isBoxed(Property property, Struct owner) {
        return text(property, owner).contains("Box<");
    }

    private static Optional<String> direct(Type type) {
        if (type instanceof Type.Ref r) {
            return Optional.of(r.name());
        }
        return type instanceof Type.Nullable n ? direct(n.of()) : Optional.empty();
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        if (from.equals(to)) {
            return true;
        }
        if (!seen.add(from)) {
            return false;
        }
        TypeDeclaration declaration = declarations.get(from);
        if (declaration instanceof Struct struct) {
            return struct.properties().stream()
                    .anyMatch(p ->
                            direct(p.type()).filter(d -> reaches(d, to, seen)).isPresent());
        }
        return declaration instanceof Union union
                && union.variants().stream().anyMatch(v -> reaches(v.type(), to, seen));
    }

    /** What a file has to import to name these types, sorted as rustfmt sorts. */
    List<String> imports(List<Type> types, String exceptDeclaration) {
        Set<String> used = new HashSet<>();
        types.forEach(t -> collect(t, used));
        List<String> imports = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<String> declared = new ArrayList<>();
        for (String name : new TreeSet<>(used)) {
            switch (name) {
                case "BTreeMap" -> imports.add("use std::collections::BTreeMap;");
                case "Value", "Number" -> imports.add("use serde_json::" + name + ";");
                case "Uuid", "Date", "Time", "LocalDateTime", "DateTime", "Duration", "Base64" -> values.add(name);
                default -> declared.add(name);
            }
        }
        declared.remove(exceptDeclaration);
        if (!declared.isEmpty()) {
            imports.add(RustImports.of("crate::types", declared));
        }
        if (!values.isEmpty()) {
            imports.add(RustImports.of("crate::values", values));
        }
        return imports;
    }

    private void collect(Type type, Set<String> to) {
        if (type instanceof Type.Nullable n) {
            collect(n.of(), to);
        } else if (type instanceof Type.ListOf l) {
            collect(l.element(), to);
        } else if (type instanceof Type.MapOf m) {
            to.add("BTreeMap");
            collect(m.value(), to);
        } else {
            String text = text(type);
            if (Character.isUpperCase(text.charAt(0)) && !text.equals("String")) {
                to.add(text);
            }
        }
    }

    /** Names of the fields of a struct, unique, by the property's variable. */
    static Map<String, String> fields(Struct struct) {
        Map<String, String> fields = new LinkedHashMap<>();
        Unique unique = new Unique();
        for (Property property : struct.properties()) {
            fields.put(property.variable(), unique.name(RustText.snake(property.variable()), "_"));
        }
        return fields;
    }
}
