package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class SlowStartTest {
    @Test
    void multipliesPeriodsAndFailures() {
        rule(new SlowStart()).yaml("""
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
                                  startupProbe:  # requires: startup 305000
                                    httpGet: {path: /, port: 80}
                                    initialDelaySeconds: 5
                                    failureThreshold: 30
                                  livenessProbe: {initialDelaySeconds: 60, httpGet: {path: /, port: 80}}
                        """).check();
    }
}
