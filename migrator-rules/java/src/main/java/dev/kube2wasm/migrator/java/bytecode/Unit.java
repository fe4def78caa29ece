package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.java.source.TypeDecl;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The classes that one top-level class was compiled into. */
final class Unit {

    private final SortedMap<String, ClassNode> classes;
    private final Overrides overrides;
    private final Places places = new Places();
    private final Map<String, TypeDecl> anonymous = new TreeMap<>();

    /** @param classes by internal name */
    Unit(SortedMap<String, ClassNode> classes, Overrides overrides) {
        this.classes = classes;
        this.overrides = overrides;
    }

    Places places() {
        return places;
    }

    boolean overrides(ClassNode type, MethodNode method) {
        return overrides.overrides(type, method);
    }

    boolean isAnonymous(String internal) {
        return inner(internal).filter(i -> i.innerName == null).isPresent();
    }

    boolean isStatic(ClassNode node) {
        return inner(node.name)
                .filter(i -> (i.access & Opcodes.ACC_STATIC) != 0)
                .isPresent();
    }

    private Optional<InnerClassNode> inner(String internal) {
        return Optional.ofNullable(classes.get(internal)).stream()
                .flatMap(c -> c.innerClasses.stream())
                .filter(i -> i.name.equals(internal))
                .findFirst();
    }

    Optional<TypeDecl> anonymous(String internal, int depth) {
        ClassNode node = classes.get(internal);
        if (node == null || !isAnonymous(internal)) {
            return Optional.empty();
        }
        TypeDecl known = anonymous.get(internal);
        if (known == null) {
            int line = places.line();
            known = new ClassLowering(node, this, depth + 1).lower("");
            places.line(line);
            anonymous.put(internal, known);
        }
        return Optional.of(known);
    }

    /** The member and local classes right inside {@code outer}; anonymous ones stand where they are constructed. */
    List<TypeDecl> nested(String outer, int depth) {
        return classes.values().stream()
                .filter(c -> !isAnonymous(c.name) && !c.name.equals(outer))
                .filter(c -> outer.equals(around(c.name).orElse("")))
                .map(c -> new ClassLowering(c, this, depth + 1)
                        .lower(TypeNames.of(c.name)
                                .substring(TypeNames.of(outer).length() + 1)))
                .toList();
    }

    /** The nearest class around {@code internal} that is no anonymous one, or the nearest of all. */
    private Optional<String> around(String internal) {
        int dollar = internal.lastIndexOf('$');
        while (dollar > 0) {
            String outer = internal.substring(0, dollar);
            if (classes.containsKey(outer)) {
                return Optional.of(outer);
            }
            dollar = internal.lastIndexOf('$', dollar - 1);
        }
        return Optional.empty();
    }

    /** The declaration of the top-level class. */
    TypeDecl lower(String top) {
        ClassNode node = Objects.requireNonNull(classes.get(top));
        String name = TypeNames.of(top);
        String packageName = packageOf(top);
        return new ClassLowering(node, this, 0)
                .lower(packageName.isEmpty() ? name : name.substring(packageName.length() + 1));
    }

    static String packageOf(String internal) {
        int slash = internal.lastIndexOf('/');
        return slash < 0 ? "" : internal.substring(0, slash).replace('/', '.');
    }
}
