package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaUnknownProtocolTest {

    @Test
    void isBlindForLibrariesNobodyDescribed() {
        rule(new JavaUnknownProtocol()).java("""
                        import io.temporal.client.WorkflowClient;
                        class Flows {
                            Object start(Object stubs) { return WorkflowClient.newInstance(null); } // blind: Temporal
                            Object again(Object stubs) { return WorkflowClient.newInstance(null); }
                        }
                        """).check();
    }
}
