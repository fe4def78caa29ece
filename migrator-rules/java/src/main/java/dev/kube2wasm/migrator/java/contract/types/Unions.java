package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Union;
import dev.kube2wasm.migrator.java.program.Constants;
import dev.kube2wasm.migrator.java.program.Program;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Types of which a value may be any of several. */
final class Unions {

    private static final int MOST_UNTAGGED = 30;
    private static final Set<String> USES = Set.of("NAME", "SIMPLE_NAME", "CLASS", "MINIMAL_CLASS", "DEDUCTION");

    private final Program program;
    private final MemberReader members;
    private final Binder binder;
    private final Constants constants;
    private final OwnTypes own;

    Unions(Program program, MemberReader members, Binder binder, Constants constants, OwnTypes own) {
        this.program = program;
        this.members = members;
        this.binder = binder;
        this.constants = constants;
        this.own = own;
    }

    /** A type whose values say what they are; empty for another. */
    Optional<Type> tagged(ProgramType type, BoundType bound, Marks classMarks, Marks usage) {
        Optional<Tags> read = usage.jackson("JsonTypeInfo").isPresent() ? Tags.read(usage) : Tags.read(classMarks);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Tags tags = read.get();
        if (!USES.contains(tags.use())
                || classMarks.jackson("JsonTypeIdResolver").isPresent()) {
            return Optional.of(new Type.Any(type.decl().name() + " tells its type in its own way"));
        }
        Map<String, Optional<String>> listed = listed(type, usage);
        Map<ProgramType, Optional<String>> variants = variants(type, listed);
        if (variants.isEmpty()) {
            return Optional.of(
                    new Type.Any("no class is known to be a " + type.decl().name()));
        }
        boolean shared = isConcrete(type);
        String wanted = (shared ? "Tagged" : "") + own.names().of(bound);
        boolean fromUse = usage.jackson("JsonTypeInfo").isPresent();
        boolean owned = !shared && !fromUse && bound.arguments().isEmpty();
        return Optional.of(own.registry()
                .refer(
                        "union " + bound.text() + " " + (fromUse ? tags + " " + listed : ""),
                        wanted,
                        owned,
                        name -> union(name, type, bound, tags, variants)));
    }

    private Union union(
            String name, ProgramType type, BoundType bound, Tags tags, Map<ProgramType, Optional<String>> variants) {
        List<Union.Variant> result = new ArrayList<>();
        variants.forEach((t, tag) -> result.add(new Union.Variant(
                tags.use().equals("DEDUCTION") ? t.decl().name() : tag(t, tag, tags, type), struct(t, bound))));
        Optional<String> fallback = tags.fallback().flatMap(program::type).map(t -> struct(t, bound));
        return new Union(name, bound.text(), tags.key(), tags.style(), result, fallback, type.at());
    }

    private String struct(ProgramType type, BoundType base) {
        BoundType bound = type.name().equals(base.name()) ? base : binder.subtype(type, base);
        return own.struct(type, bound, Marks.NONE).name();
    }

    private String tag(ProgramType type, Optional<String> listed, Tags tags, ProgramType base) {
        String binary = binaryName(type);
        String last = binary.substring(binary.lastIndexOf('.') + 1);
        return switch (tags.use()) {
            case "CLASS" -> binary;
            case "MINIMAL_CLASS" -> {
                String here = base.file().packageName() + ".";
                yield here.length() > 1 && binary.startsWith(here) ? binary.substring(here.length() - 1) : binary;
            }
            case "SIMPLE_NAME" -> listed.orElse(type.decl().name());
            default ->
                listed.or(() -> members.marks(type.annotations(), type)
                                .jackson("JsonTypeName")
                                .flatMap(m -> m.text("value")))
                        .orElse(last);
        };
    }

    private static String binaryName(ProgramType type) {
        return type.outer().map(o -> binaryName(o) + "$" + type.decl().name()).orElse(type.name());
    }

    /** The types that annotations name, with the names they give, of this type and those above and below it. */
    private Map<String, Optional<String>> listed(ProgramType type, Marks usage) {
        Map<String, Optional<String>> result = new LinkedHashMap<>();
        read(usage, result);
        program.lineage(type).forEach(t -> read(members.marks(t.annotations(), t), result));
        List<String> open = new ArrayList<>(result.keySet());
        for (int i = 0; i < open.size(); i++) {
            program.type(open.get(i)).ifPresent(t -> {
                Map<String, Optional<String>> more = new LinkedHashMap<>();
                read(members.marks(t.annotations(), t), more);
                more.forEach((name, tag) -> {
                    if (result.putIfAbsent(name, tag) == null) {
                        open.add(name);
                    }
                });
            });
        }
        return result;
    }

    private void read(Marks marks, Map<String, Optional<String>> into) {
        marks.jackson("JsonSubTypes").ifPresent(m -> nested(m, "value", "name", into));
        marks.jsonb("JsonbTypeInfo").ifPresent(m -> nested(m, "type", "alias", into));
    }

    private void nested(Mark mark, String typeKey, String nameKey, Map<String, Optional<String>> into) {
        Expr value = mark.annotation().attributes().get("value");
        List<Expr> elements = value instanceof Expr.Array a ? a.elements() : value == null ? List.of() : List.of(value);
        for (Expr e : elements) {
            if (e instanceof Expr.Nested n) {
                Annotation a = n.annotation();
                Mark inner = Marks.of(List.of(a), mark.in(), program, constants)
                        .all()
                        .get(0);
                Optional<String> tag = inner.text(nameKey).or(() -> inner.text("names"));
                inner.text(typeKey).ifPresent(t -> into.putIfAbsent(t, tag));
            }
        }
    }

    private Map<ProgramType, Optional<String>> variants(ProgramType type, Map<String, Optional<String>> listed) {
        Map<ProgramType, Optional<String>> result = new LinkedHashMap<>();
        listed.forEach((name, tag) -> program.type(name)
                .filter(t -> isConcrete(t) && program.isA(t, type.name()))
                .ifPresent(t -> result.put(t, tag)));
        if (result.isEmpty()) {
            subtypes(type).forEach(t -> result.put(t, Optional.empty()));
        }
        if (isConcrete(type)) {
            result.putIfAbsent(type, listed.getOrDefault(type.name(), Optional.empty()));
        }
        return result;
    }

    private static boolean isConcrete(ProgramType type) {
        return !type.isInterface() && !type.decl().modifiers().isAbstract();
    }

    // By qualified name; a class without a name has no shape of its own to tell.
    private List<ProgramType> subtypes(ProgramType type) {
        Map<String, ProgramType> result = new TreeMap<>();
        for (ProgramType t : program.types()) {
            boolean named = !t.decl().name().startsWith("<");
            if (named && t != type && isConcrete(t) && program.isA(t, type.name())) {
                result.put(t.name(), t);
            }
        }
        return List.copyOf(result.values());
    }

    /** An interface or an abstract class that the code implements: what is written is of one of its subtypes. */
    Optional<Type> untagged(ProgramType type, BoundType bound) {
        List<ProgramType> subtypes = isConcrete(type) ? List.of() : subtypes(type);
        if (subtypes.isEmpty()) {
            return Optional.empty();
        }
        boolean plain = subtypes.stream()
                .allMatch(t -> t.decl().kind() != TypeDecl.Kind.ENUM
                        && members.read(t, binder.subtype(t, bound))
                                .foreignSuper()
                                .isEmpty());
        if (!plain || subtypes.size() > MOST_UNTAGGED) {
            return Optional.of(
                    new Type.Any("any of the classes that are a " + type.decl().name()));
        }
        if (subtypes.size() == 1) {
            return Optional.of(own.struct(subtypes.get(0), binder.subtype(subtypes.get(0), bound), Marks.NONE));
        }
        Map<ProgramType, Optional<String>> variants = new LinkedHashMap<>();
        subtypes.forEach(t -> variants.put(t, Optional.of(t.decl().name())));
        Tags tags = new Tags(Union.Style.UNTAGGED, "", "NAME", Optional.empty());
        return Optional.of(own.registry()
                .refer(
                        "union " + bound.text() + " ",
                        own.names().of(bound),
                        bound.arguments().isEmpty(),
                        name -> union(name, type, bound, tags, variants)));
    }
}
