package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.java.source.Position;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.List;
import org.objectweb.asm.Type;

/** The names of types as a source would write them in full. */
final class TypeNames {

    private TypeNames() {}

    /** {@code java/util/Map$Entry} becomes {@code java.util.Map.Entry}; a leading dollar belongs to the name. */
    static String of(String internal) {
        StringBuilder name = new StringBuilder(internal.replace('/', '.'));
        for (int i = 1; i < name.length() - 1; i++) {
            if (name.charAt(i) == '$' && name.charAt(i - 1) != '.' && name.charAt(i - 1) != '$') {
                name.setCharAt(i, '.');
            }
        }
        return name.toString();
    }

    static TypeRef ref(String internal, Position at) {
        return internal.startsWith("[") ? ref(Type.getType(internal), at) : new TypeRef(of(internal), List.of(), 0, at);
    }

    static TypeRef ref(Type type, Position at) {
        return switch (type.getSort()) {
            case Type.ARRAY -> new TypeRef(ref(type.getElementType(), at).name(), List.of(), type.getDimensions(), at);
            case Type.OBJECT -> new TypeRef(of(type.getInternalName()), List.of(), 0, at);
            default -> new TypeRef(type.getClassName(), List.of(), 0, at);
        };
    }
}
