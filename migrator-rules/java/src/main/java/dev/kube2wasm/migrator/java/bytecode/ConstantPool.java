package dev.kube2wasm.migrator.java.bytecode;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A first look at a class file: what its constant pool says, in one pass and without the rest. */
final class ConstantPool {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int UTF8 = 1;
    private static final int CLASS = 7;

    private ConstantPool() {}

    /** The types that the pool names, qualified and sorted; empty where it is no class file or the pool is wrong. */
    static Optional<SortedSet<String>> classes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                return Optional.empty();
            }
            in.readInt();
            int count = in.readUnsignedShort();
            String[] texts = new String[count];
            int[] names = new int[count];
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case UTF8 -> texts[i] = in.readUTF();
                    case CLASS -> names[i] = in.readUnsignedShort();
                    case 8, 16, 19, 20 -> in.readUnsignedShort();
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.readInt();
                    case 15 -> in.skipBytes(3);
                    case 5, 6 -> {
                        in.readLong();
                        i++;
                    }
                    default -> {
                        return Optional.empty();
                    }
                }
            }
            return named(texts, names);
        } catch (IOException short_) {
            return Optional.empty();
        }
    }

    private static Optional<SortedSet<String>> named(String[] texts, int[] names) {
        SortedSet<String> found = new TreeSet<>();
        for (int name : names) {
            if (name == 0) {
                continue;
            }
            if (name >= texts.length || texts[name] == null) {
                return Optional.empty();
            }
            if (!texts[name].startsWith("[")) {
                found.add(TypeNames.of(texts[name]));
            }
        }
        return Optional.of(found);
    }
}
