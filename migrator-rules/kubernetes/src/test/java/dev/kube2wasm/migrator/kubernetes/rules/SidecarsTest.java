package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class SidecarsTest {
    @Test
    void findsContainersBesideTheService() {
        rule(new Sidecars()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              initContainers:
                                - {name: wait, image: busybox}
                                - name: shipper  # requires: sidecar
                                  image: fluent-bit
                                  restartPolicy: Always
                              containers:
                                - name: cache  # requires: sidecar
                                  image: redis
                                - name: orders
                                  image: shop/orders
                                - name: istio-proxy
                                  image: istio/proxyv2
                        """).check();
    }

    @Test
    void findsDapr() {
        rule(new Sidecars()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata:
                              annotations:
                                dapr.io/enabled: "true"  # requires: sidecar
                                dapr.io/app-id: orders
                            spec:
                              containers:
                                - {name: a, image: a}
                        """).check();
    }

    @Test
    void saysNothingOfOneContainer() {
        rule(new Sidecars()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata:
                              annotations: {dapr.io/enabled: "false"}
                            spec:
                              containers:
                                - {name: a, image: a}
                        """).check();
    }
}
