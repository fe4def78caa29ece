package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.java.source.Position;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** The local variables of one method, by the table that compilers leave for debuggers, or numbered where there is none. */
final class Variables {

    /** @param type {@code var} where nothing tells it */
    record Variable(String name, TypeRef type) {}

    private final MethodNode method;
    private final Deque<Set<String>> declared = new ArrayDeque<>();
    private final Set<String> names = new HashSet<>();

    Variables(MethodNode method) {
        this.method = method;
        declared.push(new HashSet<>());
        locals().forEach(v -> names.add(v.name));
    }

    private List<LocalVariableNode> locals() {
        return method.localVariables == null ? List.of() : method.localVariables;
    }

    /** The variable in {@code slot} for the instruction at {@code index}; a store counts as the one behind it. */
    Variable at(int slot, int index, Position at) {
        for (LocalVariableNode v : locals()) {
            if (v.index == slot
                    && index >= method.instructions.indexOf(v.start)
                    && index <= method.instructions.indexOf(v.end)) {
                TypeRef type =
                        Signatures.type(v.signature, at).orElseGet(() -> TypeNames.ref(Type.getType(v.desc), at));
                return new Variable(v.name, type);
            }
        }
        return parameter(slot, at).orElseGet(() -> new Variable("local" + slot, new TypeRef("var", List.of(), 0, at)));
    }

    private Optional<Variable> parameter(int slot, Position at) {
        Type[] types = Type.getArgumentTypes(method.desc);
        int next = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        for (int i = 0; i < types.length && next <= slot; i++) {
            if (next == slot) {
                boolean named = method.parameters != null
                        && method.parameters.size() == types.length
                        && method.parameters.get(i).name != null;
                String name = named ? method.parameters.get(i).name : "local" + slot;
                return Optional.of(new Variable(name, TypeNames.ref(types[i], at)));
            }
            next += types[i].getSize();
        }
        return Optional.empty();
    }

    /** Whether a variable of this name hides a field. */
    boolean hides(String name) {
        return names.contains(name);
    }

    void enter() {
        declared.push(new HashSet<>());
    }

    void leave() {
        declared.pop();
    }

    /** Declares the variable here; false where it is known already. */
    boolean declare(String name) {
        if (declared.stream().anyMatch(d -> d.contains(name))) {
            return false;
        }
        declared.element().add(name);
        return true;
    }
}
