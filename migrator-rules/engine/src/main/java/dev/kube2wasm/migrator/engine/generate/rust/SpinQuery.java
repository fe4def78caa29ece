package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.engine.generate.Placeholders;
import dev.kube2wasm.migrator.engine.generate.StoreAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One query of a store, asked through Spin; or why it is not. */
final class SpinQuery {

    private final SpinValues values;
    private final SpinRow row;
    private final StoreAddress.Kind kind;
    private final Store.Query query;
    private final String why;
    private final String statement;
    /** The numbers of the parameters, from 1, as they are bound. */
    private final List<Integer> order = new ArrayList<>();

    SpinQuery(SpinValues values, SpinRow row, StoreAddress.Kind kind, Store.Query query) {
        this.values = values;
        this.row = row;
        this.kind = kind;
        this.query = query;
        String given = query.statement().orElse("");
        Optional<Placeholders.Positional> positional = Placeholders.positional(given);
        boolean mysql = kind == StoreAddress.Kind.MYSQL;
        this.statement =
                mysql ? positional.map(Placeholders.Positional::statement).orElse(given) : given;
        if (mysql) {
            positional.ifPresent(p -> order.addAll(p.order()));
        } else {
            for (int i = 1; i <= query.parameters().size(); i++) {
                order.add(i);
            }
        }
        this.why = given.isEmpty() ? query.why() : obstacle(given, mysql && positional.isEmpty());
    }

    private String obstacle(String given, boolean hasQuestionMark) {
        if (hasQuestionMark || !Placeholders.areAll(given, query.parameters().size())) {
            return "The parameters of the statement are not those of the method.";
        }
        for (Parameter p : query.parameters()) {
            if (values.bound(type(p), "", kind).isEmpty()) {
                return "Spin takes no parameter of the type of " + p.variable() + ".";
            }
        }
        return kind == StoreAddress.Kind.REDIS
                ? reply().isEmpty() ? "How its answer is read is not known." : ""
                : result().isEmpty() ? whyNoResult() : "";
    }

    private String whyNoResult() {
        Type type = element();
        if (type instanceof Type.Ref && !row.why().isEmpty()) {
            return row.why();
        }
        return isRows()
                ? "Spin reads no column of the type that it returns."
                : "Spin does not tell how many rows change.";
    }

    boolean isConnected() {
        return why.isEmpty();
    }

    /** In one sentence, why it is not connected. */
    String why() {
        return why;
    }

    /** What is asked, as the store takes it. */
    String statement() {
        return statement;
    }

    /** Whether rows become values of the table's type. */
    boolean readsRows() {
        return isConnected() && kind != StoreAddress.Kind.REDIS && element() instanceof Type.Ref && isOfRow();
    }

    static Type type(Parameter p) {
        Type inner = p.type() instanceof Type.Nullable n ? n.of() : p.type();
        return p.required() ? inner : new Type.Nullable(inner);
    }

    /**
     * The body of the function.
     *
     * @param constant the name of the statement
     * @param names of the parameters
     */
    void body(String constant, List<String> names, Code code) {
        if (kind == StoreAddress.Kind.REDIS) {
            command(names, code);
            return;
        }
        code.line("let " + (order.isEmpty() ? "" : "mut ") + "statement = sql::Statement::new(" + constant + ");");
        for (int number : order) {
            String value = values.bound(type(query.parameters().get(number - 1)), names.get(number - 1), kind)
                    .orElseThrow();
            Checks.write(new Checks.Statement("statement.bind", List.of(value)), code);
        }
        String store = "connect::" + kind.scheme() + "()?.";
        if (query.result().isEmpty()) {
            code.line(store + "execute(&statement)?;").line("Ok(())");
        } else if (isRows()) {
            code.line(store + "query(&statement)?" + result().orElse(""));
        } else {
            code.line("let changed = " + store + "execute(&statement)?;");
            code.line("sql::count(changed)" + result().orElse(""));
        }
    }

    private void command(List<String> names, Code code) {
        List<String> words = List.of(statement.split(" ", -1));
        code.line("let " + (words.size() > 1 ? "mut " : "") + "command = redis::Command::new("
                + RustText.literal(words.get(0)) + ");");
        for (String word : words.subList(1, words.size())) {
            String value =
                    word.startsWith("$") ? names.get(Integer.parseInt(word.substring(1)) - 1) : RustText.literal(word);
            Checks.write(new Checks.Statement("command.bind", List.of(value)), code);
        }
        if (query.result().isEmpty()) {
            code.line("connect::redis()?.ask(&command)?;").line("Ok(())");
        } else {
            code.line("connect::redis()?.ask(&command)?" + reply().orElse(""));
        }
    }

    /** Whether the statement gives rows, and not the number of those that it changes. */
    private boolean isRows() {
        String upper = statement.strip().toUpperCase(Locale.ROOT);
        return List.of("SELECT", "WITH", "VALUES", "TABLE").stream().anyMatch(upper::startsWith)
                || upper.contains(" RETURNING ");
    }

    private Type element() {
        Type type = query.result().orElse(new Type.Any(""));
        if (type instanceof Type.ListOf l) {
            return l.element();
        }
        return type instanceof Type.Nullable n ? n.of() : type;
    }

    private boolean isOfRow() {
        return element() instanceof Type.Ref r && row.isOf(r.name());
    }

    /** The end of the expression that gives the result; empty where there is none that would be right. */
    private Optional<String> result() {
        if (query.result().isEmpty()) {
            return Optional.of("");
        }
        Type type = query.result().get();
        if (!isRows()) {
            boolean counted = element() instanceof Type.Scalar s && (s.kind() == Kind.INT32 || s.kind() == Kind.INT64);
            return counted && kind == StoreAddress.Kind.POSTGRES && !(type instanceof Type.ListOf)
                    ? Optional.of(type instanceof Type.Nullable ? ".map(Some)" : "")
                    : Optional.empty();
        }
        String how = type instanceof Type.ListOf ? "all" : type instanceof Type.Nullable ? "optional" : "one";
        if (isOfRow()) {
            return row.why().isEmpty() ? Optional.of("." + how + "(row)") : Optional.empty();
        }
        String value = switch (how) {
            case "all" -> ".values()";
            case "optional" -> ".optional_value()";
            default -> ".value()";
        };
        // What is counted or asked for is no column of a table, so that MySQL knows it as a number.
        boolean scalar =
                element() instanceof Type.Scalar s && (s.kind() == Kind.BOOLEAN || values.isRead(element(), kind));
        return scalar ? Optional.of(value) : Optional.empty();
    }

    private Optional<String> reply() {
        if (query.result().isEmpty()) {
            return Optional.of("");
        }
        Type type = query.result().get();
        if (type instanceof Type.MapOf m && SpinValues.isText(m.value())) {
            return Optional.of(".entries()");
        }
        if (type instanceof Type.ListOf && SpinValues.isText(element())) {
            return Optional.of(".texts()");
        }
        if (type instanceof Type.Nullable && SpinValues.isText(element())) {
            return Optional.of(".optional_text()");
        }
        if (type instanceof Type.Scalar s && s.kind() == Kind.BOOLEAN) {
            return Optional.of(".truth()");
        }
        return type instanceof Type.Scalar s && s.kind() == Kind.INT64 ? Optional.of(".number()") : Optional.empty();
    }
}
