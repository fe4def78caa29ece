package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.contract.Operation;
import java.util.Map;
import java.util.Set;

/** Writes a service's contract in one programming language. Stateless. */
public interface Language {

    /** In lower case, as {@code rust}. */
    String id();

    /**
     * What the templates of this language may name. Values are {@link Fragment}, {@link Boolean}, {@link Map} with keys
     * of text, or {@link java.util.List} of such maps; anything else is refused. A template that names what is not there
     * fails, so every map of a list has the same keys.
     */
    Map<String, Object> model(Service service);

    /** The operations whose {@link Operation#value} can be written in this language. */
    Set<Operation> carried(Service service);
}
