package dev.kube2wasm.migrator.polyglot;

import dev.kube2wasm.migrator.fixtures.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void readersAndRulesStayPure() {
        ArchitectureRules.check("dev.kube2wasm.migrator.polyglot", "org.treesitter..", "org.yaml.snakeyaml..");
    }
}
