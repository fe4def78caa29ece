package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.Samples;
import dev.kube2wasm.migrator.engine.generate.SqlQuery;
import dev.kube2wasm.migrator.engine.generate.text.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes a test of each query that is connected: what it asks, and that it reads what comes back. */
final class StoreTestFile {

    private final TypeScriptTypes types;
    private final Samples samples;
    private final List<String> tests = new ArrayList<>();
    private final Set<String> files = new TreeSet<>();

    StoreTestFile(TypeScriptTypes types, Samples samples) {
        this.types = types;
        this.samples = samples;
    }

    /** Adds the tests of one store. */
    void add(StoreFile file, HyperdriveConnection connection) {
        for (StoreFile.Named named : file.queries()) {
            connection
                    .query(named)
                    .flatMap(q -> test(file, connection, named, q))
                    .ifPresent(test -> {
                        tests.add(test);
                        files.add(file.name());
                    });
        }
    }

    List<Map<String, Object>> models() {
        return tests.stream()
                .<Map<String, Object>>map(code -> Map.of("code", new Fragment(code)))
                .toList();
    }

    String imports() {
        String code = String.join("\n", tests);
        Set<String> used = Identifiers.of(code);
        StringBuilder stores = new StringBuilder();
        files.forEach(f -> stores.append("import * as " + local(f) + " from \"../src/stores/" + f + ".js\";\n"));
        List<String> helpers =
                Stream.of("check", "store").filter(used::contains).toList();
        return "import { test } from \"node:test\";\n"
                + (used.contains("c") ? "import * as c from \"../src/codec.js\";\n" : "")
                + stores
                + types.imports(code, "../src/types/", "")
                + "import { " + String.join(", ", helpers) + " } from \"./database.js\";\n"
                + (used.contains("given") ? "import { given } from \"./given.js\";\n" : "")
                + "import { host } from \"./host.js\";\n";
    }

    private static String local(String file) {
        return file + "Store";
    }

    private Optional<String> test(
            StoreFile file, HyperdriveConnection connection, StoreFile.Named named, SqlQuery query) {
        StringBuilder given = new StringBuilder();
        List<Node> arguments = new ArrayList<>(List.of(Node.plain("own")));
        for (Parameter p : named.query().parameters()) {
            Type type = SqlQuery.type(p);
            Optional<String> json = samples.value(type, List.of()).map(Json::text);
            if (json.isEmpty()) {
                return Optional.empty();
            }
            String name = "a" + arguments.size();
            given.append(TypeFiles.statement(
                    2,
                    "const " + name + " =",
                    new Node.Call("given", List.of(types.codec(type, false), Node.literal(json.get())))));
            arguments.add(Node.plain(name));
        }
        return row(connection, query).map(row -> {
            String local = local(file.name());
            Node asked = new Node.Call(local + "." + named.function(), arguments);
            return "test(" + TypeScriptText.literal(file.name() + " " + named.function()) + ", async () => {\n"
                    + TypeFiles.statement(2, "const row: [string, string][] =", row)
                    + "  const { database, asked } = store(new Map(row));\n"
                    + "  const own = { ...host, " + connection.binding() + ": database };\n"
                    + given
                    + "  await " + asked.print(8, 2, 1) + ";\n"
                    + "  "
                    + new Node.Call(
                                    "check",
                                    List.of(
                                            Node.plain("asked"),
                                            Node.plain(local + "." + named.constant()),
                                            Node.plain(
                                                    String.valueOf(query.order().size()))))
                            .print(2, 2, 1)
                    + ";\n});";
        });
    }

    /** The columns of one row with their texts; empty where no value is known. */
    private Optional<Node> row(HyperdriveConnection connection, SqlQuery query) {
        Map<String, Type> columns = new LinkedHashMap<>();
        if (query.result() instanceof SqlQuery.Result.Rows) {
            columns.putAll(connection.columns());
        } else if (query.result() instanceof SqlQuery.Result.Values v) {
            columns.put("value", v.type());
        }
        List<Node> pairs = new ArrayList<>();
        for (Map.Entry<String, Type> column : columns.entrySet()) {
            Optional<String> text = samples.text(column.getValue(), List.of());
            if (text.isEmpty()) {
                return Optional.empty();
            }
            pairs.add(new Node.Array(List.of(Node.literal(column.getKey()), Node.literal(text.get()))));
        }
        return Optional.of(new Node.Array(pairs));
    }
}
