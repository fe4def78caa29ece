package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class TcpPortTest {
    @Test
    void findsPortsOfOtherProtocols() {
        rule(new TcpPort()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - name: orders
                                  image: shop/orders
                                  ports:
                                    - containerPort: 1883  # requires: tcp.inbound
                                    - {containerPort: 8080}
                                    - {containerPort: 9092, name: http}
                                    - {containerPort: 3306, protocol: UDP}
                        """).check();
    }

    @Test
    void leavesInfrastructureToItsOwnRule() {
        rule(new TcpPort()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: db, image: "docker.io/library/postgres:16", ports: [{containerPort: 5432}]}
                        """).check();
    }
}
