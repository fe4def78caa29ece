package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaDockerTest {

    @Test
    void findsClientsOfAContainerEngine() {
        rule(new JavaDocker()).java("""
                        import com.github.dockerjava.core.DockerClientBuilder;
                        class Spawner {
                            Object client() { return DockerClientBuilder.getInstance(); } // requires: process.exec
                        }
                        """).check();
    }
}
