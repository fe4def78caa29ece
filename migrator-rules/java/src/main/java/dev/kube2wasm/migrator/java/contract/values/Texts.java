package dev.kube2wasm.migrator.java.contract.values;

import dev.kube2wasm.migrator.api.contract.Value;
import dev.kube2wasm.migrator.api.contract.Value.Bool;
import dev.kube2wasm.migrator.api.contract.Value.Concatenation;
import dev.kube2wasm.migrator.api.contract.Value.Numeral;
import dev.kube2wasm.migrator.api.contract.Value.Text;
import dev.kube2wasm.migrator.java.contract.values.Term.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Text that is put together. */
final class Texts {

    static final String STRING = "java.lang.String";

    /** What is written into text alike everywhere; fractions are not. */
    private static final Set<String> WRITABLE = Set.of(STRING, "int", "long", "boolean");

    private Texts() {}

    static Plain text(String text) {
        return new Plain(new Text(text), STRING, false);
    }

    static boolean isText(Plain term) {
        return term.java().equals(STRING);
    }

    /** All parts in a row, each as Java's {@code +} writes it. */
    static Optional<Plain> join(List<Plain> parts) {
        List<Value> joined = new ArrayList<>();
        for (Plain part : parts) {
            Optional<Value> written = written(part);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            List<Value> flat = written.get() instanceof Concatenation c ? c.parts() : List.of(written.get());
            flat.forEach(v -> append(joined, v));
        }
        if (joined.isEmpty()) {
            return Optional.of(text(""));
        }
        Value whole = joined.size() == 1 && isText(joined.get(0), parts) ? joined.get(0) : new Concatenation(joined);
        return Optional.of(new Plain(whole, STRING, false));
    }

    // A single part that is no text by itself still has to be written as one.
    private static boolean isText(Value only, List<Plain> parts) {
        return only instanceof Text || parts.stream().allMatch(p -> isText(p) || p.value() instanceof Text);
    }

    private static void append(List<Value> to, Value part) {
        int last = to.size() - 1;
        if (part instanceof Text t) {
            if (t.text().isEmpty()) {
                return;
            }
            if (last >= 0 && to.get(last) instanceof Text before) {
                to.set(last, new Text(before.text() + t.text()));
                return;
            }
        }
        to.add(part);
    }

    private static Optional<Value> written(Plain part) {
        if (part.value() instanceof Value.Null) {
            return Optional.of(new Text("null"));
        }
        if (part.value() instanceof Numeral n) {
            return Optional.of(new Text(n.text()));
        }
        if (part.value() instanceof Bool b) {
            return Optional.of(new Text(String.valueOf(b.value())));
        }
        if (part.value() instanceof Text) {
            return Optional.of(part.value());
        }
        return !part.nullable() && WRITABLE.contains(Numbers.unboxed(part.java()))
                ? Optional.of(part.value())
                : Optional.empty();
    }

    /** {@code String.format} with nothing but <code>%s</code> and <code>%%</code>. */
    static Optional<Plain> format(String format, List<Plain> arguments) {
        List<Plain> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int next = 0;
        int i = 0;
        while (i < format.length()) {
            char c = format.charAt(i++);
            if (c != '%') {
                text.append(c);
                continue;
            }
            char kind = i < format.length() ? format.charAt(i++) : ' ';
            if (kind == '%') {
                text.append('%');
            } else if (kind == 's' && next < arguments.size()) {
                parts.add(text(text.toString()));
                text.setLength(0);
                parts.add(arguments.get(next++));
            } else {
                return Optional.empty();
            }
        }
        parts.add(text(text.toString()));
        return join(parts);
    }
}
