package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * An expression that a whole text must fit, taken from a kustomization.
 *
 * @param expression empty for any text
 * @param pattern empty where the expression is none
 */
record Wanted(String expression, Optional<Pattern> pattern) {

    /** How many characters of a text are looked at before the answer is no: expressions may be made to take for ever. */
    private static final int MOST_STEPS = 100_000;

    static Wanted of(YamlField field) {
        return of(field.textOrEmpty());
    }

    static Wanted of(String expression) {
        if (expression.length() > 1000) {
            return new Wanted(expression, Optional.empty());
        }
        try {
            return new Wanted(expression, Optional.of(Pattern.compile(expression)));
        } catch (PatternSyntaxException none) {
            return new Wanted(expression, Optional.empty());
        }
    }

    boolean isAny() {
        return expression.isEmpty();
    }

    boolean fits(String text) {
        if (isAny() || text.equals(expression)) {
            return true;
        }
        if (pattern.isEmpty() || text.length() > 1000) {
            return false;
        }
        try {
            return pattern.get().matcher(new Counted(text)).matches();
        } catch (TooManySteps endless) {
            return false;
        }
    }

    private static final class TooManySteps extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** A text that can be looked at only so often. */
    private static final class Counted implements CharSequence {

        private final String text;
        private int steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            steps++;
            if (steps > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
