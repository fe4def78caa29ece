package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.java.program.ProgramType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Names of declarations: the class's own; where two classes share one, the outer class's name before it; then a number. The
 * names of classes depend on the program alone.
 */
final class TypeNames {

    private final Map<String, String> ofClass = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    TypeNames(Collection<ProgramType> types) {
        Map<String, Integer> uses = new TreeMap<>();
        Map<String, ProgramType> sorted = new TreeMap<>();
        types.forEach(t -> {
            sorted.put(t.name(), t);
            uses.merge(upperCamel(t.decl().name()), 1, Integer::sum);
        });
        sorted.forEach((qualified, type) -> {
            String simple = upperCamel(type.decl().name());
            boolean alone = uses.getOrDefault(simple, 0) == 1;
            String wanted = type.outer().isPresent() && !alone
                    ? upperCamel(type.outer().get().decl().name()) + simple
                    : simple;
            ofClass.put(qualified, unique(wanted));
        });
    }

    /** A name that nothing else has: {@code wanted}, or that with a number. */
    String unique(String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    /** The name of a class of the service with these type arguments; unique only where there are none. */
    String of(BoundType type) {
        String base = ofClass.getOrDefault(type.name(), upperCamel(type.simpleName()));
        if (type.dimensions() > 0) {
            return "ListOf" + of(type.component());
        }
        if (type.name().isEmpty()) {
            return "Any";
        }
        if (type.arguments().isEmpty()) {
            return base;
        }
        return base + "Of" + joined(type.arguments());
    }

    private String joined(List<BoundType> arguments) {
        return arguments.stream().map(this::of).collect(Collectors.joining("And"));
    }

    /** An identifier in UpperCamelCase with the letters and digits of {@code text}. */
    static String upperCamel(String text) {
        StringBuilder result = new StringBuilder();
        boolean starts = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (letter || (c >= '0' && c <= '9' && result.length() > 0)) {
                result.append(starts ? Character.toUpperCase(c) : c);
                starts = false;
            } else {
                starts = true;
            }
        }
        return result.isEmpty() ? "Type" : result.toString();
    }
}
