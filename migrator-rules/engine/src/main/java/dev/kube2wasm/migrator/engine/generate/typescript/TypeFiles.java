package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Enumeration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property.Access;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Struct;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Union;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the file of one declared type. */
final class TypeFiles {

    private final TypeScriptTypes types;
    private final Checks checks;

    TypeFiles(TypeScriptTypes types, Checks checks) {
        this.types = types;
        this.checks = checks;
    }

    String file(TypeDeclaration declaration) {
        String name = types.name(declaration.name());
        String code = "/** " + TypeScriptText.comment(declaration.origin()) + ", from "
                + TypeScriptText.comment(declaration.at().toString()) + ". */\n";
        if (declaration instanceof Struct struct) {
            code += struct(struct, name);
        } else if (declaration instanceof Enumeration enumeration) {
            code += enumeration(enumeration, name);
        } else if (declaration instanceof Union union) {
            code += union(union, name);
        }
        String own = Identifiers.of(code).contains("checks") ? "import * as checks from \"../checks.js\";\n" : "";
        return own + "import * as c from \"../codec.js\";\n" + types.imports(code, "./", name) + "\n" + code;
    }

    /** {@code start} with a node behind it and a semicolon. */
    static String statement(int indent, String start, Node node) {
        String spaces = " ".repeat(indent);
        String flat = spaces + start + " " + node.flat() + ";";
        if (node instanceof Node.Plain p && flat.length() > Node.WIDTH && isQuoted(p.code())) {
            return spaces + start + "\n" + spaces + "  " + node.flat() + ";\n";
        }
        return spaces + start + " " + node.print(indent + start.length() + 1, indent, 1) + ";\n";
    }

    private static boolean isQuoted(String code) {
        return code.startsWith("\"") || code.startsWith("'");
    }

    private String struct(Struct struct, String name) {
        Map<String, String> fields = TypeScriptTypes.fields(struct);
        StringBuilder code = new StringBuilder();
        List<Node.Entry> codecs = new ArrayList<>();
        if (fields.isEmpty()) {
            code.append("export type " + name + " = Readonly<Record<never, never>>;\n");
        } else {
            code.append("export interface " + name + " {\n");
        }
        for (Property property : struct.properties()) {
            String field = fields.getOrDefault(property.variable(), "");
            code.append("  readonly " + field + ": " + types.text(property.type()) + ";\n");
            codecs.add(new Node.Entry(field, codec(property)));
        }
        code.append(fields.isEmpty() ? "" : "}\n");
        Node.Structure structure = new Node.Structure(codecs);
        code.append(codec(
                struct.name(),
                codecs.isEmpty()
                        ? new Node.Call("c.struct", List.of(structure))
                        : new Node.Hug("c.struct", List.of(), new Node.Open(structure))));
        if (checks.isChecked(struct)) {
            String start = "export const " + types.checksName(struct.name()) + ": checks.Checks<" + name + "> = ";
            code.append("\n" + start + checks.table(struct, fields).broken(0) + ";\n");
        }
        return code.toString();
    }

    private Node codec(Property property) {
        List<Node> arguments = new ArrayList<>();
        arguments.add(Node.literal(property.name()));
        arguments.add(types.codec(property.type(), true));
        property.aliases().stream().sorted().forEach(a -> arguments.add(Node.literal(a)));
        Node field = new Node.Call("c.field", arguments);
        if (property.omitted() && property.type() instanceof Type.Nullable) {
            field = new Node.Call("c.omitted", List.of(field));
        }
        if (property.access() == Access.READ_WRITE) {
            return field;
        }
        return new Node.Call(property.access() == Access.READ_ONLY ? "c.readOnly" : "c.writeOnly", List.of(field));
    }

    private String enumeration(Enumeration enumeration, String name) {
        List<String> texts = enumeration.constants().stream()
                .map(c -> TypeScriptText.literal(c.text()))
                .distinct()
                .toList();
        List<Node> constants = enumeration.constants().stream()
                .<Node>map(c -> new Node.Array(List.of(Node.literal(c.name()), Node.literal(c.text()))))
                .toList();
        return alternatives(name, texts)
                + codec(
                        "c.Enumeration",
                        enumeration.name(),
                        new Node.Hug("c.enumeration", List.of(), new Node.Array(constants)));
    }

    private String codec(String declaration, Node node) {
        return codec("c.Codec", declaration, node);
    }

    private String codec(String kind, String declaration, Node node) {
        String start =
                "export const " + types.codecName(declaration) + ": " + kind + "<" + types.name(declaration) + "> =";
        return "\n" + Node.assigned(start, node);
    }

    private static String alternatives(String name, List<String> texts) {
        String start = "export type " + name + " =";
        String flat = start + " " + (texts.isEmpty() ? "never" : String.join(" | ", texts)) + ";";
        return flat.length() <= Node.WIDTH ? flat + "\n" : start + "\n  | " + String.join("\n  | ", texts) + ";\n";
    }

    private String union(Union union, String name) {
        if (!TypeScriptTypes.isWritten(union)) {
            return "// Its shape has no counterpart here: it is carried as it comes.\nexport type " + name
                    + " = c.Json;\n" + codec(union.name(), Node.plain("c.any"));
        }
        List<String> alternatives = union.variants().stream()
                .map(v -> "{ readonly tag: " + TypeScriptText.literal(v.tag()) + "; readonly value: "
                        + types.name(v.type()) + " }")
                .toList();
        String type = alternatives.size() == 1
                ? single(name, union.variants().get(0))
                : "export type " + name + " =\n  | " + String.join("\n  | ", alternatives) + ";\n";
        Node variants = new Node.Array(union.variants().stream()
                .<Node>map(v -> new Node.Call(
                        "c.variant", List.of(Node.literal(v.tag()), types.codec(new Type.Ref(v.type()), true))))
                .toList());
        return type
                + codec(
                        union.name(),
                        switch (union.style()) {
                            case PROPERTY ->
                                new Node.Hug("c.taggedInside", List.of(Node.literal(union.tag())), variants);
                            case WRAPPER_OBJECT -> new Node.Hug("c.taggedByKey", List.of(), variants);
                            case WRAPPER_ARRAY -> new Node.Hug("c.taggedInList", List.of(), variants);
                            default -> new Node.Hug("c.untagged", List.of(), variants);
                        });
    }

    private String single(String name, Union.Variant variant) {
        String tag = "readonly tag: " + TypeScriptText.literal(variant.tag());
        String value = "readonly value: " + types.name(variant.type());
        String flat = "export type " + name + " = { " + tag + "; " + value + " };";
        return flat.length() <= Node.WIDTH
                ? flat + "\n"
                : "export type " + name + " = {\n  " + tag + ";\n  " + value + ";\n};\n";
    }
}
