package dev.kube2wasm.migrator.java.contract.stores;

import dev.kube2wasm.migrator.api.contract.Store.Column;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.java.contract.stores.Answer.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The statements behind the methods that every repository has. */
final class Statements {

    private static final Type COUNT = new Type.Scalar(Kind.INT64);
    private static final Type TRUTH = new Type.Scalar(Kind.BOOLEAN);

    private final Dialect dialect;
    private final Entity entity;
    private final Column key;

    Statements(Dialect dialect, Entity entity) {
        this.dialect = dialect;
        this.entity = entity;
        this.key = entity.key().orElseThrow();
    }

    /**
     * The statement of a method.
     *
     * @param arguments how many it is given
     * @param isNew whether the entity that it is given has just been made
     */
    Answer of(String method, int arguments, boolean isNew) {
        String call = method + "/" + arguments;
        List<Given> byKey = List.of(new Given(key.variable(), Answer.present(key.type())));
        String where = " WHERE " + dialect.name(key.name()) + " = $1";
        return switch (call) {
            case "findById/1", "findByIdOptional/1", "findOne/1" ->
                Answer.exact(select() + where, byKey, Optional.of(new Type.Nullable(entity.row())));
            case "findAll/0", "listAll/0", "list/0" ->
                Answer.exact(select(), List.of(), Optional.of(new Type.ListOf(entity.row(), false)));
            case "count/0" -> Answer.exact("SELECT COUNT(*) FROM " + table(), List.of(), Optional.of(COUNT));
            case "existsById/1" ->
                Answer.exact("SELECT EXISTS (SELECT 1 FROM " + table() + where + ")", byKey, Optional.of(TRUTH));
            case "deleteById/1", "delete/1" -> Answer.exact("DELETE FROM " + table() + where, byKey, Optional.empty());
            case "deleteAll/0", "deleteAllInBatch/0" ->
                Answer.exact("DELETE FROM " + table(), List.of(), Optional.empty());
            case "save/1", "persist/1", "saveAndFlush/1", "persistAndFlush/1" ->
                isNew || method.startsWith("persist") ? insert() : saved();
            case "update/1" -> update();
            default -> Answer.open(unknown(method), List.of(), Optional.empty());
        };
    }

    private static String unknown(String method) {
        return switch (method) {
            case "findAllById", "saveAll", "deleteAll", "deleteAllById", "insertAll" ->
                "The method " + method + " takes many entities at once.";
            case "findAll", "find", "list" -> "The method " + method + " takes its condition or order as an argument.";
            default -> "What the method " + method + " does is not one statement.";
        };
    }

    String table() {
        return dialect.name(entity.table().name());
    }

    String columns() {
        return columns(entity.columns());
    }

    String select() {
        return "SELECT " + columns() + " FROM " + table();
    }

    private String columns(List<Column> columns) {
        return columns.stream().map(c -> dialect.name(c.name())).collect(Collectors.joining(", "));
    }

    private Answer insert() {
        List<Column> given =
                entity.columns().stream().filter(c -> !c.generated()).toList();
        List<Given> values = values(given);
        if (!key.generated()) {
            return Answer.open(
                    "The key of a new " + entity.name() + " does not come from the database.",
                    values,
                    Optional.of(entity.row()));
        }
        if (given.isEmpty()) {
            return Answer.open("There is nothing to insert but the key.", values, Optional.of(entity.row()));
        }
        if (dialect == Dialect.MYSQL) {
            return Answer.open(
                    "MySQL tells the key of a new row in a second statement.", values, Optional.of(entity.row()));
        }
        List<String> numbers = new ArrayList<>();
        given.forEach(c -> numbers.add("$" + (numbers.size() + 1)));
        return Answer.exact(
                "INSERT INTO " + table() + " (" + columns(given) + ") VALUES (" + String.join(", ", numbers)
                        + ") RETURNING " + columns(),
                values,
                Optional.of(entity.row()));
    }

    private static List<Given> values(List<Column> columns) {
        return columns.stream().map(c -> new Given(c.variable(), c.type())).toList();
    }

    private Answer saved() {
        return Answer.open(
                "Whether it inserts or updates depends on the " + entity.name() + " that it is given.",
                values(entity.columns()),
                Optional.of(entity.row()));
    }

    private Answer update() {
        List<Column> others = entity.columns().stream().filter(c -> !c.key()).toList();
        List<Given> values = new ArrayList<>(values(others));
        values.add(new Given(key.variable(), Answer.present(key.type())));
        List<String> sets = new ArrayList<>();
        others.forEach(c -> sets.add(dialect.name(c.name()) + " = $" + (sets.size() + 1)));
        return others.isEmpty()
                ? saved()
                : Answer.exact(
                        "UPDATE " + table() + " SET " + String.join(", ", sets) + " WHERE " + dialect.name(key.name())
                                + " = $" + values.size(),
                        values,
                        Optional.empty());
    }
}
