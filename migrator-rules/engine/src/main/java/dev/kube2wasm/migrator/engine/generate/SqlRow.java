package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Struct;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How a row of a table becomes a value of its type.
 *
 * @param struct the type; empty where there is none
 * @param columns their names, without quotes, by the property's variable
 * @param why why it does not, in one sentence; empty where it does
 */
public record SqlRow(Optional<Store.Table> table, Optional<Struct> struct, Map<String, String> columns, String why) {

    public SqlRow {
        columns = Map.copyOf(columns);
    }

    /**
     * How rows of a table become values through a driver.
     *
     * @param structs the types of the contract, by name
     */
    public static SqlRow of(
            Optional<Store.Table> table, Function<String, Optional<Struct>> structs, SqlQuery.Driver driver) {
        Optional<Struct> struct = table.flatMap(t -> structs.apply(t.type()));
        List<Store.Column> columns = table.map(Store.Table::columns).orElse(List.of());
        Map<String, String> names = new TreeMap<>();
        Map<String, Type> types = new TreeMap<>();
        for (Store.Column column : columns) {
            names.put(column.variable(), unquoted(column.name()));
            types.put(column.variable(), present(column.type()));
        }
        return new SqlRow(table, struct, names, why(struct, columns, types, driver));
    }

    private static String why(
            Optional<Struct> struct, List<Store.Column> columns, Map<String, Type> types, SqlQuery.Driver driver) {
        if (struct.isEmpty()) {
            return "Its rows are of no type that is declared.";
        }
        for (Store.Column column : columns) {
            if (!driver.reads(present(column.type()))) {
                return driver.title() + " reads no column of the type of " + column.name() + ".";
            }
        }
        boolean fits = struct.get().properties().size() == columns.size()
                && struct.get().properties().stream()
                        .allMatch(p -> present(p.type()).equals(types.get(p.variable())));
        return fits ? "" : "The columns of its table are not the properties of its type.";
    }

    /** Whether rows are of this type. */
    public boolean isOf(String type) {
        return table.filter(t -> t.type().equals(type)).isPresent();
    }

    /** The column of a property. */
    public String column(Property property) {
        return columns.getOrDefault(property.variable(), "");
    }

    private static Type present(Type type) {
        return type instanceof Type.Nullable n ? n.of() : type;
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 2 && "\"`".indexOf(name.charAt(0)) >= 0;
        return quoted ? name.substring(1, name.length() - 1) : name;
    }
}
