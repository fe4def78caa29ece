package dev.kube2wasm.migrator.java.contract.stores;

import dev.kube2wasm.migrator.api.target.Capability;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The SQL of the databases that statements are written for. */
enum Dialect {
    POSTGRES('"'),
    MYSQL('`');

    /**
     * Words that neither database takes as a name, as far as they occur as names in code.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-keywords-appendix.html">PostgreSQL, SQL key words</a> and <a
     *     href="https://dev.mysql.com/doc/refman/8.4/en/keywords.html">MySQL, keywords, both read 2026-11-23</a>
     */
    private static final Set<String> RESERVED = Set.of(
            "all",
            "and",
            "any",
            "array",
            "as",
            "asc",
            "between",
            "both",
            "by",
            "case",
            "cast",
            "check",
            "collate",
            "column",
            "condition",
            "constraint",
            "create",
            "cross",
            "current_date",
            "current_time",
            "current_timestamp",
            "current_user",
            "database",
            "default",
            "delete",
            "desc",
            "describe",
            "distinct",
            "do",
            "drop",
            "else",
            "end",
            "except",
            "exists",
            "explain",
            "false",
            "fetch",
            "for",
            "foreign",
            "from",
            "function",
            "grant",
            "group",
            "groups",
            "having",
            "in",
            "index",
            "inner",
            "insert",
            "interval",
            "into",
            "is",
            "join",
            "key",
            "keys",
            "lateral",
            "leading",
            "left",
            "like",
            "limit",
            "lock",
            "match",
            "natural",
            "not",
            "null",
            "of",
            "offset",
            "on",
            "only",
            "option",
            "or",
            "order",
            "outer",
            "partition",
            "placing",
            "primary",
            "range",
            "rank",
            "read",
            "references",
            "release",
            "rename",
            "repeat",
            "right",
            "row",
            "rows",
            "schema",
            "select",
            "session_user",
            "set",
            "show",
            "some",
            "symmetric",
            "system",
            "table",
            "then",
            "to",
            "trailing",
            "trigger",
            "true",
            "union",
            "unique",
            "update",
            "usage",
            "use",
            "user",
            "using",
            "value",
            "values",
            "when",
            "where",
            "window",
            "with",
            "write");

    private final char quote;

    Dialect(char quote) {
        this.quote = quote;
    }

    /** Empty for a database that statements are not written for. */
    static Optional<Dialect> of(Capability capability) {
        return capability == Capability.SQL_POSTGRES
                ? Optional.of(POSTGRES)
                : capability == Capability.SQL_MYSQL ? Optional.of(MYSQL) : Optional.empty();
    }

    /** A name of a table or column, perhaps with a schema before it, in quotes where it needs them. */
    String name(String name) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            return name(name.substring(0, dot)) + "." + name(name.substring(dot + 1));
        }
        boolean marked = name.length() > 2 && "\"`".indexOf(name.charAt(0)) >= 0 && name.endsWith(name.substring(0, 1));
        if (marked) {
            return quoted(name.substring(1, name.length() - 1));
        }
        if (isPlain(name) && !RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            return name;
        }
        // PostgreSQL takes a name without quotes in lower case.
        return quoted(this == POSTGRES ? name.toLowerCase(Locale.ROOT) : name);
    }

    private String quoted(String name) {
        String mark = String.valueOf(quote);
        return mark + name.replace(mark, mark + mark) + mark;
    }

    private static boolean isPlain(String name) {
        boolean letters = name.chars()
                .allMatch(c -> c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
        return letters && !name.isEmpty() && !Character.isDigit(name.charAt(0));
    }
}
