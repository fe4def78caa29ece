package dev.kube2wasm.migrator.java;

import dev.kube2wasm.migrator.fixtures.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void readersAndRulesStayPure() {
        ArchitectureRules.check(
                "dev.kube2wasm.migrator.java",
                "com.github.javaparser..",
                "org.objectweb.asm..",
                "org.yaml.snakeyaml..");
    }
}
