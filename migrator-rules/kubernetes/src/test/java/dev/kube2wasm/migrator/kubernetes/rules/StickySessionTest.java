package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class StickySessionTest {
    @Test
    void findsPinnedClients() {
        rule(new StickySession()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: a}
                        ---
                        apiVersion: v1
                        kind: Service
                        metadata: {name: orders}
                        spec:
                          selector: {app: orders}
                          sessionAffinity: ClientIP  # requires: session.state
                          ports: [{port: 80}]
                        ---
                        apiVersion: networking.k8s.io/v1
                        kind: Ingress
                        metadata:
                          name: orders
                          annotations:
                            nginx.ingress.kubernetes.io/affinity: cookie  # requires: session.state
                        spec:
                          rules:
                            - http:
                                paths:
                                  - {path: /, pathType: Prefix, backend: {service: {name: orders, port: {number: 80}}}}
                        """).check();
    }

    @Test
    void saysNothingOfNone() {
        rule(new StickySession()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: a}
                        ---
                        apiVersion: v1
                        kind: Service
                        metadata: {name: orders}
                        spec:
                          selector: {app: orders}
                          sessionAffinity: None
                          ports: [{port: 80}]
                        """).check();
    }
}
