package dev.kube2wasm.migrator.engine.catalog;

import java.util.List;

/** The toolkit's own data is wrong, so nothing it said could be trusted. Each message names what to mend and where. */
public final class CatalogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> messages;

    /**
     * Refuses the data.
     *
     * @param messages one line each, {@code file:line: what is wrong}; at least one
     */
    @SuppressWarnings("serial")
    public CatalogException(List<String> messages) {
        super(String.join("\n", messages));
        this.messages = List.copyOf(messages);
    }

    /** What is wrong, one line each. */
    public List<String> messages() {
        return messages;
    }
}
