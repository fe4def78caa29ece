package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.java.program.Constants;
import dev.kube2wasm.migrator.java.program.Program;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.source.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The annotations of one element; where several are of one type, the first counts. */
record Marks(List<Mark> all) {

    static final Marks NONE = new Marks(List.of());

    private static final List<String> JACKSON = List.of(
            "com.fasterxml.jackson.annotation.",
            "com.fasterxml.jackson.databind.annotation.",
            "tools.jackson.databind.annotation.");
    private static final List<String> JSONB = List.of("jakarta.json.bind.annotation.", "javax.json.bind.annotation.");
    private static final List<String> LOMBOK = List.of("lombok.", "lombok.experimental.", "lombok.extern.jackson.");

    Marks {
        all = List.copyOf(all);
    }

    /** Reads annotations as they are written in {@code in}. */
    static Marks of(List<Annotation> annotations, ProgramType in, Program program, Constants constants) {
        List<Mark> marks = new ArrayList<>();
        for (Annotation a : annotations) {
            Map<String, List<String>> values = new LinkedHashMap<>();
            a.attributes().keySet().forEach(k -> values.put(k, constants.values(a, k, in)));
            marks.add(new Mark(program.resolve(a, in), values, a, in));
        }
        return new Marks(marks);
    }

    /** These first, then the others. */
    Marks and(Marks others) {
        if (others.all.isEmpty()) {
            return this;
        }
        List<Mark> both = new ArrayList<>(all);
        both.addAll(others.all);
        return new Marks(both);
    }

    Optional<Mark> jackson(String name) {
        return find(JACKSON, name);
    }

    Optional<Mark> jsonb(String name) {
        return find(JSONB, name);
    }

    Optional<Mark> lombok(String name) {
        return find(LOMBOK, name);
    }

    /** One with this simple name, wherever it comes from. */
    boolean named(String simpleName) {
        return all.stream().anyMatch(m -> m.simpleName().equals(simpleName));
    }

    private Optional<Mark> find(List<String> packages, String name) {
        return all.stream()
                .filter(m -> packages.stream()
                        .anyMatch(p -> m.type().length() == p.length() + name.length()
                                && m.type().startsWith(p)
                                && m.type().endsWith(name)))
                .findFirst();
    }
}
