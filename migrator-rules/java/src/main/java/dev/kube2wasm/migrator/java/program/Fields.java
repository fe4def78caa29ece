package dev.kube2wasm.migrator.java.program;

import dev.kube2wasm.migrator.api.code.StateField;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.java.program.Program.OwnedField;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.FieldDecl;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers what reachable code does to fields, and tells in the end which of them outlive a request. */
final class Fields {

    private record StateFact(
            String owner,
            String name,
            String type,
            boolean isStatic,
            List<SourceLocation> changes,
            boolean observed,
            SourceLocation at)
            implements StateField {}

    /** Methods that change a collection, a map, an atomic or a buffer in place. */
    private static final Set<String> CHANGING = Set.of(
            "add",
            "addAll",
            "addFirst",
            "addLast",
            "put",
            "putAll",
            "putIfAbsent",
            "computeIfAbsent",
            "computeIfPresent",
            "compute",
            "merge",
            "remove",
            "removeIf",
            "removeAll",
            "retainAll",
            "removeFirst",
            "removeLast",
            "replace",
            "replaceAll",
            "clear",
            "set",
            "push",
            "pop",
            "poll",
            "pollFirst",
            "pollLast",
            "offer",
            "take",
            "increment",
            "decrement",
            "incrementAndGet",
            "decrementAndGet",
            "getAndIncrement",
            "getAndDecrement",
            "getAndAdd",
            "addAndGet",
            "getAndSet",
            "compareAndSet",
            "updateAndGet",
            "getAndUpdate",
            "accumulateAndGet",
            "append",
            "insert",
            "setLength",
            "lazySet",
            "sort",
            "enqueue",
            "drainTo");

    private static final List<String> IN_PLACE_TYPES = List.of(
            "java.util.",
            "com.google.common.collect.",
            "org.eclipse.collections.",
            "it.unimi.dsi.fastutil.",
            "org.apache.commons.collections",
            "io.vertx.core.json.",
            "java.lang.StringBu");

    private final Program program;
    private final Map<String, OwnedField> touched = new TreeMap<>();
    private final Map<String, Set<SourceLocation>> changes = new TreeMap<>();
    private final Set<String> observed = new HashSet<>();
    private final List<Held> held = new ArrayList<>();
    private final Set<String> shared = new TreeSet<>();

    private record Held(OwnedField by, TypeName type) {}

    Fields(Program program) {
        this.program = program;
    }

    /** Whether a call of {@code method} on a field of this type changes what the field holds. */
    static boolean changesInPlace(TypeName fieldType, String method) {
        return CHANGING.contains(method)
                && (fieldType.isArray() || IN_PLACE_TYPES.stream().anyMatch(fieldType.name()::startsWith));
    }

    /** Code reads the field; {@code logged} where what it reads reaches nothing but a log or a metric. */
    void read(OwnedField field, Phase phase, boolean logged) {
        touched.putIfAbsent(field.key(), field);
        if (phase == Phase.SERVING && !logged) {
            observed.add(field.key());
        }
    }

    /** Code changes the field. */
    void change(OwnedField field, Phase phase, SourceLocation at) {
        touched.putIfAbsent(field.key(), field);
        if (phase == Phase.SERVING) {
            changes.computeIfAbsent(field.key(), k -> new TreeSet<>()).add(at);
        }
    }

    /** An object of {@code type} is put into the field. */
    void holds(OwnedField field, TypeName type) {
        if (program.type(type.name()).isPresent()) {
            held.add(new Held(field, type));
        }
    }

    /** One object of {@code type} serves all requests. */
    void share(ProgramType type) {
        shared.add(type.name());
    }

    /** Whether a type is nothing but data: what a method does to it concerns one object of many. */
    static boolean isData(ProgramType type) {
        for (Annotation a : type.annotations()) {
            String simple = Names.lastOf(a.name());
            if (simple.equals("Entity")
                    || simple.equals("Document")
                    || simple.equals("Data")
                    || simple.equals("Embeddable")) {
                return true;
            }
        }
        for (MethodDecl m : type.decl().methods()) {
            if (!m.modifiers().isPrivate()
                    && !Names.isAccessor(m.name(), m.parameters().size())) {
                return false;
            }
        }
        return true;
    }

    /** The fields that outlive a request, in the order of their positions. */
    List<StateField> state(Collection<ProgramType> instantiated) {
        closeOverHolding(instantiated);
        Set<String> owners = new HashSet<>();
        for (String name : shared) {
            program.type(name).ifPresent(t -> program.lineage(t).forEach(l -> owners.add(l.name())));
        }
        List<StateField> result = new ArrayList<>();
        for (OwnedField f : touched.values()) {
            FieldDecl decl = f.field();
            if (decl.modifiers().isStatic() || owners.contains(f.owner().name())) {
                result.add(new StateFact(
                        f.owner().name(),
                        decl.name(),
                        program.resolve(decl.type().name(), f.owner()),
                        decl.modifiers().isStatic(),
                        List.copyOf(changes.getOrDefault(f.key(), Set.of())),
                        observed.contains(f.key()),
                        f.owner().at(decl.at())));
            }
        }
        result.sort(Comparator.comparing(StateField::at).thenComparing(StateField::name));
        return List.copyOf(result);
    }

    // What a shared object or a static field holds is shared as well.
    private void closeOverHolding(Collection<ProgramType> instantiated) {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Held h : held) {
                if (h.by().field().modifiers().isStatic() || isShared(h.by().owner())) {
                    for (ProgramType t : instantiated) {
                        if (program.isA(t, h.type().name())
                                && t.decl().kind() != dev.kube2wasm.migrator.java.source.TypeDecl.Kind.ENUM) {
                            grown |= shared.add(t.name());
                        }
                    }
                }
            }
        }
    }

    private boolean isShared(ProgramType owner) {
        return shared.contains(owner.name())
                || shared.stream().flatMap(s -> program.type(s).stream()).anyMatch(s -> program.isA(s, owner.name()));
    }
}
