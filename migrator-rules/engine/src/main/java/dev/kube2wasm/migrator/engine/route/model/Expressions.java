package dev.kube2wasm.migrator.engine.route.model;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Regular expressions of configurations, in linear time whatever they are. */
final class Expressions {

    private final ConcurrentMap<String, Pattern> compiled = new ConcurrentHashMap<>();

    /** Whether an expression is found at the start of a text, or takes in the whole text. */
    boolean matches(String expression, boolean ignoresCase, boolean whole, String text) {
        Matcher matcher = pattern(expression, ignoresCase).matcher(text);
        return whole ? matcher.matches() : matcher.lookingAt();
    }

    /** Whether an expression is found anywhere in a text. */
    boolean isIn(String expression, String text) {
        return pattern(expression, false).matcher(text).find();
    }

    /** The first place where an expression is found in a text. */
    Optional<Matcher> find(String expression, boolean ignoresCase, String text) {
        Matcher matcher = pattern(expression, ignoresCase).matcher(text);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private Pattern pattern(String expression, boolean ignoresCase) {
        return compiled.computeIfAbsent(
                (ignoresCase ? "i" : "c") + expression,
                key -> Pattern.compile(expression, ignoresCase ? Pattern.CASE_INSENSITIVE : 0));
    }
}
