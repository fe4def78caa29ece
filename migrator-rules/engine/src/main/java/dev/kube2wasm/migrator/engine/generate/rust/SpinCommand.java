package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.engine.generate.Placeholders;
import dev.kube2wasm.migrator.engine.generate.SqlQuery;
import dev.kube2wasm.migrator.engine.generate.StoreAddress;
import java.util.List;
import java.util.Optional;

/** A command of Redis. */
record SpinCommand(SpinValues values, Store.Query query) implements SpinQuery {

    @Override
    public String why() {
        if (query.statement().isEmpty()) {
            return query.why();
        }
        if (!Placeholders.areAll(statement(), query.parameters().size())) {
            return "The parameters of the statement are not those of the method.";
        }
        for (Parameter p : query.parameters()) {
            if (values.bound(SqlQuery.type(p), "", StoreAddress.Kind.REDIS).isEmpty()) {
                return "Spin takes no parameter of the type of " + p.variable() + ".";
            }
        }
        return reply().isEmpty() ? "How its answer is read is not known." : "";
    }

    @Override
    public String statement() {
        return query.statement().orElse("");
    }

    @Override
    public boolean readsRows() {
        return false;
    }

    @Override
    public void body(String constant, List<String> names, Code code) {
        List<String> words = List.of(statement().split(" ", -1));
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

    private Optional<String> reply() {
        if (query.result().isEmpty()) {
            return Optional.of("");
        }
        Type type = query.result().get();
        if (type instanceof Type.MapOf m && SpinValues.isText(m.value())) {
            return Optional.of(".entries()");
        }
        if (type instanceof Type.ListOf && SpinValues.isText(element(type))) {
            return Optional.of(".texts()");
        }
        if (type instanceof Type.Nullable && SpinValues.isText(element(type))) {
            return Optional.of(".optional_text()");
        }
        if (type instanceof Type.Scalar s && s.kind() == Kind.BOOLEAN) {
            return Optional.of(".truth()");
        }
        return type instanceof Type.Scalar s && s.kind() == Kind.INT64 ? Optional.of(".number()") : Optional.empty();
    }

    private static Type element(Type type) {
        if (type instanceof Type.ListOf l) {
            return l.element();
        }
        return type instanceof Type.Nullable n ? n.of() : type;
    }
}
