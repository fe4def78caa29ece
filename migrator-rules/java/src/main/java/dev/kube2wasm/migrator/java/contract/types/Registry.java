package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The declarations so far. What refers to itself is given its name before it is built. */
final class Registry {

    private final TypeNames names;
    private final Map<String, String> nameOf = new HashMap<>();
    private final Map<String, TypeDeclaration> declarations = new TreeMap<>();
    private final Deque<Runnable> open = new ArrayDeque<>();

    Registry(TypeNames names) {
        this.names = names;
    }

    /**
     * Refers to a declaration that will be built later, once.
     *
     * @param key tells it from all others
     * @param wanted its name, unless another has it
     * @param owned whether the name belongs to it alone
     * @param build makes it of its name
     */
    Type.Ref refer(String key, String wanted, boolean owned, Function<String, TypeDeclaration> build) {
        String known = nameOf.get(key);
        if (known != null) {
            return new Type.Ref(known);
        }
        String name = owned ? wanted : names.unique(wanted);
        nameOf.put(key, name);
        open.add(() -> declarations.put(name, build.apply(name)));
        return new Type.Ref(name);
    }

    /** Builds what is referred to. */
    void complete() {
        while (!open.isEmpty()) {
            open.remove().run();
        }
    }

    Optional<TypeDeclaration> find(String name) {
        return Optional.ofNullable(declarations.get(name));
    }

    List<TypeDeclaration> all() {
        return List.copyOf(declarations.values());
    }
}
