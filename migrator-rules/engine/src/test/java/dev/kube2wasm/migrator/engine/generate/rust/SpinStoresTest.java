package dev.kube2wasm.migrator.engine.generate.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.Variable;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SpinStoresTest {

    private static final SourceLocation AT = SourceLocation.startOf("Things.java");
    private static final Type LONG = new Type.Scalar(Kind.INT64);
    private static final Type TEXT = new Type.Scalar(Kind.STRING);
    private static final Type THING = new Type.Ref("Thing");

    private static Parameter parameter(String name, Type type) {
        return new Parameter(Parameter.In.QUERY, name, name, type, true, Optional.empty(), List.of(), AT);
    }

    private static Store.Query query(String name, String statement, @Nullable Type result, Parameter... parameters) {
        return new Store.Query(name, List.of(parameters), Optional.of(statement), "", Optional.ofNullable(result), AT);
    }

    private static Property property(String name, Type type) {
        return new Property(name, name, type, List.of(), false, Property.Access.READ_WRITE, List.of(), false, AT);
    }

    private static Contract contract(Capability capability, Type kept, Store.Query... queries) {
        TypeDeclaration thing =
                new TypeDeclaration.Struct("Thing", "Thing", List.of(property("id", LONG), property("kept", kept)), AT);
        Store.Table table = new Store.Table(
                "thing",
                "Thing",
                List.of(
                        new Store.Column("id", "id", LONG, true, true),
                        new Store.Column("\"kept\"", "kept", kept, false, false)),
                AT);
        Store store = new Store("Things", capability, Optional.of(table), List.of(queries), AT);
        List<Variable> variables = List.of(new Variable("postgres.url", TEXT, Optional.empty(), true, true, AT));
        return new Contract(List.of(), List.of(thing), variables, List.of(), List.of(store));
    }

    private static String written(Contract contract) {
        RustTypes types = new RustTypes(contract);
        List<StoreFile> files = StoreFile.of(contract.stores(), types);
        SpinStores stores = new SpinStores(contract, types, files, ConfigFile.named(contract.variables()));
        return stores.file(files.get(0)).orElseThrow().file();
    }

    @Test
    void bindsParametersAndReadsRows() {
        Contract contract = contract(
                Capability.SQL_POSTGRES,
                TEXT,
                query(
                        "find",
                        "SELECT id, \"kept\" FROM thing WHERE id = $1",
                        new Type.Nullable(THING),
                        parameter("id", LONG)),
                query("drop", "DELETE FROM thing WHERE id = $1", LONG, parameter("row", LONG)));
        assertThat(written(contract)).isEqualTo("""
                //! What Things, from Things.java:1, asks of `sql.postgres`.

                use crate::spin::failure::Failure;
                use crate::spin::{connect, sql};
                use crate::types::Thing;

                /// A row of `thing`, from Things.java:1.
                fn row(row: &sql::Row) -> Result<Thing, Failure> {
                    let id = row.get("id")?;
                    let kept = row.get("kept")?;
                    Ok(Thing { id, kept })
                }

                /// What [`find`] asks.
                const FIND: &str = "SELECT id, \\"kept\\" FROM thing WHERE id = $1";

                /// `find`, from Things.java:1.
                pub fn find(id: i64) -> Result<Option<Thing>, Failure> {
                    let mut statement = sql::Statement::new(FIND);
                    statement.bind(id);
                    connect::postgres()?.query(&statement)?.optional(row)
                }

                /// What [`drop`] asks.
                const DROP: &str = "DELETE FROM thing WHERE id = $1";

                /// `drop`, from Things.java:1.
                pub fn drop(row_2: i64) -> Result<i64, Failure> {
                    let mut statement = sql::Statement::new(DROP);
                    statement.bind(row_2);
                    let changed = connect::postgres()?.execute(&statement)?;
                    sql::count(changed)
                }
                """);
    }

    @Test
    void mysqlHasNoNumbersAndCountsNoChanges() {
        String written = written(contract(
                Capability.SQL_MYSQL,
                TEXT,
                query(
                        "two",
                        "SELECT 1 FROM thing WHERE a = $2 OR b = $1 OR c = $2",
                        LONG,
                        parameter("a", LONG),
                        parameter("b", TEXT)),
                query("drop", "DELETE FROM thing", LONG)));
        assertThat(written)
                .contains("WHERE a = ? OR b = ? OR c = ?\"")
                .contains("    statement.bind(b);\n    statement.bind(a);\n    statement.bind(b);\n")
                .contains("It is not connected: Spin does not tell how many rows change.");
    }

    @Test
    void whatSpinDoesNotTakeOrReadIsLeft() {
        Store.Query all = query("all", "SELECT id, \"kept\" FROM thing", new Type.ListOf(THING, false));
        Type instant = new Type.Scalar(Kind.DATE_TIME);
        assertThat(written(contract(Capability.SQL_POSTGRES, instant, all)))
                .contains("It is not connected: Spin reads no column of the type of ", "Problem::not_connected")
                .doesNotContain("connect::");
        Type day = new Type.Scalar(Kind.DATE);
        assertThat(written(contract(Capability.SQL_POSTGRES, day, all))).contains("connect::postgres()");
        assertThat(written(contract(Capability.SQL_MYSQL, day, all))).doesNotContain("connect::");
        Store.Query at = query("at", "DELETE FROM thing WHERE at = $1", null, parameter("at", instant));
        assertThat(written(contract(Capability.SQL_POSTGRES, TEXT, at)))
                .contains("Spin takes no parameter of the type of at.");
        Store.Query more = query("more", "DELETE FROM thing WHERE id = $2", null, parameter("id", LONG));
        assertThat(written(contract(Capability.SQL_POSTGRES, TEXT, more)))
                .contains("The parameters of the statement are not those of the method.");
    }

    @Test
    void commandsOfRedisAreBoundWordByWord() {
        Store.Query set = query(
                "SET",
                "SET $1 $2 PX $3 NX",
                new Type.Scalar(Kind.BOOLEAN),
                parameter("key", TEXT),
                parameter("value", TEXT),
                parameter("milliseconds", LONG));
        assertThat(written(contract(Capability.REDIS, TEXT, set))).contains("""
                    let mut command = redis::Command::new("SET");
                    command.bind(key);
                    command.bind(value);
                    command.bind("PX");
                    command.bind(milliseconds);
                    command.bind("NX");
                    connect::redis()?.ask(&command)?.truth()
                """);
    }

    @Test
    void aHostThatStandsInASecretIsAskedFor() {
        Contract contract = contract(Capability.SQL_POSTGRES, TEXT, query("all", "SELECT 1", LONG));
        assertThat(SpinStores.hosts(contract)).containsExactly(new SpinStores.Host("postgres_host", "PostgreSQL"));
        RustTypes types = new RustTypes(contract);
        SpinStores stores = new SpinStores(
                contract, types, StoreFile.of(contract.stores(), types), ConfigFile.named(contract.variables()));
        assertThat(stores.allowed(List.of("http://price:80")).toString())
                .contains("\"http://price:80\"", "\"postgres://{{ postgres_host }}\"");
        assertThat(stores.connections())
                .contains("let url = address::given(\"postgres_url\", config::postgres_url())?;");
    }
}
