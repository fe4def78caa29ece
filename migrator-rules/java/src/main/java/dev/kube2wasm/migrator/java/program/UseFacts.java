package dev.kube2wasm.migrator.java.program;

import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.java.source.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers the uses of foreign types, each once, and remembers the latest phase in which each was seen. */
final class UseFacts {

    private record UseFact(
            Kind kind,
            String type,
            String member,
            List<Optional<String>> arguments,
            SortedMap<String, String> attributes,
            List<String> typeArguments,
            String inType,
            String inMethod,
            boolean startupOnly,
            SourceLocation at)
            implements Use {}

    private static final SortedMap<String, String> NO_ATTRIBUTES = Collections.unmodifiableSortedMap(new TreeMap<>());

    private final Map<String, UseFact> facts = new HashMap<>();

    void call(
            String type,
            String method,
            List<Optional<String>> arguments,
            String inType,
            String inMethod,
            Phase phase,
            SourceLocation at) {
        add(new UseFact(
                Use.Kind.CALL,
                type,
                method,
                arguments,
                NO_ATTRIBUTES,
                List.of(),
                inType,
                inMethod,
                phase == Phase.STARTUP,
                at));
    }

    void creation(
            TypeName type,
            List<Optional<String>> arguments,
            String inType,
            String inMethod,
            Phase phase,
            SourceLocation at) {
        add(new UseFact(
                Use.Kind.CREATION,
                type.name(),
                "<init>",
                arguments,
                NO_ATTRIBUTES,
                names(type),
                inType,
                inMethod,
                phase == Phase.STARTUP,
                at));
    }

    void reference(TypeName type, String inType, String inMethod, Phase phase, SourceLocation at) {
        if (type.isKnown() && !isCommonplace(type.name())) {
            add(new UseFact(
                    Use.Kind.REFERENCE,
                    type.name(),
                    "",
                    List.of(),
                    NO_ATTRIBUTES,
                    names(type),
                    inType,
                    inMethod,
                    phase == Phase.STARTUP,
                    at));
        }
        type.arguments().forEach(a -> reference(a, inType, inMethod, phase, at));
    }

    void inheritance(TypeName type, String inType, SourceLocation at) {
        add(new UseFact(
                Use.Kind.INHERITANCE, type.name(), "", List.of(), NO_ATTRIBUTES, names(type), inType, "", false, at));
    }

    void annotation(
            Annotation annotation,
            String type,
            SortedMap<String, String> attributes,
            String inType,
            String inMethod,
            SourceLocation at) {
        if (!annotation.name().equals("Override") && !annotation.name().equals("SuppressWarnings")) {
            add(new UseFact(
                    Use.Kind.ANNOTATION,
                    type,
                    "",
                    List.of(),
                    Collections.unmodifiableSortedMap(attributes),
                    List.of(),
                    inType,
                    inMethod,
                    false,
                    at));
        }
    }

    List<Use> sorted() {
        List<Use> result = new ArrayList<>(facts.values());
        result.sort(Comparator.comparing(Use::at)
                .thenComparing(Use::kind)
                .thenComparing(Use::type)
                .thenComparing(Use::member));
        return Collections.unmodifiableList(result);
    }

    private void add(UseFact fact) {
        if (fact.type().isEmpty() || fact.type().indexOf('.') < 0) {
            return;
        }
        String key = fact.kind() + " " + fact.type() + "#" + fact.member() + " " + fact.at() + ":"
                + fact.at().column();
        UseFact known = facts.get(key);
        if (known == null || (known.startupOnly() && !fact.startupOnly())) {
            facts.put(key, fact);
        }
    }

    private static List<String> names(TypeName type) {
        return type.arguments().stream().map(TypeName::name).toList();
    }

    // Strings, numbers and collections stand everywhere and tell nothing.
    private static boolean isCommonplace(String type) {
        return type.indexOf('.') < 0
                || (type.startsWith("java.lang.") && type.indexOf('.', 10) < 0 && !type.equals("java.lang.Thread"))
                || (type.startsWith("java.util.") && type.indexOf('.', 10) < 0 && !type.equals("java.util.Timer"));
    }
}
