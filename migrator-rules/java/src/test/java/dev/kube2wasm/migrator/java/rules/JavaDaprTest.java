package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaDaprTest {

    @Test
    void findsTheClient() {
        rule(new JavaDapr()).java("""
                        import io.dapr.client.DaprClientBuilder;
                        class State {
                            Object client() { return new DaprClientBuilder().build(); } // requires: sidecar
                        }
                        """).check();
    }
}
