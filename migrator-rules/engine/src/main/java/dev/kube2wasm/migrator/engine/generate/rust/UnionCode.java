package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Union;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Union.Style;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Union.Variant;

/** How a union is read and written. serde's own tagging buffers numbers and so loses digits; this reads a whole value. */
final class UnionCode {

    private final Union union;
    private final RustTypes types;

    UnionCode(Union union, RustTypes types) {
        this.union = union;
        this.types = types;
    }

    void write(Code code) {
        String name = types.name(union.name());
        code.open("impl<'de> Deserialize<'de> for " + name + " {");
        code.open("fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {");
        code.line("let value = Value::deserialize(deserializer)?;");
        code.line("Self::read(value).map_err(serde::de::Error::custom)");
        code.close("}");
        code.close("}");
        code.line("");
        code.open("impl Serialize for " + name + " {");
        code.open("fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {");
        code.line("let value = self.write().map_err(serde::ser::Error::custom)?;");
        code.line("value.serialize(serializer)");
        code.close("}");
        code.close("}");
        code.line("");
        code.open("impl " + name + " {");
        read(code);
        code.line("");
        written(code);
        code.close("}");
    }

    private void read(Code code) {
        if (union.style() == Style.UNTAGGED) {
            code.open("fn read(value: Value) -> Result<Self, serde_json::Error> {");
            for (Variant variant : union.variants()) {
                String name = types.name(variant.type());
                code.open("if let Ok(read) = serde_json::from_value(value.clone()) {");
                code.line("return Ok(Self::" + name + "(read));");
                code.close("}");
            }
            code.line("Err(serde::de::Error::custom(\"this is none of the known shapes\"))");
            code.close("}");
            return;
        }
        boolean inside = union.style() == Style.PROPERTY;
        code.open("fn read(" + (inside ? "value" : "mut value") + ": Value) -> Result<Self, serde_json::Error> {");
        String tag = RustText.literal(union.tag());
        if (inside) {
            code.line("let tag = value[" + tag + "].as_str().unwrap_or_default().to_owned();");
        } else {
            code.line("let first = value.as_object().and_then(|o| o.keys().next().cloned());");
            code.line("let tag = first.unwrap_or_default();");
            code.line("let value = value[tag.as_str()].take();");
        }
        code.open("match tag.as_str() {");
        for (Variant variant : union.variants()) {
            code.line(RustText.literal(variant.tag()) + " => serde_json::from_value(value).map(Self::"
                    + types.name(variant.type()) + "),");
        }
        code.line("_ => Err(serde::de::Error::custom(\"this names no known type\")),");
        code.close("}");
        code.close("}");
    }

    private void written(Code code) {
        code.open("fn write(&self) -> Result<Value, serde_json::Error> {");
        if (union.style() == Style.UNTAGGED) {
            code.open("match self {");
            union.variants()
                    .forEach(v ->
                            code.line("Self::" + types.name(v.type()) + "(value) => serde_json::to_value(value),"));
            code.close("}");
            code.close("}");
            return;
        }
        boolean tagged = union.style() == Style.PROPERTY;
        code.open("let (tag, " + (tagged ? "mut " : "") + "value) = match self {");
        union.variants()
                .forEach(v -> code.line("Self::" + types.name(v.type()) + "(value) => (" + RustText.literal(v.tag())
                        + ", serde_json::to_value(value)?),"));
        code.close("};");
        if (union.style() == Style.PROPERTY) {
            code.line("value[" + RustText.literal(union.tag()) + "] = tag.into();");
            code.line("Ok(value)");
        } else {
            code.line("Ok(serde_json::json!({ tag: value }))");
        }
        code.close("}");
    }
}
