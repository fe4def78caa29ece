package dev.kube2wasm.migrator.engine.route.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Texts that a regular expression may find. It is read loosely: what is not understood is taken as it stands, since a text
 * that the expression does not find is a good probe too.
 */
final class Samples {

    private static final int MOST_REPEATS = 3;

    private final String expression;
    private final Random random;
    private int at;

    private Samples(String expression, Random random) {
        this.expression = expression;
        this.random = random;
    }

    /** One text; the same random numbers give the same. */
    static String of(String expression, Random random) {
        return new Samples(expression, random).alternatives();
    }

    private String alternatives() {
        List<String> all = new ArrayList<>(List.of(sequence()));
        while (at < expression.length() && expression.charAt(at) == '|') {
            at++;
            all.add(sequence());
        }
        return all.get(random.nextInt(all.size()));
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
            int start = at;
            String one = atom();
            int least = at;
            int times = times();
            text.append(one);
            if (times == 0) {
                text.setLength(text.length() - one.length());
            }
            for (int more = 1; more < times; more++) {
                int end = at;
                at = start;
                text.append(atom());
                at = end;
            }
            at = Math.max(at, least);
        }
        return text.toString();
    }

    private String atom() {
        char c = expression.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> oneOf();
            case '\\' -> escaped();
            case '^', '$' -> "";
            case '.' -> String.valueOf("xA0-/".charAt(random.nextInt(5)));
            default -> String.valueOf(c);
        };
    }

    private String group() {
        if (expression.startsWith("?", at)) {
            int colon = expression.indexOf(':', at);
            int end = expression.indexOf(')', at);
            if (end >= 0 && (colon < 0 || colon > end)) {
                at = end + 1;
                return "";
            }
            at = colon < 0 ? at : colon + 1;
        }
        String inside = alternatives();
        at += expression.startsWith(")", at) ? 1 : 0;
        return inside;
    }

    private String oneOf() {
        boolean none = expression.startsWith("^", at);
        at += none ? 1 : 0;
        StringBuilder members = new StringBuilder();
        while (at < expression.length() && (expression.charAt(at) != ']' || members.isEmpty())) {
            char from = expression.charAt(at++);
            if (from == '\\' && at < expression.length()) {
                members.append(escaped());
            } else if (at + 1 < expression.length()
                    && expression.charAt(at) == '-'
                    && expression.charAt(at + 1) != ']') {
                char to = expression.charAt(at + 1);
                members.append(from).append(to).append((char) ((from + to) / 2));
                at += 2;
            } else {
                members.append(from);
            }
        }
        at++;
        if (none || members.isEmpty()) {
            return members.indexOf("x") < 0 ? "x" : "~";
        }
        return String.valueOf(members.charAt(random.nextInt(members.length())));
    }

    private String escaped() {
        char c = at < expression.length() ? expression.charAt(at++) : '\\';
        return switch (c) {
            case 'd' -> String.valueOf(random.nextInt(10));
            case 'w', 'S' -> "w";
            case 's' -> " ";
            case 'D', 'W' -> "-";
            case 'A', 'z', 'Z', 'b', 'B' -> "";
            default -> String.valueOf(c);
        };
    }

    private int times() {
        if (at >= expression.length()) {
            return 1;
        }
        int times = 1;
        char c = expression.charAt(at);
        if (c == '*' || c == '+' || c == '?') {
            at++;
            times = c == '?' ? random.nextInt(2) : random.nextInt(MOST_REPEATS) + (c == '+' ? 1 : 0);
        } else if (c == '{' && expression.indexOf('}', at) > 0) {
            int end = expression.indexOf('}', at);
            String least = expression.substring(at + 1, end).split(",", -1)[0];
            boolean number =
                    !least.isEmpty() && least.length() < 3 && least.chars().allMatch(Character::isDigit);
            times = number ? Integer.parseInt(least) : 1;
            at = end + 1;
        } else {
            return 1;
        }
        at += expression.startsWith("?", at) ? 1 : 0;
        return times;
    }
}
