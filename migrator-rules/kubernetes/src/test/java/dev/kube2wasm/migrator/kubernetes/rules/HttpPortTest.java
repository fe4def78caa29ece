package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class HttpPortTest {
    @Test
    void findsProbesAndRoutes() {
        rule(new HttpPort()).yaml("""
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
                                  ports: [{containerPort: 80}]
                                  readinessProbe:
                                    httpGet: {path: /, port: 80}  # requires: http.inbound
                        ---
                        apiVersion: v1
                        kind: Service
                        metadata: {name: orders}
                        spec:
                          selector: {app: orders}
                          ports: [{port: 80}]
                        ---
                        apiVersion: networking.k8s.io/v1
                        kind: Ingress  # requires: http.inbound
                        metadata: {name: orders}
                        spec:
                          rules:
                            - http:
                                paths:
                                  - {path: /, pathType: Prefix, backend: {service: {name: orders, port: {number: 80}}}}
                        """).check();
    }

    @Test
    void saysNothingOfOtherProbes() {
        rule(new HttpPort()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: a, readinessProbe: {tcpSocket: {port: 80}}, livenessProbe: {exec: {command: [x]}}}
                        """).check();
    }
}
