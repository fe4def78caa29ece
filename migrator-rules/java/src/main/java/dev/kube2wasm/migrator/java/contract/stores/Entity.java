package dev.kube2wasm.migrator.java.contract.stores;

import dev.kube2wasm.migrator.api.contract.Store.Column;
import dev.kube2wasm.migrator.api.contract.Store.Table;
import dev.kube2wasm.migrator.api.contract.Type;
import java.util.List;
import java.util.Optional;

/**
 * A type whose objects are rows of a table.
 *
 * @param name its simple name, by which queries call it
 * @param why why no statement about it is exact, in one sentence; empty where there is no reason
 */
record Entity(String name, Table table, String why) {

    List<Column> columns() {
        return table.columns();
    }

    Optional<Column> key() {
        return columns().stream().filter(Column::key).findFirst();
    }

    Optional<Column> column(String variable) {
        return columns().stream().filter(c -> c.variable().equals(variable)).findFirst();
    }

    Type row() {
        return new Type.Ref(table.type());
    }
}
