package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.engine.generate.SqlQuery;
import dev.kube2wasm.migrator.engine.generate.SqlQuery.Many;
import dev.kube2wasm.migrator.engine.generate.SqlQuery.Result;
import dev.kube2wasm.migrator.engine.generate.SqlRow;
import dev.kube2wasm.migrator.engine.generate.StoreAddress;
import java.util.List;

/** A query of a database. */
record SpinSql(SpinValues values, StoreAddress.Kind kind, Store.Query query, SqlQuery.Plan plan) implements SpinQuery {

    static SpinSql of(SpinValues values, StoreAddress.Kind kind, Store.Query query, SqlRow row) {
        boolean positional = kind == StoreAddress.Kind.MYSQL;
        return new SpinSql(values, kind, query, SqlQuery.plan(query, row, values.driver(kind), positional));
    }

    @Override
    public String why() {
        return plan.why();
    }

    @Override
    public String statement() {
        return plan.query().map(SqlQuery::statement).orElse("");
    }

    @Override
    public boolean readsRows() {
        return plan.query().filter(q -> q.result() instanceof Result.Rows).isPresent();
    }

    @Override
    public void body(String constant, List<String> names, Code code) {
        SqlQuery asked = plan.query().orElseThrow();
        String mutable = asked.order().isEmpty() ? "" : "mut ";
        code.line("let " + mutable + "statement = sql::Statement::new(" + constant + ");");
        for (int number : asked.order()) {
            Type type = SqlQuery.type(query.parameters().get(number - 1));
            String value = values.bound(type, names.get(number - 1), kind).orElseThrow();
            Checks.write(new Checks.Statement("statement.bind", List.of(value)), code);
        }
        String store = "connect::" + kind.scheme() + "()?.";
        Result result = asked.result();
        if (result instanceof Result.Rows rows) {
            code.line(store + "query(&statement)?." + many(rows.many()) + "(row)");
        } else if (result instanceof Result.Values only) {
            code.line(store + "query(&statement)?" + value(only.many()));
        } else if (result instanceof Result.Changed) {
            boolean optional =
                    query.result().filter(Type.Nullable.class::isInstance).isPresent();
            code.line("let changed = " + store + "execute(&statement)?;");
            code.line("sql::count(changed)" + (optional ? ".map(Some)" : ""));
        } else {
            code.line(store + "execute(&statement)?;").line("Ok(())");
        }
    }

    private static String many(Many many) {
        return switch (many) {
            case ALL -> "all";
            case OPTIONAL -> "optional";
            case ONE -> "one";
        };
    }

    private static String value(Many many) {
        return switch (many) {
            case ALL -> ".values()";
            case OPTIONAL -> ".optional_value()";
            case ONE -> ".value()";
        };
    }
}
