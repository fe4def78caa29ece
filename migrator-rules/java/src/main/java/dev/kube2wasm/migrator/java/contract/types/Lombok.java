package dev.kube2wasm.migrator.java.contract.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The accessors that Lombok writes.
 *
 * @see <a href="https://projectlombok.org/features/GetterSetter">Lombok: getters and setters, read 2026-11-23</a>
 */
final class Lombok {

    private Lombok() {}

    /** The getter and the setter of a field, as far as its annotations and those of its class ask for them. */
    static List<Members.Method> accessors(Members.Field field, boolean isFinal, Marks classMarks) {
        Optional<Mark> accessors = field.marks().lombok("Accessors").or(() -> classMarks.lombok("Accessors"));
        if (accessors.filter(m -> m.is("fluent", "true")).isPresent()) {
            return List.of();
        }
        List<Members.Method> result = new ArrayList<>();
        boolean value = classMarks.lombok("Value").isPresent();
        boolean data = classMarks.lombok("Data").isPresent();
        String property = stem(field);
        if (wanted("Getter", field, classMarks, value || data)) {
            String prefix = field.type().equals(BoundType.of("boolean")) ? "is" : "get";
            result.add(new Members.Method(
                    prefix + property, Optional.of(field.type()), List.of(), Marks.NONE, true, field.at()));
        }
        if (!isFinal && !value && wanted("Setter", field, classMarks, data)) {
            Members.Field parameter =
                    new Members.Field(field.name(), field.type(), Marks.NONE, false, false, field.at());
            result.add(new Members.Method(
                    "set" + property, Optional.empty(), List.of(parameter), Marks.NONE, true, field.at()));
        }
        return result;
    }

    // boolean isReady has isReady() and setReady(…).
    private static String stem(Members.Field field) {
        String name = field.name();
        if (field.type().equals(BoundType.of("boolean"))
                && name.startsWith("is")
                && name.length() > 2
                && !Character.isLowerCase(name.charAt(2))) {
            return name.substring(2);
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static boolean wanted(String annotation, Members.Field field, Marks classMarks, boolean otherwise) {
        Optional<Mark> mark = field.marks().lombok(annotation).or(() -> classMarks.lombok(annotation));
        return mark.map(m -> m.text("value").orElse("PUBLIC").equals("PUBLIC")).orElse(otherwise);
    }
}
