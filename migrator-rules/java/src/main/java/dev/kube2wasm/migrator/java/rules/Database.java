package dev.kube2wasm.migrator.java.rules;

import dev.kube2wasm.migrator.api.code.Code;
import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The SQL databases that a service may talk to. The kind is rarely in the code: it is looked for in the manifests, then
 * in the service's own configuration, then in constants and driver types in the code, then among the libraries. The
 * first place that knows decides; an embedded database beside a real one is taken for the developers' alternative.
 */
enum Database {
    POSTGRES(Capability.SQL_POSTGRES, "postgres", "pgsql", "pg", "cockroach", "yugabyte"),
    MYSQL(Capability.SQL_MYSQL, "mysql", "mariadb", "tidb"),
    OTHER(
            Capability.SQL_OTHER,
            "oracle",
            "sqlserver",
            "mssql",
            "jtds",
            "db2",
            "sybase",
            "clickhouse",
            "sap",
            "informix",
            "firebird",
            "snowflake",
            "redshift",
            "spanner",
            "bigquery",
            "trino",
            "presto",
            "teradata",
            "vertica"),
    EMBEDDED(Capability.SQL_OTHER, "h2", "hsqldb", "hsql", "derby", "sqlite");

    private static final List<String> DRIVER_ARTIFACTS_OF_OTHERS = List.of(
            "ojdbc",
            "oracle-r2dbc",
            "mssql",
            "jtds",
            "jcc",
            "db2",
            "clickhouse",
            "snowflake",
            "redshift",
            "spanner",
            "trino-jdbc",
            "ngdbc",
            "sybase",
            "jaybird");

    /** The words by which settings name a database: drivers, dialects, platforms and Quarkus' kinds. */
    private static final List<String> NAMING_KEYS = List.of(
            "dbkind",
            "driverclassname",
            "driverclass",
            "jdbcdriver",
            "databaseplatform",
            "dialect",
            "jpadatabase",
            "dbtype",
            "datasourceplatform",
            "sqlinitplatform");

    private static final String[] CODE_CONSTANTS = Names.all(
            Names.list(
                    "java.sql.DriverManager",
                    "java.lang.Class#forName",
                    "com.zaxxer.hikari.**",
                    "org.springframework.jdbc.datasource.**",
                    "org.springframework.boot.jdbc.DataSourceBuilder",
                    "org.apache.commons.dbcp2.**",
                    "org.jdbi.v3.core.Jdbi",
                    "org.flywaydb.core.**",
                    "io.r2dbc.spi.ConnectionFactories"),
            Names.vertx("core.json.JsonObject"));

    private final Capability capability;
    private final String words;

    Database(Capability capability, String... words) {
        this.capability = capability;
        this.words = String.join(" ", words);
    }

    private Stream<String> words() {
        return Stream.of(words.split(" ", -1));
    }

    Capability capability() {
        return capability;
    }

    /** The databases of a service that is known to use SQL; empty where nothing tells which. */
    static Set<Database> of(Microservice service) {
        return of(Configured.of(service), service.code());
    }

    /** The databases of code that is known to use SQL, wherever it is deployed. */
    static Set<Database> of(Code code) {
        return of(Configured.of(code), code);
    }

    private static Set<Database> of(Configured configured, Code code) {
        Set<Database> own = known(configured.own());
        boolean overridden =
                own.equals(EnumSet.of(EMBEDDED)) && configured.deployed().anyMatch(Database::isHiddenUrl);
        return Stream.<Set<Database>>of(
                        known(configured.deployed()),
                        overridden ? EnumSet.noneOf(Database.class) : own,
                        inCode(code),
                        inLibraries(code),
                        known(configured.inactive()),
                        own)
                .filter(found -> !found.isEmpty())
                .reduce(EnumSet.noneOf(Database.class), Database::firstKnown);
    }

    private static Set<Database> firstKnown(Set<Database> known, Set<Database> next) {
        return known.isEmpty() ? withoutAlternative(next) : known;
    }

    private static Set<Database> withoutAlternative(Set<Database> found) {
        Set<Database> real = EnumSet.copyOf(found);
        real.remove(EMBEDDED);
        return real.isEmpty() ? found : real;
    }

    /** An address that comes from a Secret: it replaces the embedded database that a file of the service names. */
    private static boolean isHiddenUrl(Configured.Value value) {
        String key = Configured.canonical(value.key());
        return value.text().isEmpty()
                && key.endsWith("url")
                && Stream.of("datasource", "jdbc", "r2dbc", "db").anyMatch(key::contains);
    }

    private static Set<Database> known(Stream<Configured.Value> values) {
        return collect(values.flatMap(v -> Stream.concat(ofUrl(v.text()).stream(), ofName(v).stream())));
    }

    private static Set<Database> inCode(Code code) {
        Stream<Database> constants = code.uses(CODE_CONSTANTS)
                .flatMap(u -> u.arguments().stream().flatMap(Optional::stream))
                .flatMap(text -> Stream.concat(ofUrl(text).stream(), ofDriver(text).stream()));
        Stream<Database> postgres = code.uses(Names.all(
                        Names.list("org.postgresql.**", "io.r2dbc.postgresql.**"), Names.vertx("pgclient.**")))
                .map(u -> POSTGRES);
        Stream<Database> mysql = code.uses(Names.all(
                        Names.list("com.mysql.**", "org.mariadb.**", "io.asyncer.r2dbc.mysql.**"),
                        Names.vertx("mysqlclient.**")))
                .map(u -> MYSQL);
        Stream<Database> other = code.uses(Names.all(
                        Names.list("oracle.jdbc.**", "com.microsoft.sqlserver.**", "com.google.cloud.spanner.**"),
                        Names.vertx("mssqlclient.**", "oracleclient.**", "db2client.**")))
                .map(u -> OTHER);
        return collect(Stream.of(constants, postgres, mysql, other).flatMap(s -> s));
    }

    private static Set<Database> inLibraries(Code code) {
        return collect(code.dependencies().stream().flatMap(d -> ofLibrary(d).stream()));
    }

    private static Optional<Database> ofLibrary(Dependency library) {
        String artifact = library.artifact().toLowerCase(Locale.ROOT);
        if (artifact.contains("postgres") || artifact.contains("pg-client") || artifact.contains("pgjdbc")) {
            return Optional.of(POSTGRES);
        }
        if (artifact.contains("mysql") || artifact.contains("mariadb")) {
            return Optional.of(MYSQL);
        }
        if (DRIVER_ARTIFACTS_OF_OTHERS.stream().anyMatch(artifact::contains)) {
            return Optional.of(OTHER);
        }
        boolean embedded = Stream.of("h2", "hsqldb", "derby", "sqlite")
                .anyMatch(name -> artifact.equals(name)
                        || artifact.startsWith(name + "-jdbc")
                        || artifact.endsWith("-jdbc-" + name)
                        || artifact.equals("r2dbc-" + name)
                        || artifact.equals(name + "client"));
        return embedded ? Optional.of(EMBEDDED) : Optional.empty();
    }

    /** The database of the first address in {@code text}, which may be a whole file. */
    static Optional<Database> ofUrl(String text) {
        return Stream.of("jdbc:", "r2dbc:", "vertx-reactive:", "r2dbcs:")
                .filter(text::contains)
                .findFirst()
                .flatMap(scheme -> {
                    String address = text.substring(text.indexOf(scheme) + scheme.length());
                    int end = address.indexOf("//");
                    String drivers = end < 0 ? address : address.substring(0, end);
                    return Stream.of(drivers.split(":", 5))
                            .flatMap(s -> starting(s).stream())
                            .findFirst();
                });
    }

    private static Optional<Database> ofName(Configured.Value value) {
        String key = Configured.canonical(value.key());
        return NAMING_KEYS.stream().anyMatch(key::endsWith) ? containing(value.text()) : Optional.empty();
    }

    private static Optional<Database> ofDriver(String text) {
        return text.endsWith("Driver") || text.endsWith("DataSource") ? containing(text) : Optional.empty();
    }

    private static Optional<Database> starting(String word) {
        return Stream.of(values())
                .filter(d -> d.words().anyMatch(word::startsWith))
                .findFirst();
    }

    private static Optional<Database> containing(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(d -> d.words().anyMatch(w -> w.length() > 2 ? lower.contains(w) : isWord(w, lower)))
                .findFirst();
    }

    /** Whether a short name stands alone, as {@code h2} does in {@code org.h2.Driver} and {@code H2Dialect}. */
    private static boolean isWord(String word, String text) {
        int at = text.indexOf(word);
        return at == 0 || (at > 0 && !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private static Set<Database> collect(Stream<Database> found) {
        Set<Database> all = EnumSet.noneOf(Database.class);
        found.forEach(all::add);
        return all;
    }
}
