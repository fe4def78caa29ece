package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Struct;
import dev.kube2wasm.migrator.engine.generate.SqlQuery;
import dev.kube2wasm.migrator.engine.generate.SqlQuery.Many;
import dev.kube2wasm.migrator.engine.generate.SqlQuery.Result;
import dev.kube2wasm.migrator.engine.generate.SqlRow;
import dev.kube2wasm.migrator.engine.generate.StoreAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store of PostgreSQL or MySQL behind Hyperdrive. */
final class HyperdriveConnection implements StoreFile.Connection {

    private final TypeScriptTypes types;
    private final StoreAddress.Kind kind;
    private final WorkersValues values;
    private final SqlRow row;
    private final boolean readsRows;

    HyperdriveConnection(TypeScriptTypes types, StoreFile file, StoreAddress.Kind kind) {
        this.types = types;
        this.kind = kind;
        this.values = new WorkersValues(types, kind);
        this.row = SqlRow.of(file.store().table(), types::struct, values);
        this.readsRows = file.queries().stream()
                .anyMatch(q -> plan(q).query().map(SqlQuery::result).stream().anyMatch(Result.Rows.class::isInstance));
    }

    private SqlQuery.Plan plan(StoreFile.Named named) {
        return SqlQuery.plan(named.query(), row, values, kind == StoreAddress.Kind.MYSQL);
    }

    /** How a query is asked; empty where it is left. */
    Optional<SqlQuery> query(StoreFile.Named named) {
        return plan(named).query();
    }

    /** What the host calls the database. */
    String binding() {
        return kind.scheme();
    }

    /** The columns that a row is read from, with their types. */
    Map<String, Type> columns() {
        Map<String, Type> columns = new LinkedHashMap<>();
        row.struct().ifPresent(s -> s.properties().forEach(p -> columns.put(row.column(p), p.type())));
        return columns;
    }

    @Override
    public String why(StoreFile.Named query) {
        return plan(query).why();
    }

    @Override
    public Optional<String> statement(StoreFile.Named query) {
        Optional<SqlQuery> planned = plan(query).query();
        return planned.isPresent()
                ? planned.map(SqlQuery::statement)
                : query.query().statement();
    }

    @Override
    public String head() {
        if (!readsRows) {
            return "";
        }
        Struct type = row.struct().orElseThrow();
        String name = types.name(type.name());
        Map<String, String> fields = TypeScriptTypes.fields(type);
        List<Node.Entry> entries = new ArrayList<>();
        for (Property property : type.properties()) {
            entries.add(new Node.Entry(
                    fields.getOrDefault(property.variable(), ""),
                    new Node.Call("row.get", List.of(Node.literal(row.column(property)), cell(property.type())))));
        }
        String origin = row.table()
                .map(t -> "A row of `" + TypeScriptText.comment(t.name()) + "`, from "
                        + TypeScriptText.comment(t.at().toString()))
                .orElse("");
        return "/** " + origin + ". */\nfunction row(" + (entries.isEmpty() ? "_" : "") + "row: Row): " + name
                + " {\n  return " + new Node.Structure(entries).broken(2) + ";\n}\n";
    }

    @Override
    public Optional<String> body(StoreFile.Named named) {
        return plan(named).query().map(q -> body(named, q));
    }

    private String body(StoreFile.Named named, SqlQuery query) {
        List<Node> bound = new ArrayList<>();
        for (int number : query.order()) {
            bound.add(bound(
                    SqlQuery.type(named.query().parameters().get(number - 1)),
                    named.arguments().get(number - 1)));
        }
        boolean nothing = query.result() instanceof Result.Nothing;
        String start = nothing ? "await" : "const rows = await";
        List<Node> before = List.of(Node.plain("host." + kind.scheme()), Node.plain(named.constant()));
        String asked = ask(start.length() + 3, before, new Node.Array(bound));
        return "  " + start + " " + asked + ";\n" + (nothing ? "" : "  return rows." + end(query.result()) + ";\n");
    }

    // Prettier opens the list alone where what stands before it has room.
    private static String ask(int column, List<Node> before, Node.Array bound) {
        Node hug = new Node.Hug("ask", before, bound);
        int bracket = hug.flat().indexOf('[') + 1;
        List<Node> all = new ArrayList<>(before);
        all.add(bound);
        boolean open = bound.elements().isEmpty() || column + bracket > Node.WIDTH;
        return (open ? new Node.Call("ask", all) : hug).print(column, 2, 1);
    }

    private String end(Result result) {
        if (result instanceof Result.Changed c) {
            boolean large = types.text(c.type()).equals("bigint");
            return large ? "changedLong()" : "changed()";
        }
        if (result instanceof Result.Rows r) {
            return many(r.many()) + "(row)";
        }
        Result.Values v = (Result.Values) result;
        return many(v.many()) + "(cells.only(" + cell(v.type()).flat() + "))";
    }

    private static String many(Many many) {
        return switch (many) {
            case ONE -> "one";
            case OPTIONAL -> "optional";
            case ALL -> "all";
        };
    }

    private Node cell(Type type) {
        if (type instanceof Type.Nullable n) {
            return new Node.Call("cells.nullable", List.of(cell(n.of())));
        }
        if (type instanceof Type.Ref r) {
            return new Node.Call("cells.named", List.of(Node.plain(types.codecName(r.name()))));
        }
        return Node.plain(types.codec(type, false).flat().replaceFirst("^c\\.", "cells."));
    }

    private Node bound(Type type, String name) {
        if (type instanceof Type.ListOf l && l.element() instanceof Type.Ref r) {
            return Node.plain(name + ".map(" + types.codecName(r.name()) + ".nameOf)");
        }
        if (type instanceof Type.Nullable n && n.of() instanceof Type.Ref r) {
            return Node.plain(name + " === null ? null : " + types.codecName(r.name()) + ".nameOf(" + name + ")");
        }
        return Node.plain(type instanceof Type.Ref r ? types.codecName(r.name()) + ".nameOf(" + name + ")" : name);
    }
}
