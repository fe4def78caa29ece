package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.api.contract.Constraint;
import dev.kube2wasm.migrator.java.program.Program;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The checks of Bean Validation and Hibernate Validator.
 *
 * @see <a href="https://jakarta.ee/specifications/bean-validation/3.0/jakarta-bean-validation-spec-3.0.html#builtinconstraints">Jakarta
 *     Bean Validation 3.0, built-in constraints, read 2026-11-23</a>
 */
final class Constraints {

    private static final List<String> STANDARD =
            List.of("jakarta.validation.constraints.", "javax.validation.constraints.");
    private static final String HIBERNATE = "org.hibernate.validator.constraints.";
    private static final List<String> CONSTRAINT =
            List.of("jakarta.validation.Constraint", "javax.validation.Constraint");
    private static final List<String> VALID = List.of("jakarta.validation.Valid", "javax.validation.Valid");
    private static final Map<String, String> FLAGS = Map.of(
            "CASE_INSENSITIVE",
            "i",
            "MULTILINE",
            "m",
            "DOTALL",
            "s",
            "UNICODE_CASE",
            "u",
            "COMMENTS",
            "x",
            "UNIX_LINES",
            "d");

    private final Program program;

    Constraints(Program program) {
        this.program = program;
    }

    /** Whether what the annotated element holds is checked with it. */
    static boolean cascades(Marks marks) {
        return marks.all().stream().anyMatch(m -> VALID.contains(m.type()));
    }

    /** In the order of the annotations, each once. */
    List<Constraint> of(Marks marks) {
        List<Constraint> result = new ArrayList<>();
        for (Mark mark : marks.all()) {
            if (isConstraint(mark)) {
                List<Constraint> read = mark.values().containsKey("groups") ? List.of() : read(mark);
                List<Constraint> found = read.isEmpty()
                        ? List.of(new Constraint.Other(mark.annotation().name()))
                        : read;
                found.stream().filter(c -> !result.contains(c)).forEach(result::add);
            }
        }
        return result;
    }

    private boolean isConstraint(Mark mark) {
        if (STANDARD.stream().anyMatch(mark.type()::startsWith) || mark.type().startsWith(HIBERNATE)) {
            return true;
        }
        return program.type(mark.type())
                .filter(t -> t.annotations().stream().anyMatch(a -> CONSTRAINT.contains(program.resolve(a, t))))
                .isPresent();
    }

    // None: it is one that cannot be carried over.
    private List<Constraint> read(Mark m) {
        boolean known =
                STANDARD.stream().anyMatch(m.type()::startsWith) || m.type().startsWith(HIBERNATE);
        return !known
                ? List.of()
                : switch (m.simpleName()) {
                    case "NotNull" -> List.of(new Constraint.NotNull());
                    case "NotEmpty" -> List.of(new Constraint.NotEmpty());
                    case "NotBlank" -> List.of(new Constraint.NotBlank());
                    case "Size", "Length" -> size(m);
                    case "Min" -> bound(m, "value", true);
                    case "Max" -> bound(m, "value", false);
                    case "DecimalMin" -> bound(m, "value", true);
                    case "DecimalMax" -> bound(m, "value", false);
                    case "Range" -> range(m);
                    case "Positive" -> List.of(new Constraint.Least(BigDecimal.ZERO, false));
                    case "PositiveOrZero" -> List.of(new Constraint.Least(BigDecimal.ZERO, true));
                    case "Negative" -> List.of(new Constraint.Most(BigDecimal.ZERO, false));
                    case "NegativeOrZero" -> List.of(new Constraint.Most(BigDecimal.ZERO, true));
                    case "Digits" -> digits(m);
                    case "Pattern" -> pattern(m);
                    case "Email" -> m.values().containsKey("regexp") ? List.of() : List.of(new Constraint.Email());
                    case "AssertTrue" -> List.of(new Constraint.Is(true));
                    case "AssertFalse" -> List.of(new Constraint.Is(false));
                    default -> List.of();
                };
    }

    private static List<Constraint> size(Mark m) {
        Optional<Integer> least = whole(m, "min");
        Optional<Integer> most = whole(m, "max");
        boolean unknown = (m.values().containsKey("min") && least.isEmpty())
                || (m.values().containsKey("max") && most.isEmpty());
        return unknown
                ? List.of()
                : List.of(new Constraint.Size(least.orElse(0), most.filter(n -> n != Integer.MAX_VALUE)));
    }

    private static List<Constraint> bound(Mark m, String attribute, boolean least) {
        boolean inclusive = !m.is("inclusive", "false");
        return m.text(attribute)
                .flatMap(Numbers::of)
                .map(v -> List.<Constraint>of(
                        least ? new Constraint.Least(v, inclusive) : new Constraint.Most(v, inclusive)))
                .orElse(List.of());
    }

    private static List<Constraint> range(Mark m) {
        List<Constraint> least = m.values().containsKey("min")
                ? bound(m, "min", true)
                : List.of(new Constraint.Least(BigDecimal.ZERO, true));
        List<Constraint> most = m.values().containsKey("max") ? bound(m, "max", false) : List.of();
        if (least.isEmpty() || (most.isEmpty() && m.values().containsKey("max"))) {
            return List.of();
        }
        List<Constraint> both = new ArrayList<>(least);
        both.addAll(most);
        return both;
    }

    private static List<Constraint> digits(Mark m) {
        Optional<Integer> integer = whole(m, "integer");
        Optional<Integer> fraction = whole(m, "fraction");
        return integer.isPresent() && fraction.isPresent()
                ? List.of(new Constraint.Digits(integer.get(), fraction.get()))
                : List.of();
    }

    private static List<Constraint> pattern(Mark m) {
        StringBuilder flags = new StringBuilder();
        for (String flag : m.all("flags")) {
            String letter = FLAGS.get(flag);
            if (letter == null) {
                return List.of();
            }
            flags.append(letter);
        }
        String prefix = flags.isEmpty() ? "" : "(?" + flags + ")";
        return m.text("regexp")
                .map(e -> List.<Constraint>of(new Constraint.Pattern(prefix + e)))
                .orElse(List.of());
    }

    private static Optional<Integer> whole(Mark m, String attribute) {
        return m.text(attribute).flatMap(Numbers::whole);
    }
}
