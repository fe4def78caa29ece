package dev.kube2wasm.migrator.java.contract.stores;

import dev.kube2wasm.migrator.api.contract.Store.Column;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Queries over entities, as far as they only compare columns. */
final class Jpql {

    private static final Set<String> KEPT = Set.of(
            "AND", "OR", "NOT", "IS", "NULL", "BETWEEN", "LIKE", "TRUE", "FALSE", "ORDER", "BY", "ASC", "DESC", "LOWER",
            "UPPER", "WHERE");
    private static final Set<String> SIGNS = Set.of("=", "<>", "<", ">", "<=", ">=", "(", ")", ",");
    private static final String MORE = "Its query does more than compare columns.";

    private final Dialect dialect;
    private final Entity entity;
    private final Statements statements;
    private final Bound bound;

    Jpql(Dialect dialect, Entity entity, Bound bound) {
        this.dialect = dialect;
        this.entity = entity;
        this.statements = new Statements(dialect, entity);
        this.bound = bound;
    }

    Answer of(String query, boolean many, Optional<Type> result) {
        List<String> tokens = tokens(query);
        int from = indexOf(tokens, "FROM");
        if (from < 0 || from + 1 >= tokens.size() || !tokens.get(from + 1).equals(entity.name())) {
            return Answer.open(MORE, bound.used(), result);
        }
        int next = from + 2;
        if (next < tokens.size() && tokens.get(next).equalsIgnoreCase("as")) {
            next++;
        }
        boolean aliased = next < tokens.size() && !Set.of("WHERE", "ORDER").contains(upper(tokens.get(next)));
        String alias = aliased ? tokens.get(next) : "";
        Optional<String> rest = rest(tokens.subList(aliased ? next + 1 : next, tokens.size()), alias);
        if (rest.isEmpty()) {
            return Answer.open(MORE, bound.used(), result);
        }
        String tail = " FROM " + statements.table() + (rest.get().isEmpty() ? "" : " " + rest.get());
        String head = String.join(" ", tokens.subList(0, from));
        if (head.equalsIgnoreCase("select " + alias) || head.isEmpty()) {
            Type row = many ? new Type.ListOf(entity.row(), false) : new Type.Nullable(entity.row());
            return Answer.exact("SELECT " + statements.columns() + tail, bound.used(), Optional.of(row));
        }
        if (head.equalsIgnoreCase("select count ( " + alias + " )") || head.equalsIgnoreCase("select count ( * )")) {
            return Answer.exact("SELECT COUNT(*)" + tail, bound.used(), Optional.of(new Type.Scalar(Kind.INT64)));
        }
        return head.equalsIgnoreCase("delete") && !rest.get().contains("ORDER BY")
                ? Answer.exact("DELETE" + tail, bound.used(), result.filter(t -> t instanceof Type.Scalar))
                : Answer.open(MORE, bound.used(), result);
    }

    private Optional<String> rest(List<String> tokens, String alias) {
        List<String> sql = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            Optional<String> translated;
            if (token.equalsIgnoreCase("in")) {
                boolean wrapped = i + 3 < tokens.size()
                        && tokens.get(i + 1).equals("(")
                        && tokens.get(i + 3).equals(")");
                int at = wrapped ? i + 2 : i + 1;
                boolean negated = i > 0 && tokens.get(i - 1).equalsIgnoreCase("not");
                translated = at < tokens.size() && !negated && dialect == Dialect.POSTGRES
                        ? parameter(tokens.get(at)).map(p -> "= ANY(" + p + ")")
                        : Optional.empty();
                i = wrapped ? i + 3 : i + 1;
            } else {
                translated = token(token, alias);
            }
            if (translated.isEmpty()) {
                return Optional.empty();
            }
            sql.add(translated.get());
        }
        return Optional.of(joined(sql));
    }

    private static String joined(List<String> tokens) {
        StringBuilder result = new StringBuilder();
        String before = "(";
        for (String t : tokens) {
            boolean tight = before.equals("(")
                    || t.equals(")")
                    || t.equals(",")
                    || (t.equals("(") && Set.of("LOWER", "UPPER").contains(before));
            result.append(tight ? "" : " ").append(t);
            before = t;
        }
        return result.toString();
    }

    private Optional<String> token(String token, String alias) {
        String upper = upper(token);
        if (KEPT.contains(upper)) {
            return Optional.of(upper);
        }
        if (token.equals("!=")) {
            return Optional.of("<>");
        }
        if (SIGNS.contains(token) || token.startsWith("'") || token.chars().allMatch(Character::isDigit)) {
            return Optional.of(token);
        }
        if (token.startsWith(":") || token.startsWith("?")) {
            return parameter(token);
        }
        String property = !alias.isEmpty() && token.startsWith(alias + ".")
                ? token.substring(alias.length() + 1)
                : alias.isEmpty() ? token : "";
        return entity.column(property).map(Column::name).map(dialect::name);
    }

    private Optional<String> parameter(String token) {
        if (token.startsWith(":")) {
            return bound.named(token.substring(1));
        }
        return token.startsWith("?") ? bound.placed(NativeSql.place(token.substring(1))) : Optional.empty();
    }

    private static int indexOf(List<String> tokens, String keyword) {
        for (int i = 0; i < tokens.size(); i++) {
            if (upper(tokens.get(i)).equals(keyword)) {
                return i;
            }
        }
        return -1;
    }

    private static String upper(String token) {
        return token.toUpperCase(Locale.ROOT);
    }

    private static List<String> tokens(String text) {
        List<String> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (c == '\'') {
                int quote = text.indexOf('\'', end);
                end = quote < 0 ? text.length() : quote + 1;
            } else if (isWord(c) || c == ':' || c == '?') {
                while (end < text.length() && (isWord(text.charAt(end)) || text.charAt(end) == '.')) {
                    end++;
                }
            } else if ("<>!".indexOf(c) >= 0 && end < text.length() && "=>".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            if (!Character.isWhitespace(c)) {
                found.add(text.substring(i, end));
            }
            i = end;
        }
        return found;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
