package dev.kube2wasm.migrator.api.spi;

import dev.kube2wasm.migrator.api.contract.Contract;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/** Extracts what a service offers and needs from code in one language. Stateless; found by ServiceLoader. */
public interface ContractReader {

    /** The language, in lower case, as {@code java}. */
    String language();

    /**
     * Reads the services in these directories.
     *
     * @param directories relative to the tree
     * @return for each directory that holds code in this language, what was read; what cannot be read is a problem
     */
    SortedMap<String, Reading> read(SourceTree tree, SortedSet<String> directories);

    /**
     * What was read of one service.
     *
     * @param problems sorted
     */
    record Reading(Contract contract, List<Problem> problems) {}
}
