package dev.kube2wasm.migrator.kubernetes;

import dev.kube2wasm.migrator.fixtures.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void readersAndRulesStayPure() {
        ArchitectureRules.check(
                "dev.kube2wasm.migrator.kubernetes",
                "org.yaml.snakeyaml..",
                "io.fabric8.kubernetes..",
                "tools.jackson..");
    }
}
