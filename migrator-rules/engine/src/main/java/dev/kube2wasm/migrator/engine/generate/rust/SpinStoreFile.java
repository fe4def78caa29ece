package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.SqlQuery;
import dev.kube2wasm.migrator.engine.generate.SqlRow;
import dev.kube2wasm.migrator.engine.generate.StoreAddress;
import dev.kube2wasm.migrator.engine.generate.Unique;
import dev.kube2wasm.migrator.engine.generate.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the file of one store whose queries are asked through Spin, where that is exact. */
final class SpinStoreFile {

    private final RustTypes types;
    private final StoreFile plain;
    private final StoreAddress.Kind kind;
    private final SpinRow row;
    private final List<Asked> queries = new ArrayList<>();

    private record Asked(StoreFile.Named named, SpinQuery query) {}

    SpinStoreFile(RustTypes types, StoreFile plain, StoreAddress.Kind kind) {
        this.types = types;
        this.plain = plain;
        this.kind = kind;
        SpinValues values = new SpinValues(types);
        SqlRow rows = SqlRow.of(plain.store().table(), types::struct, values.driver(kind));
        this.row = new SpinRow(types, rows);
        for (StoreFile.Named named : plain.queries()) {
            SpinQuery query = kind == StoreAddress.Kind.REDIS
                    ? new SpinCommand(values, named.query())
                    : SpinSql.of(values, kind, named.query(), rows);
            queries.add(new Asked(named, query));
        }
    }

    boolean isConnected() {
        return queries.stream().anyMatch(q -> q.query().isConnected());
    }

    StoreAddress.Kind kind() {
        return kind;
    }

    String file() {
        Store store = plain.store();
        Code code = new Code();
        code.line("//! What " + RustText.comment(store.name()) + ", from "
                + RustText.comment(store.at().toString()) + ", asks of `"
                + RustText.comment(store.capability().key()) + "`.");
        List<String> uses = uses();
        if (!uses.isEmpty()) {
            code.line("");
            uses.forEach(code::line);
        }
        boolean readsRows = queries.stream().anyMatch(q -> q.query().readsRows());
        if (readsRows) {
            code.line("");
            row.function(code);
        } else {
            store.table().ifPresent(t -> plain.row(t, code));
        }
        for (Asked asked : queries) {
            code.line("");
            if (asked.query().isConnected()) {
                connected(asked, code);
            } else {
                plain.query(asked.named(), asked.query().why(), code);
            }
        }
        return code.toString();
    }

    private List<String> uses() {
        List<Type> used = new ArrayList<>();
        for (Asked asked : queries) {
            asked.named().query().parameters().forEach(p -> used.add(SqlQuery.type(p)));
            asked.named().query().result().ifPresent(used::add);
        }
        if (queries.stream().noneMatch(q -> q.query().readsRows())) {
            plain.store().table().ifPresent(t -> t.columns().forEach(c -> used.add(c.type())));
        } else {
            plain.store().table().ifPresent(t -> used.add(new Type.Ref(t.type())));
        }
        List<String> uses = new ArrayList<>(types.imports(used, ""));
        if (!queries.stream().allMatch(q -> q.query().isConnected())) {
            uses.add("use crate::http::Problem;");
        }
        if (isConnected()) {
            uses.add("use crate::spin::failure::Failure;");
            uses.add("use crate::spin::{connect, " + (kind == StoreAddress.Kind.REDIS ? "redis" : "sql") + "};");
        }
        return uses.stream().distinct().sorted(RustImports.ORDER).toList();
    }

    private void connected(Asked asked, Code code) {
        Store.Query query = asked.named().query();
        String function = asked.named().function();
        String constant = function.toUpperCase(Locale.ROOT);
        if (kind != StoreAddress.Kind.REDIS) {
            code.line("/// What [`" + function + "`] asks.");
            code.assign(
                    "const " + constant + ": &str =",
                    RustText.literal(asked.query().statement()));
            code.line("");
        }
        code.line("/// `" + RustText.comment(query.name()) + "`, from "
                + RustText.comment(query.at().toString()) + ".");
        Unique names = new Unique("row", "statement", "command", "changed");
        List<String> locals = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (Parameter p : query.parameters()) {
            String name = names.name(RustText.snake(p.variable()), "_");
            locals.add(name);
            taken.add(name + ": " + types.taken(SqlQuery.type(p)));
        }
        StoreFile.head(function, taken, query.result().map(types::text).orElse("()"), "Failure", code);
        asked.query().body(constant, locals, code);
        code.close("}");
    }

    /** What the README says of each query; the keys are those of {@link StoreFile#model}. */
    List<Map<String, Object>> rows() {
        return queries.stream()
                .map(q -> StoreFile.row(
                        q.named(),
                        plain.module(),
                        new Fragment(
                                q.query().isConnected()
                                        ? "connected"
                                        : "left: " + Markdown.text(q.query().why()))))
                .toList();
    }
}
