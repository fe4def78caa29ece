package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.SqlQuery;
import dev.kube2wasm.migrator.engine.generate.Unique;
import dev.kube2wasm.migrator.engine.generate.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the file of one store: a function a query. */
final class StoreFile {

    private static final String[] OWN = {"ask", "c", "cells", "http", "host", "row", "rows"};

    private final TypeScriptTypes types;
    private final Store store;
    private final String name;
    private final List<Named> queries = new ArrayList<>();

    /**
     * A query with what it is called.
     *
     * @param constant the name of its statement
     * @param arguments the names of its parameters
     */
    record Named(Store.Query query, String function, String constant, List<String> arguments) {}

    /** How the queries of a store are asked on a target. */
    interface Connection {

        /** The body of the function, indented; empty for a query that is left. */
        Optional<String> body(Named query);

        /** Why a query is left, in one sentence; empty where only a store is missing. */
        String why(Named query);

        /** The statement as the store takes it; empty where it is not kept as text. */
        Optional<String> statement(Named query);

        /** What stands before the functions. */
        String head();
    }

    StoreFile(TypeScriptTypes types, Store store, String name) {
        this.types = types;
        this.store = store;
        this.name = name;
        Unique functions = new Unique(OWN);
        Unique constants = new Unique();
        for (Store.Query query : store.queries()) {
            String function = functions.name(TypeScriptText.identifier(query.name()), "_");
            String upper = String.join("_", TypeScriptText.words(function)).toUpperCase(Locale.ROOT);
            Unique arguments = new Unique(OWN);
            queries.add(new Named(
                    query,
                    function,
                    constants.name(Character.isDigit(upper.charAt(0)) ? "N" + upper : upper, "_"),
                    query.parameters().stream()
                            .map(p -> arguments.name(TypeScriptText.identifier(p.variable()), "_"))
                            .toList()));
        }
    }

    Store store() {
        return store;
    }

    String name() {
        return name;
    }

    List<Named> queries() {
        return List.copyOf(queries);
    }

    String file(Connection connection) {
        StringBuilder code = new StringBuilder();
        if (queries.stream().anyMatch(q -> connection.body(q).isPresent())) {
            code.append(connection.head());
        }
        for (Named query : queries) {
            code.append(code.isEmpty() ? "" : "\n").append(function(query, connection));
        }
        String text = code.toString();
        Set<String> used = Identifiers.of(text);
        StringBuilder imports = new StringBuilder();
        imported(imports, used.contains("cells"), "import * as cells from \"../cells.js\";\n");
        imported(imports, used.contains("c"), "import * as c from \"../codec.js\";\n");
        List<String> database = new ArrayList<>();
        if (used.contains("ask")) {
            database.add("ask");
        }
        if (used.contains("Row")) {
            database.add("type Row");
        }
        imported(
                imports,
                !database.isEmpty(),
                "import { " + String.join(", ", database) + " } from \"../database.js\";\n");
        imported(imports, used.contains("Host"), "import type { Host } from \"../host.js\";\n");
        imported(imports, used.contains("http"), "import * as http from \"../http.js\";\n");
        imports.append(types.imports(text, "../types/", ""));
        return "// What " + TypeScriptText.comment(store.name()) + ", from "
                + TypeScriptText.comment(store.at().toString()) + ", asks of `"
                + TypeScriptText.comment(store.capability().key()) + "`.\n"
                + (imports.isEmpty() ? "" : "\n" + imports)
                + (text.isEmpty() ? "\nexport {};\n" : "\n" + text);
    }

    private static void imported(StringBuilder to, boolean wanted, String line) {
        to.append(wanted ? line : "");
    }

    private String function(Named named, Connection connection) {
        Store.Query query = named.query();
        Optional<String> body = connection.body(named);
        StringBuilder code = new StringBuilder();
        connection
                .statement(named)
                .ifPresent(statement -> code.append("/** What {@link " + named.function()
                        + "} asks. */\n"
                        + Node.assigned("export const " + named.constant() + " =", Node.literal(statement))
                        + "\n"));
        code.append("/** `" + TypeScriptText.comment(query.name()) + "`, from "
                + TypeScriptText.comment(query.at().toString()) + ".");
        String why = connection.why(named);
        if (body.isEmpty() && !why.isEmpty()) {
            code.append(query.statement().isEmpty() ? " It has no statement: " : " It is not connected: ")
                    .append(TypeScriptText.comment(why));
        }
        code.append(" */\n");
        String unused = body.isEmpty() ? "_" : "";
        List<String> taken = new ArrayList<>(List.of(unused + "host: Host"));
        for (int i = 0; i < query.parameters().size(); i++) {
            Parameter p = query.parameters().get(i);
            taken.add(unused + named.arguments().get(i) + ": " + types.text(SqlQuery.type(p)));
        }
        String result = "Promise<" + query.result().map(types::text).orElse("void") + ">";
        return code.append(ClientFile.head("export async function " + named.function(), taken, result))
                .append(body.orElseGet(() -> notConnected(query)))
                .append("}\n")
                .toString();
    }

    private String notConnected(Store.Query query) {
        return TypeFiles.statement(
                2,
                "throw",
                new Node.Call(
                        "http.notConnected",
                        List.of(
                                Node.literal(store.name() + "#" + query.name()),
                                Node.literal("src/stores/" + name + ".ts"))));
    }

    /** Rows of the README. */
    List<Map<String, Object>> rows(Connection connection) {
        return queries.stream()
                .<Map<String, Object>>map(q -> Map.of(
                        "function", new Fragment(name + "." + q.function()),
                        "connection",
                                new Fragment(
                                        connection.body(q).isPresent()
                                                ? "connected"
                                                : connection.why(q).isEmpty()
                                                        ? "left"
                                                        : "left: " + Markdown.cell(connection.why(q))),
                        "statement",
                                new Fragment(q.query()
                                        .statement()
                                        .map(Markdown::cell)
                                        .orElse("none")),
                        "at", new Fragment(Markdown.cell(q.query().at().toString()))))
                .toList();
    }

    static List<StoreFile> of(List<Store> stores, TypeScriptTypes types) {
        Unique names = new Unique();
        return stores.stream()
                .map(s -> new StoreFile(types, s, names.name(TypeScriptText.identifier(s.name()), "_")))
                .toList();
    }

    /** Of a target that reaches no store. */
    record Left() implements Connection {
        @Override
        public Optional<String> body(Named query) {
            return Optional.empty();
        }

        @Override
        public String why(Named query) {
            return query.query().why();
        }

        @Override
        public Optional<String> statement(Named query) {
            return query.query().statement();
        }

        @Override
        public String head() {
            return "";
        }
    }
}
