package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class SecretsUsedTest {
    @Test
    void findsVariablesAndFiles() {
        rule(new SecretsUsed()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              imagePullSecrets: [{name: pull}]
                              volumes:
                                - name: keys
                                  secret: {secretName: keys}  # requires: secrets
                              containers:
                                - name: a
                                  image: a
                                  env:
                                    - name: P
                                      valueFrom:
                                        secretKeyRef: {name: s, key: p}  # requires: secrets
                                    - {name: Q, valueFrom: {configMapKeyRef: {name: c, key: q}}}
                                  envFrom:
                                    - secretRef: {name: s}  # requires: secrets
                        """).check();
    }
}
