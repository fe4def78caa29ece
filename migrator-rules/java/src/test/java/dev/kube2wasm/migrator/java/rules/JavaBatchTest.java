package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaBatchTest {

    @Test
    void findsBatchJobs() {
        rule(new JavaBatch()).java("""
                        import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
                        @EnableBatchProcessing // requires: batch
                        class Nightly {}
                        """).check();
    }
}
