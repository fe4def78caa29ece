package dev.kube2wasm.migrator.java.bytecode;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * One class file.
 *
 * @param mentioned the qualified names of the types that its constant pool names
 */
record ClassFile(ClassNode node, SortedSet<String> mentioned) {

    /** Reads the whole of a class file; empty where it is malformed. */
    static Optional<ClassFile> read(byte[] bytes) {
        return read(bytes, ClassReader.SKIP_FRAMES);
    }

    /** Reads what a class file declares, without its code; empty where it is malformed. */
    static Optional<ClassFile> declarations(byte[] bytes) {
        return read(bytes, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    private static Optional<ClassFile> read(byte[] bytes, int options) {
        Optional<SortedSet<String>> mentioned = ConstantPool.classes(bytes);
        if (mentioned.isEmpty()) {
            return Optional.empty();
        }
        ClassNode node = new ClassNode();
        return guarded(() -> {
                    new ClassReader(bytes).accept(node, options);
                    return node;
                })
                .map(n -> new ClassFile(n, new TreeSet<>(mentioned.get())));
    }

    /**
     * Runs {@code work} over a class file that nobody has verified. The library promises no exception for malformed
     * ones: it throws those of arrays and arguments, and failed assertions, wherever it first stumbles.
     */
    static <T> Optional<T> guarded(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException | AssertionError | StackOverflowError malformed) {
            return Optional.empty();
        }
    }
}
