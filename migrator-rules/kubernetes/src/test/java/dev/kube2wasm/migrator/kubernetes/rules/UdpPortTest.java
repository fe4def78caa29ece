package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class UdpPortTest {
    @Test
    void findsUdpPorts() {
        rule(new UdpPort()).yaml("""
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
                                  ports:
                                    - containerPort: 53
                                      protocol: UDP  # requires: udp.inbound
                                    - {containerPort: 80, protocol: TCP}
                                    - {containerPort: 81}
                        """).check();
    }
}
