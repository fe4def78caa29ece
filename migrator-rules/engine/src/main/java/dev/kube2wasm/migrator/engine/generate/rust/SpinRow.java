package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Struct;
import dev.kube2wasm.migrator.engine.generate.SqlRow;
import dev.kube2wasm.migrator.engine.generate.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a row of a table becomes a value of its type. */
final class SpinRow {

    /** How wide rustfmt lets the fields of a value be that stand on one line. */
    private static final int NARROW = 18;

    private final RustTypes types;
    private final SqlRow row;

    SpinRow(RustTypes types, SqlRow row) {
        this.types = types;
        this.row = row;
    }

    /** The function that reads one. */
    void function(Code code) {
        Store.Table read = row.table().orElseThrow();
        Struct type = row.struct().orElseThrow();
        Map<String, String> fields = RustTypes.fields(type);
        String name = types.name(type.name());
        code.line("/// A row of `" + RustText.comment(read.name()) + "`, from "
                + RustText.comment(read.at().toString()) + ".");
        code.open("fn row(row: &sql::Row) -> Result<" + name + ", Failure> {");
        Unique locals = new Unique("row");
        List<String> inits = new ArrayList<>();
        for (Property property : type.properties()) {
            String field = fields.getOrDefault(property.variable(), "");
            String local = locals.name(field, "_");
            inits.add(field.equals(local) ? field : field + ": " + local);
            Checks.write(
                    new Checks.Statement(
                            "let " + local + " = row." + reader(property),
                            List.of(RustText.literal(row.column(property)))),
                    ")?;",
                    code);
        }
        String line = String.join(", ", inits);
        if (inits.isEmpty()) {
            code.line("Ok(" + name + " {})");
        } else if (line.length() <= NARROW && code.fits("Ok(" + name + " { " + line + " })")) {
            code.line("Ok(" + name + " { " + line + " })");
        } else {
            code.open("Ok(" + name + " {");
            inits.forEach(i -> code.line(i + ","));
            code.close("})");
        }
        code.close("}");
    }

    private String reader(Property property) {
        if (!types.isEnumeration(property.type() instanceof Type.Nullable n ? n.of() : property.type())) {
            return "get";
        }
        return property.type() instanceof Type.Nullable ? "optional_named" : "named";
    }
}
