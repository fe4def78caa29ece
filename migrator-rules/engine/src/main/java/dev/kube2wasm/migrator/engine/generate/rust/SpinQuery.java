package dev.kube2wasm.migrator.engine.generate.rust;

import java.util.List;

/** One query of a store, asked through Spin; or why it is not. */
sealed interface SpinQuery permits SpinSql, SpinCommand {

    /** In one sentence, why it is not connected; empty where it is. */
    String why();

    /** What is asked, as the store takes it. */
    String statement();

    /** Whether rows become values of the table's type. */
    boolean readsRows();

    /**
     * The body of the function.
     *
     * @param constant the name of the statement
     * @param names of the parameters
     */
    void body(String constant, List<String> names, Code code);

    default boolean isConnected() {
        return why().isEmpty();
    }
}
