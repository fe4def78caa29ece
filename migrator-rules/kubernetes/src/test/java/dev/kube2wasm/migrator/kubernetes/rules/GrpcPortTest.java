package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class GrpcPortTest {
    @Test
    void findsGrpcByNameProtocolAndProbe() {
        rule(new GrpcPort()).yaml("""
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
                                    - containerPort: 50051
                                      name: grpc  # requires: grpc.inbound
                                    - {containerPort: 80, name: http}
                                  readinessProbe:
                                    grpc: {port: 50051}  # requires: grpc.inbound
                        ---
                        apiVersion: v1
                        kind: Service
                        metadata: {name: orders}
                        spec:
                          selector: {app: orders}
                          ports:
                            - port: 80
                              appProtocol: kubernetes.io/h2c  # requires: grpc.inbound
                            - {port: 81, name: telegrpcs}
                        """).check();
    }
}
