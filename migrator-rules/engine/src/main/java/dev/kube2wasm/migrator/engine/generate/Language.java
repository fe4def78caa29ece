package dev.kube2wasm.migrator.engine.generate;

import java.util.Map;

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
}
