package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class DaemonOnEveryNodeTest {
    @Test
    void findsDaemonSets() {
        rule(new DaemonOnEveryNode()).yaml("""
                        apiVersion: apps/v1
                        kind: DaemonSet  # requires: infrastructure
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: a}
                        """).check();
    }

    @Test
    void saysNothingOfDeployments() {
        rule(new DaemonOnEveryNode()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: a}
                        """).check();
    }
}
