package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Struct;
import dev.kube2wasm.migrator.engine.generate.StoreAddress;
import dev.kube2wasm.migrator.engine.generate.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a row of a table becomes a value of its type. */
final class SpinRow {

    /** How wide rustfmt lets the fields of a value be that stand on one line. */
    private static final int NARROW = 18;

    private final RustTypes types;
    private final Optional<Store.Table> table;
    private final Optional<Struct> struct;
    private final String why;

    SpinRow(RustTypes types, SpinValues values, StoreAddress.Kind kind, Optional<Store.Table> table) {
        this.types = types;
        this.table = table;
        this.struct = table.flatMap(t -> types.declaration(t.type()))
                .filter(Struct.class::isInstance)
                .map(Struct.class::cast);
        this.why = obstacle(values, kind);
    }

    private String obstacle(SpinValues values, StoreAddress.Kind kind) {
        if (struct.isEmpty()) {
            return "Its rows are of no type that is declared.";
        }
        List<Store.Column> columns = table.map(Store.Table::columns).orElse(List.of());
        for (Store.Column column : columns) {
            if (!values.isRead(column.type(), kind)) {
                return "Spin reads no column of the type of " + column.name() + ".";
            }
        }
        Map<String, Type> byVariable =
                columns.stream().collect(Collectors.toMap(Store.Column::variable, c -> present(c.type()), (a, b) -> a));
        boolean fits = struct.get().properties().size() == columns.size()
                && struct.get().properties().stream()
                        .allMatch(p -> present(p.type()).equals(byVariable.get(p.variable())));
        return fits ? "" : "The columns of its table are not the properties of its type.";
    }

    private static Type present(Type type) {
        return type instanceof Type.Nullable n ? n.of() : type;
    }

    /** Why rows do not become values; empty where they do. */
    String why() {
        return why;
    }

    boolean isOf(String type) {
        return table.filter(t -> t.type().equals(type)).isPresent();
    }

    /** The function that reads one. */
    void function(Code code) {
        Store.Table read = table.orElseThrow();
        Struct type = struct.orElseThrow();
        Map<String, String> columns = read.columns().stream()
                .collect(Collectors.toMap(Store.Column::variable, Store.Column::name, (a, b) -> a));
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
            String column = unquoted(columns.getOrDefault(property.variable(), ""));
            Checks.write(
                    new Checks.Statement(
                            "let " + local + " = row." + reader(property), List.of(RustText.literal(column))),
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
        if (!types.isEnumeration(present(property.type()))) {
            return "get";
        }
        return property.type() instanceof Type.Nullable ? "optional_named" : "named";
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 2 && "\"`".indexOf(name.charAt(0)) >= 0;
        return quoted ? name.substring(1, name.length() - 1) : name;
    }
}
