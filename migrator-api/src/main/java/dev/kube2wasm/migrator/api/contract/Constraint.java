package dev.kube2wasm.migrator.api.contract;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A check that a value has to pass. Every one but {@link NotNull}, {@link NotEmpty} and {@link NotBlank} holds for null.
 *
 * @see <a href="https://jakarta.ee/specifications/bean-validation/3.0/jakarta-bean-validation-spec-3.0.html">Jakarta Bean
 *     Validation 3.0, section 7, read 2026-11-23</a>
 */
public sealed interface Constraint {

    record NotNull() implements Constraint {}

    /** Neither null nor of length 0. */
    record NotEmpty() implements Constraint {}

    /** Has a character that is not white space. */
    record NotBlank() implements Constraint {}

    /** Of a text's characters, a list's elements or a map's entries. */
    record Size(int least, Optional<Integer> most) implements Constraint {}

    record Least(BigDecimal value, boolean inclusive) implements Constraint {}

    record Most(BigDecimal value, boolean inclusive) implements Constraint {}

    record Digits(int integer, int fraction) implements Constraint {}

    /**
     * The whole text matches.
     *
     * @param expression in the syntax of java.util.regex
     */
    record Pattern(String expression) implements Constraint {}

    record Email() implements Constraint {}

    /** Is {@code true}, or {@code false}. */
    record Is(boolean value) implements Constraint {}

    /**
     * One that cannot be carried over: an own annotation, or one that needs a clock.
     *
     * @param name as written
     */
    record Other(String name) implements Constraint {}
}
