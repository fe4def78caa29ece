package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a query is asked through a driver.
 *
 * @param statement as the database takes it
 * @param order the numbers of the parameters, from 1, as they are bound
 * @param result what becomes of the answer
 */
public record SqlQuery(String statement, List<Integer> order, Result result) {

    /** What a driver does without loss. */
    public interface Driver {

        /** What people call it. */
        String title();

        /** Whether a value of this type can be a parameter. */
        boolean binds(Type type);

        /** Whether a column of this type is read. */
        boolean reads(Type type);

        /** Whether a value of this type is read that is all a statement asks for. */
        default boolean readsAlone(Type type) {
            return reads(type);
        }

        /** Whether it tells how many rows a statement has changed, as JDBC does. */
        boolean counts();
    }

    /** How many rows are expected. */
    public enum Many {
        ONE,
        OPTIONAL,
        ALL
    }

    /** What becomes of the answer. */
    public sealed interface Result {

        record Nothing() implements Result {}

        /** The number of rows that were changed. */
        record Changed(Type type) implements Result {}

        /** Rows, as the type of the table. */
        record Rows(Many many) implements Result {}

        /**
         * The only column of the rows.
         *
         * @param type of one value
         */
        record Values(Many many, Type type) implements Result {}
    }

    public SqlQuery {
        order = List.copyOf(order);
    }

    /** Why a query is not asked, in one sentence; or how it is. */
    public record Plan(Optional<SqlQuery> query, String why) {

        static Plan left(String why) {
            return new Plan(Optional.empty(), why);
        }
    }

    /** The type of a parameter as a function takes it. */
    public static Type type(Parameter p) {
        Type inner = p.type() instanceof Type.Nullable n ? n.of() : p.type();
        return p.required() ? inner : new Type.Nullable(inner);
    }

    /**
     * Decides whether a query means the same when it is asked through this driver.
     *
     * @param positional whether the database takes {@code ?} for parameters
     */
    public static Plan plan(Store.Query query, SqlRow row, Driver driver, boolean positional) {
        if (query.statement().isEmpty()) {
            return Plan.left(query.why());
        }
        String given = query.statement().get();
        int count = query.parameters().size();
        Optional<Placeholders.Positional> marked = Placeholders.positional(given);
        if (!Placeholders.areAll(given, count) || (positional && marked.isEmpty())) {
            return Plan.left("The parameters of the statement are not those of the method.");
        }
        for (Parameter p : query.parameters()) {
            if (!driver.binds(type(p))) {
                return Plan.left(driver.title() + " takes no parameter of the type of " + p.variable() + ".");
            }
        }
        Optional<Result> result = result(query, given, row, driver);
        if (result.isEmpty()) {
            return Plan.left(whyNot(query, given, row, driver));
        }
        return new Plan(
                Optional.of(
                        positional
                                ? new SqlQuery(
                                        marked.orElseThrow().statement(),
                                        marked.get().order(),
                                        result.get())
                                : new SqlQuery(
                                        given,
                                        IntStream.rangeClosed(1, count).boxed().toList(),
                                        result.get())),
                "");
    }

    private static String whyNot(Store.Query query, String statement, SqlRow row, Driver driver) {
        Type element = element(query.result().orElse(new Type.Any("")));
        if (element instanceof Type.Ref && !row.why().isEmpty()) {
            return row.why();
        }
        return isRows(statement)
                ? driver.title() + " reads no column of the type that it returns."
                : driver.title() + " does not tell how many rows change.";
    }

    private static Optional<Result> result(Store.Query query, String statement, SqlRow row, Driver driver) {
        if (query.result().isEmpty()) {
            return Optional.of(new Result.Nothing());
        }
        Type type = query.result().get();
        Type element = element(type);
        if (!isRows(statement)) {
            boolean number = element instanceof Type.Scalar s && (s.kind() == Kind.INT32 || s.kind() == Kind.INT64);
            return number && driver.counts() && !(type instanceof Type.ListOf)
                    ? Optional.of(new Result.Changed(element))
                    : Optional.empty();
        }
        Many many = type instanceof Type.ListOf ? Many.ALL : type instanceof Type.Nullable ? Many.OPTIONAL : Many.ONE;
        if (element instanceof Type.Ref r && row.isOf(r.name())) {
            return row.why().isEmpty() ? Optional.of(new Result.Rows(many)) : Optional.empty();
        }
        return element instanceof Type.Scalar && driver.readsAlone(element)
                ? Optional.of(new Result.Values(many, element))
                : Optional.empty();
    }

    /** Whether the statement gives rows, and not the number of those that it changes. */
    private static boolean isRows(String statement) {
        String upper = statement.strip().toUpperCase(Locale.ROOT);
        return List.of("SELECT", "WITH", "VALUES", "TABLE").stream().anyMatch(upper::startsWith)
                || upper.contains(" RETURNING ");
    }

    private static Type element(Type type) {
        if (type instanceof Type.ListOf l) {
            return l.element();
        }
        return type instanceof Type.Nullable n ? n.of() : type;
    }
}
