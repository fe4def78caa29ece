package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class BodySizeTest {
    @Test
    void readsTheLimitOfAnIngress() {
        rule(new BodySize()).yaml("""
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
                          ports: [{port: 80}]
                        ---
                        apiVersion: networking.k8s.io/v1
                        kind: Ingress
                        metadata:
                          name: orders
                          annotations:
                            nginx.ingress.kubernetes.io/proxy-body-size: 8m  # requires: body.size 8192
                        spec:
                          rules:
                            - http:
                                paths:
                                  - {path: /, pathType: Prefix, backend: {service: {name: orders, port: {number: 80}}}}
                        """).check();
    }

    @Test
    void saysNothingOfNoLimit() {
        rule(new BodySize()).yaml("""
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
                          ports: [{port: 80}]
                        ---
                        apiVersion: networking.k8s.io/v1
                        kind: Ingress
                        metadata:
                          name: orders
                          annotations:
                            nginx.ingress.kubernetes.io/proxy-body-size: "0"
                        spec:
                          rules:
                            - http:
                                paths:
                                  - {path: /, pathType: Prefix, backend: {service: {name: orders, port: {number: 80}}}}
                        """).check();
    }
}
