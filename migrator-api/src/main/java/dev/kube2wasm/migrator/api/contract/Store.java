package dev.kube2wasm.migrator.api.contract;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.List;
import java.util.Optional;

/**
 * Data that a service keeps elsewhere.
 *
 * @param name an identifier in UpperCamelCase, unique in the contract: the repository's name
 * @param capability what kind of store it is, as {@code sql.postgres} or {@code redis}
 * @param table empty where it is not a table
 * @param queries the methods that the code calls, by name
 * @param address how the service is told where the store is; empty where that is not known
 */
public record Store(
        String name,
        Capability capability,
        Optional<Table> table,
        List<Query> queries,
        Optional<Address> address,
        SourceLocation at)
        implements Comparable<Store> {

    public Store {
        queries = List.copyOf(queries);
    }

    /** A store of which it is not known how the service is told its address. */
    public Store(String name, Capability capability, Optional<Table> table, List<Query> queries, SourceLocation at) {
        this(name, capability, table, queries, Optional.empty(), at);
    }

    /**
     * The settings that say where a store is.
     *
     * @param url of JDBC, R2DBC or the store itself
     * @param password its text is made of placeholders without defaults: no secret is ever kept
     */
    public record Address(Setting url, Setting user, Setting password, SourceLocation at) {}

    /**
     * A setting of the framework.
     *
     * @param key which the deployment may give, in whatever spelling, as {@code spring.datasource.url}
     * @param text what the service's own files say, with <code>${NAME}</code> and <code>${NAME:default}</code>, nested perhaps,
     *     for what the deployment gives; empty where they say nothing
     */
    public record Setting(String key, Optional<String> text) {}

    /**
     * A table.
     *
     * @param name as in SQL
     * @param type the name of the {@link TypeDeclaration.Struct} that a row becomes
     */
    public record Table(String name, String type, List<Column> columns, SourceLocation at) {
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column.
     *
     * @param variable {@link TypeDeclaration.Property#variable}
     * @param generated whether the database gives the value
     */
    public record Column(String name, String variable, Type type, boolean key, boolean generated) {}

    /**
     * A method of a repository.
     *
     * @param statement SQL with {@code $1}, {@code $2} … for the parameters; empty where the method does not translate exactly
     * @param why why there is no statement; empty where there is one
     * @param result empty where nothing is returned
     */
    public record Query(
            String name,
            List<Parameter> parameters,
            Optional<String> statement,
            String why,
            Optional<Type> result,
            SourceLocation at) {
        public Query {
            parameters = List.copyOf(parameters);
        }
    }

    @Override
    public int compareTo(Store other) {
        return name.compareTo(other.name);
    }
}
