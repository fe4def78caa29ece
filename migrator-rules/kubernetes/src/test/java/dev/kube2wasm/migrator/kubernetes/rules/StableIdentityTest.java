package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class StableIdentityTest {
    @Test
    void findsStatefulSets() {
        rule(new StableIdentity()).yaml("""
                        apiVersion: apps/v1
                        kind: StatefulSet  # requires: identity.stable
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
        rule(new StableIdentity()).yaml("""
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
