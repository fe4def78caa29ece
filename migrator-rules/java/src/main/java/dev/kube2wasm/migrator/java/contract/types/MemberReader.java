package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.java.program.Constants;
import dev.kube2wasm.migrator.java.program.Program;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.FieldDecl;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the members of classes. */
final class MemberReader {

    private final Program program;
    private final Constants constants;
    private final Binder binder;

    MemberReader(Program program, Constants constants, Binder binder) {
        this.program = program;
        this.constants = constants;
        this.binder = binder;
    }

    /** A class on the way up from the one that is read. */
    private record Level(ProgramType type, BoundType bound) {}

    Marks marks(List<Annotation> annotations, ProgramType in) {
        return Marks.of(annotations, in, program, constants);
    }

    /** The annotations of a class, then those of its supertypes, nearest first. */
    Marks marks(ProgramType type) {
        return program.lineage(type).map(t -> marks(t.annotations(), t)).reduce(Marks.NONE, Marks::and);
    }

    Members read(ProgramType type, BoundType bound) {
        List<Level> classes = new ArrayList<>();
        List<Level> interfaces = new ArrayList<>();
        Optional<BoundType> foreign = climb(new Level(type, bound), classes, interfaces);
        Map<String, Members.Field> fields = new LinkedHashMap<>();
        for (int i = classes.size() - 1; i >= 0; i--) {
            Level level = classes.get(i);
            level.type().decl().fields().stream()
                    .filter(f -> !f.modifiers().isStatic())
                    .map(f -> field(f, level))
                    .forEach(f -> fields.put(f.name(), f));
        }
        Map<String, Members.Method> methods = new LinkedHashMap<>();
        List<Level> levels = new ArrayList<>(classes);
        levels.addAll(interfaces);
        for (Level level : levels) {
            methods(level).forEach(m -> methods.merge(key(m), m, Members.Method::overriding));
        }
        List<Members.Method> constructors = type.decl().methods().stream()
                .filter(m -> m.name().equals(TypeDecl.CONSTRUCTOR)
                        || (m.modifiers().isStatic() && !m.name().startsWith("<")))
                .map(m -> method(m, new Level(type, bound)))
                .toList();
        return new Members(
                type,
                bound,
                marks(type),
                List.copyOf(fields.values()),
                List.copyOf(methods.values()),
                constructors,
                foreign);
    }

    /** The members of the superclass, where its source is here. */
    Optional<Members> ofSuperclass(ProgramType type, BoundType bound) {
        if (!type.decl().extendsClass()) {
            return Optional.empty();
        }
        BoundType superType = binder.superType(type.decl().superTypes().get(0), type, bound);
        return program.type(superType.name())
                .filter(t -> !program.isA(t, type.name()))
                .map(t -> read(t, superType));
    }

    private static String key(Members.Method m) {
        return m.name() + "/" + m.parameters().size();
    }

    private Optional<BoundType> climb(Level start, List<Level> classes, List<Level> interfaces) {
        Set<String> seen = new HashSet<>();
        Optional<BoundType> foreign = Optional.empty();
        List<Level> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            Level level = open.remove(0);
            if (!seen.add(level.type().name())) {
                continue;
            }
            (level.type().isInterface() ? interfaces : classes).add(level);
            List<TypeRef> supers = level.type().decl().superTypes();
            for (int i = 0; i < supers.size(); i++) {
                BoundType bound = binder.superType(supers.get(i), level.type(), level.bound());
                Optional<ProgramType> own = program.type(bound.name());
                if (own.isPresent()) {
                    open.add(new Level(own.get(), bound));
                } else if (i == 0
                        && level.type().decl().extendsClass()
                        && !bound.name().equals("java.lang.Object")) {
                    foreign = Optional.of(bound);
                }
            }
        }
        return foreign;
    }

    private List<Members.Method> methods(Level level) {
        List<Members.Method> result = new ArrayList<>();
        for (MethodDecl m : level.type().decl().methods()) {
            if (!m.modifiers().isStatic() && !m.name().startsWith("<")) {
                result.add(method(m, level));
            }
        }
        Set<String> written = new HashSet<>();
        result.forEach(m -> written.add(m.name()));
        Marks classMarks = marks(level.type().annotations(), level.type());
        for (FieldDecl f : level.type().decl().fields()) {
            if (!f.modifiers().isStatic()) {
                Lombok.accessors(field(f, level), f.modifiers().isFinal(), classMarks).stream()
                        .filter(m -> !written.contains(m.name()))
                        .forEach(result::add);
            }
        }
        return result;
    }

    private Members.Field field(FieldDecl f, Level level) {
        return new Members.Field(
                f.name(),
                bind(f.type(), level),
                marks(f.annotations(), level.type()),
                f.modifiers().isPublic(),
                f.modifiers().isTransient(),
                level.type().at(f.at()));
    }

    private Members.Method method(MethodDecl m, Level level) {
        return new Members.Method(
                m.name(),
                m.result().filter(r -> !r.name().equals("void")).map(r -> bind(r, level)),
                m.parameters().stream()
                        .map(p -> new Members.Field(
                                p.name(),
                                bind(p.type(), level),
                                marks(p.annotations(), level.type()),
                                false,
                                false,
                                level.type().at(m.at())))
                        .toList(),
                marks(m.annotations(), level.type()),
                m.modifiers().isPublic(),
                level.type().at(m.at()));
    }

    private BoundType bind(TypeRef ref, Level level) {
        return binder.bind(ref, level.type(), Binder.variables(level.type(), level.bound()));
    }
}
