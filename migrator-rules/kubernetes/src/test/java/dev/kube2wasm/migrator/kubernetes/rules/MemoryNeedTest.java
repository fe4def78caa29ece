package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class MemoryNeedTest {
    @Test
    void takesTheLimitOfTheMainContainer() {
        rule(new MemoryNeed()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: proxy, image: b, resources: {limits: {memory: 9Gi}}}
                                - name: orders
                                  image: a
                                  resources:
                                    requests: {memory: 64Mi}
                                    limits:
                                      memory: 500M  # requires: memory 477
                        """).check();
    }

    @Test
    void takesTheRequestWhereThereIsNoLimit() {
        rule(new MemoryNeed()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - name: a
                                  image: a
                                  resources:
                                    requests:
                                      memory: 1Gi  # requires: memory 1024
                        """).check();
    }

    @Test
    void saysNothingOfAmountsThatAreNone() {
        rule(new MemoryNeed()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: a, resources: {limits: {memory: lots}}}
                        """).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: users}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: a, resources: {limits: {memory: -1}}}
                        """).check();
    }
}
