package dev.kube2wasm.migrator.engine.generate.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StoreFileTest {

    private static final SourceLocation AT = SourceLocation.startOf("Things.java");
    private static final Type LONG = new Type.Scalar(Kind.INT64);

    @Test
    void writesStatementsAndTypesAndNoBody() {
        Parameter id = new Parameter(Parameter.In.QUERY, "id", "id", LONG, true, Optional.empty(), List.of(), AT);
        Store store = new Store(
                "Things",
                Capability.SQL_POSTGRES,
                Optional.of(new Store.Table(
                        "th\"ing", "Thing", List.of(new Store.Column("id", "type", LONG, true, true)), AT)),
                List.of(
                        new Store.Query(
                                "find",
                                List.of(id),
                                Optional.of("SELECT \"a\" FROM t WHERE b = 'x' || $1"),
                                "",
                                Optional.of(new Type.Nullable(LONG)),
                                AT),
                        new Store.Query(
                                "more", List.of(), Optional.empty(), "it is\n*/ dynamic", Optional.empty(), AT)),
                AT);
        RustTypes types = new RustTypes(Contract.empty());
        StoreFile file = StoreFile.of(List.of(store), types).get(0);

        assertThat(file.model(java.util.Optional.empty()).get("code")).hasToString("""
                //! What Things, from Things.java:1, asks of `sql.postgres`.

                use crate::http::Problem;

                /// A row of `th"ing`, from Things.java:1.
                #[derive(Clone, Debug, PartialEq)]
                pub struct Row {
                    /// `id`, the key, given by the database.
                    pub type_: i64,
                }

                /// What [`find`] asks.
                pub const FIND: &str = "SELECT \\"a\\" FROM t WHERE b = 'x' || $1";

                /// `find`, from Things.java:1.
                pub fn find(_id: i64) -> Result<Option<i64>, Problem> {
                    Err(Problem::not_connected(
                        "Things#find",
                        "src/stores/things.rs",
                    ))
                }

                /// `more`, from Things.java:1.
                /// It has no statement: it is?*/ dynamic.
                pub fn more() -> Result<(), Problem> {
                    Err(Problem::not_connected(
                        "Things#more",
                        "src/stores/things.rs",
                    ))
                }
                """);
        assertThat(String.valueOf(file.model(java.util.Optional.empty()).get("queries")))
                .contains("'x' \\|\\| $1")
                .contains("none: it is?");
    }
}
