package dev.kube2wasm.migrator.engine.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The parameters of a statement, written {@code $1}, {@code $2} …; what stands in quotes and comments is none. */
public final class Placeholders {

    private static final int MOST_DIGITS = 4;

    private final String statement;
    private final List<Found> found = new ArrayList<>();
    private boolean hasQuestionMark;

    private record Found(int start, int end, int number) {}

    private Placeholders(String statement) {
        this.statement = statement;
        for (int i = 0; i < statement.length(); ) {
            i = token(i);
        }
    }

    /**
     * A statement with {@code ?} for its parameters.
     *
     * @param order the numbers of the parameters, from 1, as they are bound
     */
    public record Positional(String statement, List<Integer> order) {
        public Positional {
            order = List.copyOf(order);
        }
    }

    /** Whether a statement has exactly the parameters from 1 to {@code count}, each of them once or more. */
    public static boolean areAll(String statement, int count) {
        List<Integer> numbers = List.copyOf(new TreeSet<>(
                new Placeholders(statement).found.stream().map(Found::number).toList()));
        return numbers.equals(IntStream.rangeClosed(1, count).boxed().toList());
    }

    /** The statement as MySQL takes it; empty where a question mark in it would be taken for a parameter. */
    public static Optional<Positional> positional(String statement) {
        Placeholders placeholders = new Placeholders(statement);
        if (placeholders.hasQuestionMark) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Found f : placeholders.found) {
            text.append(statement, from, f.start()).append('?');
            from = f.end();
        }
        text.append(statement, from, statement.length());
        return Optional.of(new Positional(
                text.toString(), placeholders.found.stream().map(Found::number).toList()));
    }

    /** Where the next token starts. */
    private int token(int i) {
        char c = statement.charAt(i);
        return switch (c) {
            case '\'', '"', '`' -> after(String.valueOf(c), i + 1);
            case '-' -> statement.startsWith("--", i) ? after("\n", i) : i + 1;
            case '#' -> i + 1;
            case '/' -> statement.startsWith("/*", i) ? after("*/", i + 2) : i + 1;
            case '$' -> dollar(i);
            case '?' -> {
                hasQuestionMark = true;
                yield i + 1;
            }
            default -> Character.isJavaIdentifierStart(c) ? word(i) : i + 1;
        };
    }

    private int after(String end, int from) {
        int at = statement.indexOf(end, from);
        return at < 0 ? statement.length() : at + end.length();
    }

    // A dollar in the middle of a name belongs to the name.
    private int word(int i) {
        int end = i;
        while (end < statement.length() && Character.isJavaIdentifierPart(statement.charAt(end))) {
            end++;
        }
        return end;
    }

    private int dollar(int i) {
        int end = i + 1;
        while (end < statement.length() && isDigit(statement.charAt(end))) {
            end++;
        }
        int digits = end - i - 1;
        if (digits > 0 && digits <= MOST_DIGITS) {
            found.add(new Found(i, end, Integer.parseInt(statement.substring(i + 1, end))));
            return end;
        }
        // $tag$ … $tag$
        int tag = statement.indexOf('$', i + 1);
        boolean quote = tag > 0 && statement.substring(i + 1, tag).chars().allMatch(Character::isJavaIdentifierPart);
        return quote ? after(statement.substring(i, tag + 1), tag + 1) : i + 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
