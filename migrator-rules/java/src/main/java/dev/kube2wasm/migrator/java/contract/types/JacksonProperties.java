package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property.Access;
import dev.kube2wasm.migrator.java.contract.types.Draft.Accessor;
import dev.kube2wasm.migrator.java.contract.types.Draft.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The properties of a class as Jackson 2 finds, names and orders them: fields of superclasses first, then what only methods
 * tell, then what an annotation has renamed; a constructor's parameters come before all others.
 *
 * @see <a
 *     href="https://github.com/FasterXML/jackson-databind/blob/2.19/src/main/java/com/fasterxml/jackson/databind/introspect/POJOPropertiesCollector.java">POJOPropertiesCollector,
 *     read 2026-11-23</a>
 */
final class JacksonProperties {

    private static final Set<String> OMITTING = Set.of("NON_NULL", "NON_EMPTY", "NON_ABSENT", "NON_DEFAULT");

    private final Members members;
    private final JsonSettings settings;
    private final Set<String> ignored;

    /** @param ignored names that the user of the class has taken out */
    JacksonProperties(Members members, JsonSettings settings, Set<String> ignored) {
        this.members = members;
        this.settings = settings;
        this.ignored = ignored;
    }

    List<NamedProperty> read() {
        JacksonAccessors found = JacksonAccessors.of(members);
        Map<String, Draft> drafts = found.drafts();
        drafts.values().removeIf(d -> d.accessors().stream().noneMatch(Accessor::visible));
        drafts.values().removeIf(JacksonProperties::isIgnored);
        drafts.values().forEach(JacksonProperties::prune);
        drafts.values().removeIf(Draft::isEmpty);
        Map<String, Draft> renamed = order(restyle(rename(drafts)), found.creator());
        Set<String> gone = new LinkedHashSet<>(ignored);
        Optional<Mark> ignoring = members.marks().jackson("JsonIgnoreProperties");
        ignoring.ifPresent(m -> gone.addAll(m.all("value")));
        Optional<Mark> including = members.marks().jackson("JsonIncludeProperties");
        List<NamedProperty> result = new ArrayList<>();
        renamed.forEach((name, draft) -> {
            boolean isGone = gone.contains(name)
                    || including.filter(m -> !m.all("value").contains(name)).isPresent();
            if (!isGone) {
                result.add(property(name, draft, access(draft)));
            } else if (ignoring.filter(m -> m.is("allowGetters", "true")).isPresent()) {
                result.add(property(name, draft, Access.READ_ONLY));
            } else if (ignoring.filter(m -> m.is("allowSetters", "true")).isPresent()) {
                result.add(property(name, draft, Access.WRITE_ONLY));
            }
        });
        return result;
    }

    private NamedProperty property(String name, Draft draft, Access access) {
        Marks marks = draft.marks();
        boolean omitted = marks.jackson("JsonInclude")
                .or(() -> members.marks().jackson("JsonInclude"))
                .flatMap(m -> m.text("value"))
                .map(OMITTING::contains)
                .orElse(settings.omitsNull());
        boolean required = draft.has(Kind.PARAMETER)
                && marks.jackson("JsonProperty")
                        .filter(m -> m.is("required", "true"))
                        .isPresent();
        List<String> aliases =
                marks.jackson("JsonAlias").map(m -> m.all("value")).orElse(List.of());
        return new NamedProperty(name, draft, aliases, omitted, required, access);
    }

    private static boolean isIgnored(Draft draft) {
        if (draft.marks().jackson("JsonBackReference").isPresent()) {
            return true;
        }
        boolean any = draft.accessors().stream().anyMatch(JacksonProperties::ignores);
        if (any && draft.accessors().stream().anyMatch(a -> a.named() && !ignores(a))) {
            draft.accessors().removeIf(JacksonProperties::ignores);
            return draft.isEmpty();
        }
        return any;
    }

    private static boolean ignores(Accessor accessor) {
        return accessor.marks()
                        .jackson("JsonIgnore")
                        .filter(m -> !m.is("value", "false"))
                        .isPresent()
                || accessor.marks().all().stream().anyMatch(m -> m.type().equals("java.beans.Transient"));
    }

    // A getter that is seen makes the field and the setter behind it usable, seen or not.
    private static void prune(Draft draft) {
        String access = access(draft.marks());
        if (access.equals("READ_WRITE")) {
            return;
        }
        if (access.equals("READ_ONLY")) {
            draft.remove(Kind.SETTER);
            draft.remove(Kind.PARAMETER);
            if (draft.has(Kind.GETTER)) {
                draft.remove(Kind.FIELD);
            }
            return;
        }
        if (access.equals("WRITE_ONLY")) {
            draft.remove(Kind.GETTER);
            return;
        }
        draft.accessors().removeIf(a -> a.kind() == Kind.GETTER && !a.visible());
        if (!draft.has(Kind.GETTER)) {
            draft.accessors().removeIf(a -> !a.visible());
        }
    }

    private static String access(Marks marks) {
        return marks.jackson("JsonProperty").flatMap(m -> m.text("access")).orElse("AUTO");
    }

    private static Access access(Draft draft) {
        String asked = access(draft.marks());
        if (asked.equals("READ_ONLY")) {
            return Access.READ_ONLY;
        }
        if (asked.equals("WRITE_ONLY")) {
            return Access.WRITE_ONLY;
        }
        if (!draft.has(Kind.GETTER) && !draft.has(Kind.FIELD)) {
            return Access.WRITE_ONLY;
        }
        boolean read = draft.has(Kind.SETTER)
                || draft.has(Kind.PARAMETER)
                || draft.has(Kind.FIELD)
                || draft.first()
                        .map(Accessor::type)
                        .filter(Containers::isFilledInPlace)
                        .isPresent();
        return read ? Access.READ_WRITE : Access.READ_ONLY;
    }

    private static Map<String, Draft> rename(Map<String, Draft> drafts) {
        Map<String, Draft> result = new LinkedHashMap<>();
        Map<String, Draft> renamed = new LinkedHashMap<>();
        drafts.forEach((name, draft) -> {
            Map<String, Draft> byName = new LinkedHashMap<>();
            for (Accessor a : draft.accessors()) {
                JacksonAccessors.explicitName(a.marks())
                        .ifPresent(n -> byName.computeIfAbsent(n, k -> new Draft(draft.implicit())));
            }
            if (byName.isEmpty()) {
                result.put(name, draft);
                return;
            }
            String first = byName.keySet().iterator().next();
            for (Accessor a : draft.accessors()) {
                String own = JacksonAccessors.explicitName(a.marks()).orElse(first);
                byName.computeIfAbsent(own, k -> new Draft(draft.implicit())).add(a);
            }
            byName.forEach((n, d) -> merge(renamed, n, d));
        });
        renamed.forEach((name, draft) -> merge(result, name, draft));
        return result;
    }

    private static void merge(Map<String, Draft> into, String name, Draft draft) {
        Draft known = into.putIfAbsent(name, draft);
        if (known != null) {
            known.addAll(draft);
        }
    }

    private Map<String, Draft> restyle(Map<String, Draft> drafts) {
        Optional<String> strategy = members.marks()
                .jackson("JsonNaming")
                .flatMap(m -> m.text("value"))
                .or(settings::naming);
        if (strategy.isEmpty()) {
            return drafts;
        }
        Map<String, Draft> result = new LinkedHashMap<>();
        drafts.forEach((name, draft) -> {
            boolean explicit = draft.accessors().stream()
                    .anyMatch(a -> JacksonAccessors.explicitName(a.marks()).isPresent());
            String styled = explicit
                    ? name
                    : PropertyNames.restyled(name, strategy.get()).orElse(name);
            merge(result, styled, draft);
        });
        return result;
    }

    private Map<String, Draft> order(Map<String, Draft> drafts, List<String> creator) {
        Optional<Mark> asked = members.marks().jackson("JsonPropertyOrder");
        boolean sorted = asked.filter(m -> m.values().containsKey("alphabetic"))
                .map(m -> m.is("alphabetic", "true"))
                .orElse(settings.sorted());
        Collection<String> names = sorted ? drafts.keySet().stream().sorted().toList() : drafts.keySet();
        Set<String> order = new LinkedHashSet<>();
        for (String name : asked.map(m -> m.all("value")).orElse(List.of())) {
            if (drafts.containsKey(name)) {
                order.add(name);
            } else {
                drafts.forEach((n, d) -> {
                    if (d.implicit().equals(name)) {
                        order.add(n);
                    }
                });
            }
        }
        drafts.entrySet().stream()
                .filter(e -> index(e.getValue()).isPresent())
                .sorted((a, b) -> Integer.compare(
                        index(a.getValue()).orElse(0), index(b.getValue()).orElse(0)))
                .forEach(e -> order.add(e.getKey()));
        for (String implicit : sorted ? creator.stream().sorted().toList() : creator) {
            names.stream()
                    .filter(n -> drafts.containsKey(n)
                            && java.util.Objects.requireNonNull(drafts.get(n))
                                    .implicit()
                                    .equals(implicit))
                    .forEach(order::add);
        }
        order.addAll(names);
        Map<String, Draft> result = new LinkedHashMap<>();
        order.forEach(n -> Optional.ofNullable(drafts.get(n)).ifPresent(d -> result.put(n, d)));
        return result;
    }

    private static Optional<Integer> index(Draft draft) {
        return draft.marks()
                .jackson("JsonProperty")
                .flatMap(m -> m.text("index"))
                .flatMap(Numbers::whole);
    }
}
