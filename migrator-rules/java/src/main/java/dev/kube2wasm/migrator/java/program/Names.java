package dev.kube2wasm.migrator.java.program;

import dev.kube2wasm.migrator.java.source.JavaFile;
import dev.kube2wasm.migrator.java.source.JavaFile.Import;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Resolves the names of types, following the order of the Java language: nested types, single imports, the same
 * package, imports on demand. A type that no source and no JDK declares is believed where the imports leave one place
 * for it; with several, a package from which another file of the service imports that very name is preferred.
 */
final class Names {

    private final Map<String, ProgramType> types;
    private final JdkTypes jdk;
    private final Map<String, Set<String>> imported = new HashMap<>();
    private final Map<String, String> resolved = new HashMap<>();

    Names(Map<String, ProgramType> types, List<JavaFile> files, JdkTypes jdk) {
        this.types = types;
        this.jdk = jdk;
        for (JavaFile file : files) {
            for (Import i : file.imports()) {
                if (!i.wildcard() && !i.isStatic()) {
                    imported.computeIfAbsent(lastOf(i.name()), k -> new TreeSet<>())
                            .add(packageOf(i.name()));
                }
            }
        }
    }

    /** The qualified name of {@code name} as written inside {@code context}; empty for a type parameter. */
    String resolve(String name, ProgramType context) {
        String key = context.name() + " " + name;
        String known = resolved.get(key);
        if (known == null) {
            known = find(name, context);
            resolved.put(key, known);
        }
        return known;
    }

    private String find(String name, ProgramType context) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            if (types.containsKey(name) || !Character.isUpperCase(name.charAt(0))) {
                return name;
            }
            String head = resolve(name.substring(0, dot), context);
            return head.isEmpty() ? "" : head + name.substring(dot);
        }
        if (isPrimitive(name)) {
            return name;
        }
        for (Optional<ProgramType> t = Optional.of(context);
                t.isPresent();
                t = t.get().outer()) {
            if (t.get().decl().typeParameters().contains(name)) {
                return "";
            }
            if (t.get().decl().name().equals(name)) {
                return t.get().name();
            }
            Optional<String> nested = nested(name, t.get(), new HashSet<>());
            if (nested.isPresent()) {
                return nested.get();
            }
        }
        return inFile(name, context.file());
    }

    private Optional<String> nested(String name, ProgramType type, Set<String> seen) {
        if (!seen.add(type.name())) {
            return Optional.empty();
        }
        String own = type.name() + "." + name;
        if (types.containsKey(own)) {
            return Optional.of(own);
        }
        return type.decl().superTypes().stream()
                .map(s -> s.name().equals(name) ? "" : resolveSuper(s.name(), type))
                .flatMap(s -> Stream.ofNullable(types.get(s)))
                .flatMap(s -> nested(name, s, seen).stream())
                .findFirst();
    }

    // A supertype's name is looked up outside the type itself: nothing inherited takes part, or the search would not
    // end.
    private String resolveSuper(String name, ProgramType type) {
        String head = name.indexOf('.') > 0 ? name.substring(0, name.indexOf('.')) : name;
        String tail = name.substring(head.length());
        for (Optional<ProgramType> t = type.outer(); t.isPresent(); t = t.get().outer()) {
            String sibling = t.get().name() + "." + head;
            if (types.containsKey(sibling)) {
                return sibling + tail;
            }
        }
        return types.containsKey(name) ? name : inFile(head, type.file()) + tail;
    }

    private String inFile(String name, JavaFile file) {
        for (Import i : file.imports()) {
            if (!i.wildcard() && lastOf(i.name()).equals(name) && (!i.isStatic() || types.containsKey(i.name()))) {
                return i.name();
            }
        }
        String samePackage = file.packageName().isEmpty() ? name : file.packageName() + "." + name;
        if (types.containsKey(samePackage)) {
            return samePackage;
        }
        if (jdk.contains("java.lang." + name)) {
            return "java.lang." + name;
        }
        return onDemand(name, file).orElse(samePackage);
    }

    private Optional<String> onDemand(String name, JavaFile file) {
        Set<String> unknown = new TreeSet<>();
        for (Import i : file.imports()) {
            if (!i.wildcard() || (i.isStatic() && !types.containsKey(i.name()))) {
                continue;
            }
            String candidate = i.name() + "." + name;
            if (types.containsKey(candidate) || jdk.contains(candidate)) {
                return Optional.of(candidate);
            }
            if (!i.name().startsWith("java.") && !ownPackage(i.name())) {
                unknown.add(i.name());
            }
        }
        if (unknown.size() == 1) {
            return Optional.of(unknown.iterator().next() + "." + name);
        }
        Set<String> elsewhere = new TreeSet<>(imported.getOrDefault(name, Set.of()));
        elsewhere.retainAll(unknown);
        if (elsewhere.size() == 1) {
            return Optional.of(elsewhere.iterator().next() + "." + name);
        }
        return WellKnownTypes.packageOf(name, unknown).map(p -> p + "." + name);
    }

    private boolean ownPackage(String packageName) {
        return types.values().stream().anyMatch(t -> t.file().packageName().equals(packageName));
    }

    private static boolean isPrimitive(String name) {
        return switch (name) {
            case "int", "long", "boolean", "double", "float", "byte", "short", "char", "void", "var" -> true;
            default -> false;
        };
    }

    static String lastOf(String qualifiedName) {
        return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    }

    static String packageOf(String qualifiedName) {
        return qualifiedName.substring(0, Math.max(0, qualifiedName.lastIndexOf('.')));
    }

    /** Whether the declaration has nothing but data: fields, and methods that read or set them. */
    static boolean isAccessor(String methodName, int arity) {
        return (arity == 0 && (methodName.startsWith("get") || methodName.startsWith("is")))
                || (arity == 1 && (methodName.startsWith("set") || methodName.startsWith("with")))
                || methodName.equals("equals")
                || methodName.equals("hashCode")
                || methodName.equals("toString")
                || methodName.equals(TypeDecl.CONSTRUCTOR);
    }
}
