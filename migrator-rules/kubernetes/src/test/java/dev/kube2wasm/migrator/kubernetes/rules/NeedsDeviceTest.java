package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class NeedsDeviceTest {
    @Test
    void findsGpus() {
        rule(new NeedsDevice()).yaml("""
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
                                    limits:
                                      cpu: 1
                                      ephemeral-storage: 1Gi
                                      nvidia.com/gpu: 1  # requires: gpu
                                      example.com/gpu: 1  # requires: gpu
                                      example.com/licence: 1
                        """).check();
    }
}
