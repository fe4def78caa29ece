package dev.kube2wasm.migrator.engine.generate.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class StoreFileTest {

    private static final SourceLocation AT = SourceLocation.startOf("Things.java");
    private static final Type LONG = new Type.Scalar(Kind.INT64);
    private static final Type TEXT = new Type.Scalar(Kind.STRING);
    private static final Type UUID = new Type.Scalar(Kind.UUID);
    private static final Type THING = new Type.Ref("Thing");

    private static Store.Query query(String name, String statement, @Nullable Type result, Type... parameters) {
        List<Parameter> taken = new ArrayList<>();
        for (Type type : parameters) {
            String variable = "p" + taken.size();
            taken.add(
                    new Parameter(Parameter.In.QUERY, variable, variable, type, true, Optional.empty(), List.of(), AT));
        }
        return new Store.Query(name, taken, Optional.of(statement), "", Optional.ofNullable(result), AT);
    }

    private static Property property(String name, Type type) {
        return new Property(name, name, type, List.of(), false, Property.Access.READ_WRITE, List.of(), false, AT);
    }

    private static Map<String, Object> model(Capability capability, Type key, Store.Query... queries) {
        Store.Table table = new Store.Table(
                "thing",
                "Thing",
                List.of(
                        new Store.Column("id", "id", key, true, true),
                        new Store.Column("\"group\"", "group", TEXT, false, false)),
                AT);
        Contract contract = new Contract(
                List.of(),
                List.of(new TypeDeclaration.Struct(
                        "Thing", "shop.Thing", List.of(property("id", key), property("group", TEXT)), AT)),
                List.of(),
                List.of(),
                List.of(new Store("Things", capability, Optional.of(table), List.of(queries), AT)));
        return new WorkersStores(contract, new TypeScriptTypes(contract)).model();
    }

    private static String code(Map<String, Object> model, String key) {
        return model.get("stores") instanceof List<?> stores && stores.get(0) instanceof Map<?, ?> store
                ? String.valueOf(store.get(key))
                : "";
    }

    @Test
    void asksPostgresWithBoundParameters() {
        Map<String, Object> model = model(
                Capability.SQL_POSTGRES,
                LONG,
                query("find", "SELECT id, \"group\" FROM thing WHERE id = $1", new Type.Nullable(THING), LONG),
                query("drop", "DELETE FROM thing WHERE \"group\" = ANY($1)", LONG, new Type.ListOf(TEXT, false)),
                query("odd", "SELECT 1 FROM thing WHERE id = $2", LONG, LONG));

        assertThat(code(model, "workersCode")).isEqualTo("""
                // What Things, from Things.java:1, asks of `sql.postgres`.

                import * as cells from "../cells.js";
                import { ask, type Row } from "../database.js";
                import type { Host } from "../host.js";
                import * as http from "../http.js";
                import { type Thing } from "../types/Thing.js";

                /** A row of `thing`, from Things.java:1. */
                function row(row: Row): Thing {
                  return {
                    id: row.get("id", cells.int64),
                    group: row.get("group", cells.string),
                  };
                }

                /** What {@link find} asks. */
                export const FIND = 'SELECT id, "group" FROM thing WHERE id = $1';

                /** `find`, from Things.java:1. */
                export async function find(host: Host, p0: bigint): Promise<Thing | null> {
                  const rows = await ask(host.postgres, FIND, [p0]);
                  return rows.optional(row);
                }

                /** What {@link drop} asks. */
                export const DROP = 'DELETE FROM thing WHERE "group" = ANY($1)';

                /** `drop`, from Things.java:1. */
                export async function drop(host: Host, p0: readonly string[]): Promise<bigint> {
                  const rows = await ask(host.postgres, DROP, [p0]);
                  return rows.changedLong();
                }

                /** What {@link odd} asks. */
                export const ODD = "SELECT 1 FROM thing WHERE id = $2";

                /** `odd`, from Things.java:1. It is not connected: The parameters of the statement are not those of the method. */
                export async function odd(_host: Host, _p0: bigint): Promise<bigint> {
                  throw http.notConnected("Things#odd", "src/stores/things.ts");
                }
                """);
        assertThat(model)
                .containsEntry("hasPostgres", true)
                .containsEntry("hasMysql", false)
                .containsEntry("hasStoreTests", true);
        assertThat(String.valueOf(model.get("storeTests"))).contains("check(asked, thingsStore.FIND, 1);");
    }

    @Test
    void targetsWithoutStoresSayThatNothingIsConnected() {
        Map<String, Object> model =
                model(Capability.SQL_POSTGRES, LONG, query("all", "SELECT COUNT(*) FROM thing", LONG));

        assertThat(code(model, "code")).isEqualTo("""
                // What Things, from Things.java:1, asks of `sql.postgres`.

                import type { Host } from "../host.js";
                import * as http from "../http.js";

                /** What {@link all} asks. */
                export const ALL = "SELECT COUNT(*) FROM thing";

                /** `all`, from Things.java:1. */
                export async function all(_host: Host): Promise<bigint> {
                  throw http.notConnected("Things#all", "src/stores/things.ts");
                }
                """);
    }

    @Test
    void mysqlTakesQuestionMarksInTheOrderOfTheStatement() {
        Map<String, Object> model = model(
                Capability.SQL_MYSQL,
                LONG,
                query(
                        "find",
                        "SELECT id, `group` FROM thing WHERE id > $2 AND `group` = $1 AND id < $2",
                        new Type.ListOf(THING, false),
                        TEXT,
                        LONG));

        assertThat(code(model, "workersCode"))
                .contains("\"SELECT id, `group` FROM thing WHERE id > ? AND `group` = ? AND id < ?\"")
                .contains("ask(host.mysql, FIND, [p1, p0, p1])");
    }

    @Test
    void whatMysqlKeepsInSeveralWaysIsLeft() {
        Map<String, Object> model = model(
                Capability.SQL_MYSQL,
                UUID,
                query("all", "SELECT id FROM thing", new Type.ListOf(THING, false)),
                query("gone", "DELETE FROM thing", LONG));

        assertThat(code(model, "workersQueries"))
                .contains("mysql2 reads no column of the type of id.")
                .contains("mysql2 does not tell how many rows change.");
        assertThat(model).containsEntry("hasBindings", false);
    }

    @Test
    void redisBecomesKeysWhereThatIsTheSame() {
        Map<String, Object> model = model(
                Capability.REDIS,
                LONG,
                query("get", "GET $1", new Type.Nullable(TEXT), TEXT),
                query("gone", "DEL $1", LONG, TEXT),
                query("late", "SET $1 $2 PX $3", null, TEXT, TEXT, LONG));

        assertThat(code(model, "workersCode"))
                .contains("return await host.keys.get(p0);")
                .contains("return (await host.keys.delete(p0)) ? 1n : 0n;")
                .contains("It is not connected: Workers KV does nothing like it.");
        assertThat(model).containsEntry("hasKeys", true).containsEntry("hasSql", false);
    }
}
