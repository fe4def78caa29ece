package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class PrivilegedTest {
    @Test
    void findsWhatReachesBeyondTheContainer() {
        rule(new Privileged()).yaml("""
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
                                  securityContext:
                                    privileged: true  # requires: privileged
                                    capabilities:
                                      drop: [ALL]
                                      add:
                                        - NET_BIND_SERVICE
                                        - CHOWN
                                        - SYS_ADMIN  # requires: privileged
                                        - CAP_NET_ADMIN  # requires: privileged
                                - name: b
                                  image: b
                                  securityContext: {privileged: false, allowPrivilegeEscalation: true, runAsUser: 0}
                        """).check();
    }
}
