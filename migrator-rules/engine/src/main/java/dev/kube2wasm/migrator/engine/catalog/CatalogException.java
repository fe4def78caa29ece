package dev.kube2wasm.migrator.engine.catalog;

import java.util.List;
import java.util.Objects;

/** The toolkit's own data is wrong, so nothing it said could be trusted. Each message names what to mend and where. */
public final class CatalogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses the data.
     *
     * @param messages one line each, {@code file:line: what is wrong}; at least one
     */
    public CatalogException(List<String> messages) {
        super(String.join("\n", messages));
    }

    /** What is wrong, one line each. */
    public List<String> messages() {
        return Objects.requireNonNull(getMessage()).lines().toList();
    }
}
