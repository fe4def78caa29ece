package dev.kube2wasm.migrator.java.bytecode;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** The first lines of what has lines: a compiler keeps those of instructions only. */
final class Lines {

    private Lines() {}

    static Optional<Integer> first(MethodNode method) {
        return StreamSupport.stream(method.instructions.spliterator(), false)
                .map(i -> i instanceof LineNumberNode n ? n.line : null)
                .filter(Objects::nonNull)
                .min(Integer::compare);
    }

    static Optional<Integer> first(ClassNode type) {
        return type.methods.stream().flatMap(m -> first(m).stream()).min(Integer::compare);
    }
}
