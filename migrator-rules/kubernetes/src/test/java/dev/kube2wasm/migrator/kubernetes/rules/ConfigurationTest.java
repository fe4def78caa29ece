package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class ConfigurationTest {
    @Test
    void findsOneSourceAContainer() {
        rule(new Configuration()).yaml("""
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
                                  env:
                                    - name: NODE
                                      valueFrom: {fieldRef: {fieldPath: spec.nodeName}}
                                    # requires: config
                                    - name: MODE
                                      value: fast
                                    - {name: OTHER, value: x}
                                - name: b
                                  image: b
                                  envFrom:
                                    - configMapRef: {name: b}  # requires: config
                                - name: c
                                  image: c
                                  env: [{name: P, valueFrom: {secretKeyRef: {name: s, key: p}}}]
                        """).check();
    }
}
