package dev.kube2wasm.migrator.engine.generate.rust;

import java.util.Comparator;
import java.util.List;

/** {@code use} declarations, in the order and the shape that rustfmt gives them. */
final class RustImports {

    /** As rustfmt sorts them: by path, without the keyword and the semicolon. */
    static final Comparator<String> ORDER =
            Comparator.comparing((String use) -> use.substring("use ".length(), use.length() - 1));

    // A name of capitals alone is a constant for rustfmt, and constants come last.
    private static final Comparator<String> CONSTANTS_LAST = Comparator.comparing(
                    (String name) -> name.chars().noneMatch(Character::isLowerCase))
            .thenComparing(Comparator.naturalOrder());

    private RustImports() {}

    /** The declaration of some names of one module. */
    static String of(String module, List<String> names) {
        List<String> sorted = names.stream().sorted(CONSTANTS_LAST).toList();
        if (sorted.size() == 1) {
            return "use " + module + "::" + sorted.get(0) + ";";
        }
        String line = "use " + module + "::{" + String.join(", ", sorted) + "};";
        return line.length() <= Code.WIDTH ? line : "use " + module + "::{" + filled(sorted) + "\n};";
    }

    // As many a line as fit.
    private static String filled(List<String> names) {
        StringBuilder text = new StringBuilder();
        int column = Code.WIDTH;
        for (String name : names) {
            if (column + 1 + name.length() + 1 > Code.WIDTH) {
                text.append("\n   ");
                column = 3;
            }
            text.append(' ').append(name).append(',');
            column += name.length() + 2;
        }
        return text.toString();
    }
}
