package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.Unique;
import dev.kube2wasm.migrator.engine.generate.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes the file of one store: a function a query, whose types are right and whose body is missing. */
final class StoreFile {

    private final RustTypes types;
    private final Store store;
    private final String module;
    private final List<Named> queries = new ArrayList<>();

    /** A query with what its function is called. */
    record Named(Store.Query query, String function) {}

    StoreFile(RustTypes types, Store store, String module) {
        this.types = types;
        this.store = store;
        this.module = module;
        Unique names = new Unique("row");
        for (Store.Query query : store.queries()) {
            queries.add(new Named(query, names.name(RustText.snake(query.name()), "_")));
        }
    }

    Store store() {
        return store;
    }

    String module() {
        return module;
    }

    List<Named> queries() {
        return List.copyOf(queries);
    }

    /**
     * What templates may name.
     *
     * @param spin the same store, reached through Spin; empty where it is not
     */
    Map<String, Object> model(Optional<SpinStoreFile> spin) {
        List<Map<String, Object>> left = queries.stream()
                .map(q -> row(
                        q,
                        module,
                        new Fragment(
                                q.query().statement().isPresent()
                                        ? "left"
                                        : "left: " + Markdown.text(q.query().why()))))
                .toList();
        return Map.of(
                "module", new Fragment(module),
                "code", new Fragment(file()),
                "spinCode", new Fragment(spin.map(SpinStoreFile::file).orElseGet(this::file)),
                "queries", left,
                "spinQueries", spin.map(SpinStoreFile::rows).orElse(left));
    }

    /** A row of the README. */
    static Map<String, Object> row(Named named, String module, Fragment connection) {
        Store.Query query = named.query();
        return Map.of(
                "function", new Fragment(module + "::" + named.function()),
                "statement",
                        new Fragment(
                                query.statement().map(Markdown::cell).orElse("none: " + Markdown.text(query.why()))),
                "connection", connection,
                "at", new Fragment(Markdown.cell(query.at().toString())));
    }

    private String file() {
        Code code = new Code();
        code.line("//! What " + RustText.comment(store.name()) + ", from "
                + RustText.comment(store.at().toString()) + ", asks of `"
                + RustText.comment(store.capability().key()) + "`.");
        if (!queries.isEmpty()) {
            code.line("");
            uses().forEach(code::line);
        }
        store.table().ifPresent(t -> row(t, code));
        for (Named named : queries) {
            code.line("");
            query(named, named.query().why(), code);
        }
        return code.toString();
    }

    private List<String> uses() {
        List<Type> used = new ArrayList<>();
        for (Named named : queries) {
            named.query().parameters().forEach(p -> used.add(taken(p)));
            named.query().result().ifPresent(used::add);
        }
        store.table().ifPresent(t -> t.columns().forEach(c -> used.add(c.type())));
        List<String> uses = new ArrayList<>(types.imports(used, ""));
        uses.add("use crate::http::Problem;");
        return uses.stream().distinct().sorted(RustImports.ORDER).toList();
    }

    /** The type of a row, with nothing that makes one. */
    void row(Store.Table table, Code code) {
        code.line("");
        code.line("/// A row of `" + RustText.comment(table.name()) + "`, from "
                + RustText.comment(table.at().toString()) + ".");
        code.line("#[derive(Clone, Debug, PartialEq)]");
        if (table.columns().isEmpty()) {
            code.line("pub struct Row {}");
            return;
        }
        code.open("pub struct Row {");
        Unique fields = new Unique();
        for (Store.Column column : table.columns()) {
            code.line("/// `" + RustText.comment(column.name()) + "`" + (column.key() ? ", the key" : "")
                    + (column.generated() ? ", given by the database" : "") + ".");
            code.line("pub " + fields.name(RustText.snake(column.variable()), "_") + ": " + types.text(column.type())
                    + ",");
        }
        code.close("}");
    }

    /**
     * A function that answers that it is not connected.
     *
     * @param why in one sentence; empty where only a store is missing
     */
    void query(Named named, String why, Code code) {
        Store.Query query = named.query();
        String constant = named.function().toUpperCase(Locale.ROOT);
        query.statement().ifPresent(s -> {
            code.line("/// What [`" + named.function() + "`] asks.");
            code.assign("pub const " + constant + ": &str =", RustText.literal(s));
            code.line("");
        });
        code.line("/// `" + RustText.comment(query.name()) + "`, from "
                + RustText.comment(query.at().toString()) + ".");
        if (query.statement().isEmpty()) {
            code.line("/// It has no statement: " + RustText.comment(why) + (why.endsWith(".") ? "" : "."));
        } else if (!why.isEmpty()) {
            code.line("/// It is not connected: " + RustText.comment(why));
        }
        List<String> taken = new ArrayList<>();
        Unique names = new Unique();
        for (Parameter p : query.parameters()) {
            taken.add("_" + names.name(RustText.snake(p.variable()), "_") + ": " + types.taken(taken(p)));
        }
        head(named.function(), taken, query.result().map(types::text).orElse("()"), "Problem", code);
        Checks.Statement problem = new Checks.Statement(
                "Problem::not_connected",
                List.of(
                        RustText.literal(store.name() + "#" + query.name()),
                        RustText.literal("src/stores/" + module + ".rs")));
        Checks.error(problem, code);
        code.close("}");
    }

    /** Opens a function. */
    static void head(String function, List<String> taken, String result, String error, Code code) {
        if (taken.size() > 7) {
            code.line("#[allow(clippy::too_many_arguments)]");
        }
        String head = "pub fn " + function + "(";
        String rest = ") -> Result<" + result + ", " + error + "> {";
        if (code.fits(head + String.join(", ", taken) + rest)) {
            code.open(head + String.join(", ", taken) + rest);
        } else {
            code.open(head);
            taken.forEach(t -> code.line(t + ","));
            code.close(rest).indent();
        }
    }

    private static Type taken(Parameter p) {
        Type inner = p.type() instanceof Type.Nullable n ? n.of() : p.type();
        return p.required() ? inner : new Type.Nullable(inner);
    }

    /** Names for the modules of stores. */
    static List<StoreFile> of(List<Store> stores, RustTypes types) {
        Unique modules = new Unique("mod");
        return stores.stream()
                .map(s -> new StoreFile(types, s, modules.name(RustText.snake(s.name()), "_")))
                .toList();
    }
}
