package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Enumeration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property.Access;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Struct;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Union;
import dev.kube2wasm.migrator.engine.generate.Unique;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the file of one declared type. */
final class TypeFiles {

    private final RustTypes types;
    private final Checks checks;
    private final Set<String> sent;

    /**
     * Writes types.
     *
     * @param sent the enumerations that are part of an address or a header that is sent
     */
    TypeFiles(RustTypes types, Checks checks, Set<String> sent) {
        this.types = types;
        this.checks = checks;
        this.sent = sent;
    }

    String file(TypeDeclaration declaration) {
        Code code = new Code();
        if (declaration instanceof Struct struct) {
            struct(struct, code);
        } else if (declaration instanceof Enumeration enumeration) {
            enumeration(enumeration, code);
        } else if (declaration instanceof Union union) {
            union(union, code);
        }
        return code.toString();
    }

    private static void origin(TypeDeclaration declaration, Code code) {
        code.line("/// " + RustText.comment(declaration.origin()) + ", from "
                + RustText.comment(declaration.at().toString()) + ".");
    }

    private void struct(Struct struct, Code code) {
        boolean checked = checks.isChecked(struct);
        List<String> imports = new ArrayList<>();
        if (checked) {
            imports.add("use crate::checks::{Check, Failures};");
        }
        imports.addAll(
                types.imports(struct.properties().stream().map(Property::type).toList(), types.name(struct.name())));
        imports.add("use serde::{Deserialize, Serialize};");
        imports.stream().sorted(RustImports.ORDER).forEach(code::line);
        code.line("");
        origin(struct, code);
        code.line("#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]");
        Map<String, String> fields = RustTypes.fields(struct);
        if (fields.isEmpty()) {
            code.line("pub struct " + types.name(struct.name()) + " {}");
        } else {
            code.open("pub struct " + types.name(struct.name()) + " {");
            for (Property property : struct.properties()) {
                String field = fields.getOrDefault(property.variable(), "");
                attribute(property, field, code);
                code.line("pub " + field + ": " + types.text(property, struct) + ",");
            }
            code.close("}");
        }
        if (checked) {
            checks.implementation(struct, fields, code);
        }
    }

    private void attribute(Property property, String field, Code code) {
        List<String> parts = new ArrayList<>();
        if (!property.name().equals(field)) {
            parts.add("rename = " + RustText.literal(property.name()));
        }
        property.aliases().stream().sorted().forEach(a -> parts.add("alias = " + RustText.literal(a)));
        boolean nullable = property.type() instanceof Type.Nullable;
        if (property.access() == Access.READ_ONLY && hasDefault(property.type())) {
            parts.add("skip_deserializing");
        } else if (property.access() == Access.WRITE_ONLY && hasDefault(property.type())) {
            parts.add("skip_serializing");
        }
        if (hasDefault(property.type())) {
            parts.add("default");
        }
        if (property.omitted() && nullable && property.access() != Access.WRITE_ONLY) {
            parts.add("skip_serializing_if = \"Option::is_none\"");
        }
        if (parts.isEmpty()) {
            return;
        }
        String line = "#[serde(" + String.join(", ", parts) + ")]";
        if (code.fits(line) && line.length() - "#[serde()]".length() <= 70) {
            code.line(line);
        } else {
            code.open("#[serde(");
            for (int i = 0; i < parts.size(); i++) {
                code.line(parts.get(i) + (i + 1 < parts.size() ? "," : ""));
            }
            code.close(")]");
        }
    }

    /** Whether an absent key has a value: null, zero, false, nothing. */
    private boolean hasDefault(Type type) {
        if (type instanceof Type.Scalar s) {
            return switch (s.kind()) {
                case BOOLEAN, INT32, INT64, FLOAT, DOUBLE -> true;
                default -> false;
            };
        }
        return type instanceof Type.Nullable;
    }

    private void enumeration(Enumeration enumeration, Code code) {
        String name = types.name(enumeration.name());
        Map<String, String> variants = variants(enumeration);
        code.line("use crate::http::FromText;");
        if (sent.contains(enumeration.name())) {
            code.line("use crate::outbound::Texts;");
        }
        code.line("use serde::{Deserialize, Serialize};");
        code.line("");
        origin(enumeration, code);
        code.line("#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]");
        code.open("pub enum " + name + " {");
        for (Enumeration.Constant constant : enumeration.constants()) {
            String variant = variants.getOrDefault(constant.name(), "");
            if (!constant.text().equals(variant)) {
                code.line("#[serde(rename = " + RustText.literal(constant.text()) + ")]");
            }
            code.line(variant + ",");
        }
        code.close("}");
        code.line("");
        code.open("impl FromText for " + name + " {");
        code.open("fn from_text(text: &str) -> Option<Self> {");
        code.open("match text {");
        for (Enumeration.Constant constant : enumeration.constants()) {
            arm(RustText.literal(constant.name()), "Some(Self::" + variants.get(constant.name()) + ")", code);
        }
        code.line("_ => None,");
        code.close("}");
        code.close("}");
        code.close("}");
        if (sent.contains(enumeration.name())) {
            texts(enumeration, code);
        }
    }

    private void texts(Enumeration enumeration, Code code) {
        Map<String, String> variants = variants(enumeration);
        code.line("");
        code.open("impl Texts for " + types.name(enumeration.name()) + " {");
        code.open("fn texts(&self) -> Vec<String> {");
        if (variants.isEmpty()) {
            code.line("match *self {}");
        } else {
            code.open("let name = match *self {");
            variants.forEach((name, variant) -> arm("Self::" + variant, RustText.literal(name), code));
            code.close("};").line("vec![name.to_owned()]");
        }
        code.close("}").close("}");
    }

    private static void arm(String pattern, String value, Code code) {
        if (code.fits(pattern + " => " + value + ",")) {
            code.line(pattern + " => " + value + ",");
        } else {
            code.open(pattern + " => {").line(value).close("}");
        }
    }

    static Map<String, String> variants(Enumeration enumeration) {
        Map<String, String> variants = new LinkedHashMap<>();
        Unique unique = new Unique();
        for (Enumeration.Constant constant : enumeration.constants()) {
            variants.put(constant.name(), unique.name(RustText.camel(constant.name()), ""));
        }
        return variants;
    }

    private void union(Union union, Code code) {
        String name = types.name(union.name());
        if (union.variants().isEmpty() || !isWritten(union.style())) {
            origin(union, code);
            code.line("/// Its shape has no counterpart here: it is carried as it comes.");
            code.line("pub type " + name + " = serde_json::Value;");
            return;
        }
        List<Type> referred =
                union.variants().stream().<Type>map(v -> new Type.Ref(v.type())).toList();
        List<String> imports = new ArrayList<>(types.imports(referred, name));
        imports.add("use serde::{Deserialize, Deserializer, Serialize, Serializer};");
        imports.add("use serde_json::Value;");
        imports.stream().distinct().sorted(RustImports.ORDER).forEach(code::line);
        code.line("");
        origin(union, code);
        code.line("#[derive(Clone, Debug, PartialEq)]");
        code.open("pub enum " + name + " {");
        union.variants().forEach(v -> code.line(types.name(v.type()) + "(" + types.name(v.type()) + "),"));
        code.close("}");
        code.line("");
        new UnionCode(union, types).write(code);
    }

    private static boolean isWritten(Union.Style style) {
        return style == Union.Style.PROPERTY || style == Union.Style.WRAPPER_OBJECT || style == Union.Style.UNTAGGED;
    }
}
