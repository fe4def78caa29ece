package dev.kube2wasm.migrator.java.program;

import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.FieldDecl;
import dev.kube2wasm.migrator.java.source.JavaFile;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of one service, with those of the modules it depends on, as one whole. Not thread-safe. */
public final class Program {

    private final List<JavaFile> files;
    private final Map<String, ProgramType> types = new TreeMap<>();
    private final Names names;
    private final Map<String, Set<String>> superTypes = new HashMap<>();

    public Program(List<JavaFile> files, JdkTypes jdk) {
        this.files = List.copyOf(files);
        for (JavaFile file : files) {
            for (TypeDecl type : file.types()) {
                add(file.packageName(), type, file, Optional.empty());
            }
        }
        this.names = new Names(types, this.files, jdk);
    }

    private void add(String prefix, TypeDecl decl, JavaFile file, Optional<ProgramType> outer) {
        String name = prefix.isEmpty() ? decl.name() : prefix + "." + decl.name();
        ProgramType type = new ProgramType(name, decl, file, outer);
        types.putIfAbsent(name, type);
        decl.nested().forEach(n -> add(name, n, file, Optional.of(type)));
    }

    public List<JavaFile> files() {
        return files;
    }

    /** The declared types by qualified name, sorted; those inside methods once they were {@linkplain #local met}. */
    public Collection<ProgramType> types() {
        return List.copyOf(types.values());
    }

    /** The service's own type of this qualified name. */
    public Optional<ProgramType> type(String qualifiedName) {
        return Optional.ofNullable(types.get(qualifiedName));
    }

    /** A local or anonymous type inside a method of {@code outer}. */
    ProgramType local(TypeDecl decl, ProgramType outer) {
        String simple =
                decl.name().isEmpty() ? "<" + decl.at().line() + ":" + decl.at().column() + ">" : decl.name();
        String name = outer.name() + "." + simple;
        ProgramType known = types.get(name);
        if (known == null) {
            add(outer.name(), named(decl, simple), outer.file(), Optional.of(outer));
            known = types.get(name);
        }
        return java.util.Objects.requireNonNull(known);
    }

    private static TypeDecl named(TypeDecl d, String name) {
        return new TypeDecl(
                d.kind(),
                name,
                d.modifiers(),
                d.annotations(),
                d.typeParameters(),
                d.extendsClass(),
                d.superTypes(),
                d.fields(),
                d.methods(),
                d.nested(),
                d.at());
    }

    /** The qualified name of a type as written inside {@code context}; empty for a type parameter. */
    public String resolve(String name, ProgramType context) {
        return names.resolve(name, context);
    }

    public TypeName resolve(TypeRef ref, ProgramType context) {
        return new TypeName(
                names.resolve(ref.name(), context),
                ref.arguments().stream().map(a -> resolve(a, context)).toList(),
                ref.isArray());
    }

    /** The qualified name of an annotation's type. */
    public String resolve(Annotation annotation, ProgramType context) {
        return names.resolve(annotation.name(), context);
    }

    /** Whether one of {@code annotations} is of one of the named types. */
    public Optional<Annotation> annotation(List<Annotation> annotations, ProgramType context, Set<String> wanted) {
        return annotations.stream()
                .filter(a -> wanted.contains(resolve(a, context)))
                .findFirst();
    }

    /** Every type that {@code type} extends or implements, directly or not, nearest first; own and external ones. */
    public Set<String> superTypes(ProgramType type) {
        Set<String> known = superTypes.get(type.name());
        if (known == null) {
            known = new LinkedHashSet<>();
            List<ProgramType> open = new ArrayList<>(List.of(type));
            while (!open.isEmpty()) {
                ProgramType next = open.remove(0);
                for (TypeRef ref : next.decl().superTypes()) {
                    String name = resolve(ref.name(), next.outer().orElse(next));
                    if (known.add(name)) {
                        type(name).ifPresent(open::add);
                    }
                }
            }
            superTypes.put(type.name(), known);
        }
        return known;
    }

    /** The supertypes that are not the service's own. */
    public Stream<String> externalSuperTypes(ProgramType type) {
        return superTypes(type).stream().filter(s -> !types.containsKey(s));
    }

    /** The service's own supertypes, nearest first, with {@code type} itself before them. */
    public Stream<ProgramType> lineage(ProgramType type) {
        return Stream.concat(Stream.of(type), superTypes(type).stream().flatMap(s -> type(s).stream()));
    }

    /** Whether {@code type} is {@code name} or a subtype of it. */
    public boolean isA(ProgramType type, String name) {
        return type.name().equals(name) || superTypes(type).contains(name);
    }

    /** A field as {@code type} sees it: its own, or inherited from the service's own types. */
    public Optional<OwnedField> field(ProgramType type, String name) {
        return lineage(type)
                .flatMap(t -> t.decl().field(name).stream().map(f -> new OwnedField(t, f)))
                .findFirst();
    }

    /** The methods that a call of {@code name} on {@code type} can mean, by its own types, nearest first. */
    public List<OwnedMethod> methods(ProgramType type, String name, int arity) {
        Map<String, OwnedMethod> found = new LinkedHashMap<>();
        lineage(type)
                .forEach(t -> t.methods(name, arity)
                        .forEach(m -> found.putIfAbsent(
                                t.name() + "@" + m.at().line() + ":" + m.at().column(), new OwnedMethod(t, m))));
        return List.copyOf(found.values());
    }

    /** A field with the type that declares it. */
    public record OwnedField(ProgramType owner, FieldDecl field) {

        /** Unique within a program. */
        public String key() {
            return owner.name() + "#" + field.name();
        }
    }

    /** A method with the type that declares it. */
    public record OwnedMethod(ProgramType owner, MethodDecl method) {

        /** Unique within a program. */
        public String key() {
            return owner.name() + "#" + method.name() + "@" + method.at().line() + ":"
                    + method.at().column();
        }
    }
}
