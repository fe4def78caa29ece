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
import java.util.stream.Collectors;

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
        String own = code.contains("checks.") || code.contains("Checks<")
                ? "import * as checks from \"../checks.js\";\n"
                : "";
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
        code.append("\nexport const " + types.codecName(struct.name()) + ": c.Codec<" + name + "> = ");
        if (codecs.isEmpty()) {
            code.append("c.struct({});\n");
        } else {
            code.append("c.struct(" + new Node.Structure(codecs).broken(0) + ");\n");
        }
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
        String codec =
                "\nexport const " + types.codecName(enumeration.name()) + ": c.Codec<" + name + "> = c.enumeration([";
        String constants = enumeration.constants().stream()
                .map(c -> "[" + TypeScriptText.literal(c.name()) + ", " + TypeScriptText.literal(c.text()) + "]")
                .map(c -> enumeration.constants().size() == 1 ? c : "\n  " + c + ",")
                .collect(Collectors.joining());
        return alternatives(name, texts) + codec + constants
                + (enumeration.constants().size() > 1 ? "\n" : "") + "]);\n";
    }

    private static String alternatives(String name, List<String> texts) {
        String start = "export type " + name + " =";
        String flat = start + " " + (texts.isEmpty() ? "never" : String.join(" | ", texts)) + ";";
        return flat.length() <= Node.WIDTH ? flat + "\n" : start + "\n  | " + String.join("\n  | ", texts) + ";\n";
    }

    private String union(Union union, String name) {
        String codec = "\nexport const " + types.codecName(union.name()) + ": c.Codec<" + name + "> = ";
        if (!TypeScriptTypes.isWritten(union)) {
            return "// Its shape has no counterpart here: it is carried as it comes.\nexport type " + name
                    + " = c.Json;\n" + codec + "c.any;\n";
        }
        List<String> alternatives = union.variants().stream()
                .map(v -> "{ readonly tag: " + TypeScriptText.literal(v.tag()) + "; readonly value: "
                        + types.name(v.type()) + " }")
                .toList();
        String type = alternatives.size() == 1
                ? "export type " + name + " = " + alternatives.get(0) + ";\n"
                : "export type " + name + " =\n  | " + String.join("\n  | ", alternatives) + ";\n";
        String function = switch (union.style()) {
            case PROPERTY -> "c.taggedInside(" + TypeScriptText.literal(union.tag()) + ", [";
            case WRAPPER_OBJECT -> "c.taggedByKey([";
            case WRAPPER_ARRAY -> "c.taggedInList([";
            default -> "c.untagged([";
        };
        String variants = union.variants().stream()
                .map(v -> "\n  "
                        + new Node.Call(
                                        "c.variant",
                                        List.of(Node.literal(v.tag()), types.codec(new Type.Ref(v.type()), true)))
                                .print(2, 2, 1)
                        + ",")
                .collect(Collectors.joining());
        return type + codec + function + variants + "\n]);\n";
    }
}
