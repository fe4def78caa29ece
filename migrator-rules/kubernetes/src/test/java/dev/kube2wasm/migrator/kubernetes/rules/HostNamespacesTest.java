package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class HostNamespacesTest {
    @Test
    void findsNamespacesAndPortsOfTheNode() {
        rule(new HostNamespaces()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              hostNetwork: true  # requires: host.network
                              hostPID: yes  # requires: host.network
                              hostIPC: false
                              containers:
                                - name: a
                                  image: a
                                  ports:
                                    - containerPort: 80
                                      hostPort: 80  # requires: host.network
                                    - {containerPort: 81, hostPort: 0}
                        """).check();
    }
}
