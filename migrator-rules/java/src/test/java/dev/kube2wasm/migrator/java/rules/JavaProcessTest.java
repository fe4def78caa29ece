package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaProcessTest {

    @Test
    void findsProcessesAndNotMemoryFigures() {
        rule(new JavaProcess()).java("""
                        class Convert {
                            Object convert() throws Exception { return new ProcessBuilder("convert").start(); } // requires: process.exec
                            Object old() throws Exception { return Runtime.getRuntime().exec("ls"); } // requires: process.exec
                            long memory() { return Runtime.getRuntime().freeMemory(); }
                        }
                        """).check();
    }
}
