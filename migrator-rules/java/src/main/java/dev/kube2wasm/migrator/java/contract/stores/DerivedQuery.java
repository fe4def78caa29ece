package dev.kube2wasm.migrator.java.contract.stores;

import dev.kube2wasm.migrator.api.contract.Store.Column;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.java.contract.stores.Answer.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A query that the name of a method stands for.
 *
 * @see <a href="https://docs.spring.io/spring-data/jpa/reference/repositories/query-keywords-reference.html">Spring Data,
 *     repository query keywords, read 2026-11-23</a>
 */
final class DerivedQuery {

    private static final List<String> SUBJECTS = List.of("find", "read", "get", "query", "search", "stream", "list");
    private static final Type COUNT = new Type.Scalar(Kind.INT64);
    private static final Type TRUTH = new Type.Scalar(Kind.BOOLEAN);

    /** Conditions by the ends of names, longest first, so that none is taken for the end of another. */
    private static final List<Map.Entry<String, String>> CONDITIONS = List.of(
            Map.entry("GreaterThanEqual", "c >= p"),
            Map.entry("LessThanEqual", "c <= p"),
            Map.entry("NotContaining", "?"),
            Map.entry("StartingWith", "POSITION(p IN c) = 1"),
            Map.entry("GreaterThan", "c > p"),
            Map.entry("StartsWith", "POSITION(p IN c) = 1"),
            Map.entry("Containing", "POSITION(p IN c) > 0"),
            Map.entry("EndingWith", "RIGHT(c, CHAR_LENGTH(p)) = p"),
            Map.entry("IsNotNull", "c IS NOT NULL"),
            Map.entry("IsBetween", "c BETWEEN p AND q"),
            Map.entry("LessThan", "c < p"),
            Map.entry("Contains", "POSITION(p IN c) > 0"),
            Map.entry("EndsWith", "RIGHT(c, CHAR_LENGTH(p)) = p"),
            Map.entry("IsAfter", "c > p"),
            Map.entry("IsBefore", "c < p"),
            Map.entry("Between", "c BETWEEN p AND q"),
            Map.entry("NotNull", "c IS NOT NULL"),
            Map.entry("NotLike", "c NOT LIKE p"),
            Map.entry("IsFalse", "c = FALSE"),
            Map.entry("IsNull", "c IS NULL"),
            Map.entry("IsTrue", "c = TRUE"),
            Map.entry("Before", "c < p"),
            Map.entry("Equals", "c = p"),
            Map.entry("IsLike", "c LIKE p"),
            Map.entry("After", "c > p"),
            Map.entry("False", "c = FALSE"),
            Map.entry("IsNot", "c <> p"),
            Map.entry("NotIn", "c <> ALL(p)"),
            Map.entry("Like", "c LIKE p"),
            Map.entry("Null", "c IS NULL"),
            Map.entry("True", "c = TRUE"),
            Map.entry("IsIn", "c = ANY(p)"),
            Map.entry("Not", "c <> p"),
            Map.entry("In", "c = ANY(p)"),
            Map.entry("Is", "c = p"));

    private final Dialect dialect;
    private final Entity entity;
    private final Statements statements;
    private final List<Given> given = new ArrayList<>();

    DerivedQuery(Dialect dialect, Entity entity) {
        this.dialect = dialect;
        this.entity = entity;
        this.statements = new Statements(dialect, entity);
    }

    /** A name that is not of the form, or names what is no column. */
    private static final class Untold {
        private Optional<String> why = Optional.empty();

        void say(String reason) {
            why = why.or(() -> Optional.of(reason));
        }
    }

    /**
     * Empty where the name is not of the form.
     *
     * @param many whether the method returns more than one
     */
    Optional<Answer> of(String method, boolean many, Optional<Type> result) {
        int by = method.indexOf("By");
        if (by < 0 || by + 2 >= method.length() || !Character.isUpperCase(method.charAt(by + 2))) {
            return Optional.empty();
        }
        String subject = method.substring(0, by);
        String predicate = method.substring(by + 2);
        int order = predicate.indexOf("OrderBy");
        Untold untold = new Untold();
        String where = " WHERE " + where(order < 0 ? predicate : predicate.substring(0, order), untold);
        String sorted = order < 0 ? "" : sorted(predicate.substring(order + "OrderBy".length()), untold);
        if (untold.why.isPresent()) {
            return Optional.of(Answer.open(untold.why.get(), given, result));
        }
        String from = " FROM " + statements.table() + where;
        if (subject.startsWith("count")) {
            return Optional.of(Answer.exact("SELECT COUNT(*)" + from, given, Optional.of(COUNT)));
        }
        if (subject.startsWith("exists")) {
            return Optional.of(Answer.exact("SELECT EXISTS (SELECT 1" + from + ")", given, Optional.of(TRUTH)));
        }
        if (subject.startsWith("delete") || subject.startsWith("remove")) {
            return Optional.of(Answer.exact("DELETE" + from, given, Optional.empty()));
        }
        return SUBJECTS.stream().anyMatch(subject::startsWith)
                ? Optional.of(selected(subject, from + sorted, many, result))
                : Optional.empty();
    }

    private Answer selected(String subject, String from, boolean many, Optional<Type> result) {
        if (subject.contains("Distinct")) {
            return Answer.open("It asks for distinct rows.", given, result);
        }
        Optional<Integer> limit = limit(subject);
        Type row = many ? new Type.ListOf(entity.row(), false) : new Type.Nullable(entity.row());
        return Answer.exact(
                "SELECT " + statements.columns() + from
                        + limit.map(l -> " LIMIT " + l).orElse(""),
                given,
                Optional.of(row));
    }

    private static Optional<Integer> limit(String subject) {
        for (String word : List.of("First", "Top")) {
            int at = subject.indexOf(word);
            if (at > 0) {
                int end = at + word.length();
                int from = end;
                while (end < subject.length() && Character.isDigit(subject.charAt(end)) && end - from < 6) {
                    end++;
                }
                return Optional.of(end == from ? 1 : Integer.parseInt(subject.substring(from, end)));
            }
        }
        return Optional.empty();
    }

    private String where(String predicate, Untold untold) {
        List<String> alternatives = new ArrayList<>();
        for (String alternative : parts(predicate, "Or")) {
            List<String> conditions = new ArrayList<>();
            parts(alternative, "And").forEach(c -> conditions.add(condition(c, untold)));
            alternatives.add(String.join(" AND ", conditions));
        }
        return String.join(" OR ", alternatives);
    }

    // "Or" divides only where a capital follows: OrderId is one name.
    private static List<String> parts(String text, String word) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(word, 1); at > 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            if (end < text.length() && Character.isUpperCase(text.charAt(end))) {
                parts.add(text.substring(from, at));
                from = end;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private String condition(String written, Untold untold) {
        boolean folded = written.endsWith("IgnoreCase") || written.endsWith("IgnoringCase");
        String text = folded ? written.substring(0, written.lastIndexOf("Ignor")) : written;
        Optional<Column> whole = column(text);
        if (whole.isPresent()) {
            return rendered("c = p", whole.get(), folded, untold);
        }
        for (Map.Entry<String, String> c : CONDITIONS) {
            Optional<Column> column = text.endsWith(c.getKey())
                    ? column(text.substring(0, text.length() - c.getKey().length()))
                    : Optional.empty();
            if (column.isPresent()) {
                return rendered(c.getValue(), column.get(), folded, untold);
            }
        }
        untold.say("No column is called by the part " + written + " of its name.");
        return "";
    }

    private Optional<Column> column(String property) {
        if (property.isEmpty()) {
            return Optional.empty();
        }
        String variable = Character.toLowerCase(property.charAt(0)) + property.substring(1);
        return entity.column(variable).or(() -> entity.column(property));
    }

    private String rendered(String form, Column column, boolean folded, Untold untold) {
        Type type = Answer.present(column.type());
        boolean text = type.equals(new Type.Scalar(Kind.STRING));
        boolean many = form.contains("(p)") && (form.contains("ANY") || form.contains("ALL"));
        boolean ofText = form.contains("POSITION") || form.contains("RIGHT") || form.contains("LIKE");
        if (form.equals("?") || (folded && (!text || many || form.contains("BETWEEN"))) || (ofText && !text)) {
            untold.say("The condition on " + column.variable() + " is not plain SQL.");
            return "";
        }
        if (many && dialect == Dialect.MYSQL) {
            untold.say("MySQL takes no list as one parameter.");
            return "";
        }
        String first = "";
        String second = "";
        if (form.indexOf('p') >= 0) {
            given.add(new Given(unique(column.variable()), many ? new Type.ListOf(type, false) : type));
            first = "$" + given.size();
        }
        if (form.indexOf('q') >= 0) {
            given.add(new Given(unique(column.variable()), type));
            second = "$" + given.size();
        }
        return SqlForm.fill(form, fold(dialect.name(column.name()), folded), fold(first, folded), fold(second, folded));
    }

    private static String fold(String sql, boolean folded) {
        return folded && !sql.isEmpty() ? "UPPER(" + sql + ")" : sql;
    }

    private String unique(String variable) {
        String name = variable;
        for (int i = 2; isTaken(name); i++) {
            name = variable + i;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return given.stream().anyMatch(g -> g.variable().equals(name));
    }

    private String sorted(String orders, Untold untold) {
        List<String> columns = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= orders.length(); i++) {
            boolean ends = i == orders.length() || Character.isUpperCase(orders.charAt(i));
            String part = orders.substring(from, i);
            boolean directed = part.endsWith("Asc") || part.endsWith("Desc");
            if (ends && (directed || i == orders.length())) {
                String property = part.endsWith("Asc")
                        ? part.substring(0, part.length() - 3)
                        : part.endsWith("Desc") ? part.substring(0, part.length() - 4) : part;
                Optional<Column> column = column(property);
                if (column.isEmpty()) {
                    untold.say("No column is called by the part " + part + " of its order.");
                }
                column.ifPresent(c -> columns.add(dialect.name(c.name()) + (part.endsWith("Desc") ? " DESC" : "")));
                from = i;
            }
        }
        return columns.isEmpty() ? "" : " ORDER BY " + String.join(", ", columns);
    }
}
