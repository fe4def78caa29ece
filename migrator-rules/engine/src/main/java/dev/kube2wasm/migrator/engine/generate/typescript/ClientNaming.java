package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.engine.generate.ClientCall;
import java.util.List;

/** What the arguments of calls are called in TypeScript, and which of them keep their type. */
record ClientNaming(TypeScriptTypes types) implements ClientCall.Naming {

    @Override
    public String variable(String name) {
        return TypeScriptText.identifier(name);
    }

    @Override
    public boolean isText(Type type) {
        Type inner = type instanceof Type.ListOf l ? l.element() : type;
        return inner instanceof Type.Scalar || (inner instanceof Type.Ref r && isNamed(r.name()));
    }

    // Outside of JSON an enumeration is written by the names of the code.
    private boolean isNamed(String type) {
        return types.enumeration(type)
                .filter(e -> e.constants().stream().allMatch(c -> c.name().equals(c.text())))
                .isPresent();
    }

    @Override
    public List<String> reserved() {
        return List.of("base", "body", "c", "call", "config", "host", "reply");
    }
}
