package dev.kube2wasm.migrator.java.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Tells which methods override one of a library or the JDK: {@code @Override} is not kept in class files. Where a type
 * that is extended cannot be found, every method that could override one of its methods is taken to.
 */
final class Overrides {

    /** What a foreign type declares, itself or above it, as name and number of parameters. */
    private record Declared(Set<String> methods, boolean complete) {}

    private final Function<String, Optional<ClassNode>> own;
    private final Function<String, Optional<ClassNode>> foreign;
    private final Map<String, Declared> known = new HashMap<>();

    /**
     * @param own the service's own class of an internal name
     * @param foreign a library's or the JDK's
     */
    Overrides(Function<String, Optional<ClassNode>> own, Function<String, Optional<ClassNode>> foreign) {
        this.own = own;
        this.foreign = foreign;
    }

    boolean overrides(ClassNode type, MethodNode method) {
        int never = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
        if ((method.access & never) != 0
                || method.name.startsWith("<")
                || (method.access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) == 0) {
            return false;
        }
        Declared declared = known.get(type.name);
        if (declared == null) {
            declared = above(type);
            known.put(type.name, declared);
        }
        return !declared.complete() || declared.methods().contains(key(method));
    }

    private Declared above(ClassNode type) {
        Set<String> methods = new HashSet<>();
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(supers(type).toList());
        boolean complete = true;
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (!seen.add(next)) {
                continue;
            }
            Optional<ClassNode> mine = own.apply(next);
            Optional<ClassNode> found = mine.isPresent() ? mine : foreign.apply(next);
            complete &= found.isPresent();
            found.ifPresent(c -> supers(c).forEach(open::add));
            if (mine.isEmpty()) {
                found.ifPresent(c -> c.methods.stream()
                        .filter(m -> (m.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0)
                        .forEach(m -> methods.add(key(m))));
            }
        }
        return new Declared(methods, complete);
    }

    private static Stream<String> supers(ClassNode type) {
        return Stream.concat(Stream.ofNullable(type.superName), type.interfaces.stream());
    }

    private static String key(MethodNode method) {
        return method.name + "/" + Type.getArgumentTypes(method.desc).length;
    }
}
