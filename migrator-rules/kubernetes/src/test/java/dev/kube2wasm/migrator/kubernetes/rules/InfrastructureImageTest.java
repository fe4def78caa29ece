package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class InfrastructureImageTest {
    @Test
    void findsInfrastructureByItsImage() {
        rule(new InfrastructureImage()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: db}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - name: db
                                  image: registry.example:5000/mirror/postgres:16@sha256:00  # requires: infrastructure
                                - {name: exporter, image: a}
                        """).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: sql}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - name: sql
                                  image: mcr.microsoft.com/mssql/server:2022  # requires: infrastructure
                        """).check();
    }

    @Test
    void saysNothingOfOtherImages() {
        rule(new InfrastructureImage())
                .yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: n0}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: "nginx"}
                        """)
                .yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: n1}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: "httpd:2"}
                        """)
                .yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: n2}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: "shop/server"}
                        """)
                .yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: n3}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: "shop/postgres-client"}
                        """)
                .yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: n4}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: "shop/gateway"}
                        """)
                .yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: n5}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: "shop/controller"}
                        """)
                .yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: n6}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: "tomcat"}
                        """)
                .yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: n7}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: "busybox"}
                        """)
                .yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: n8}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: "$(IMAGE)"}
                        """)
                .yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: n9}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: "x"}
                        """)
                .check();
    }

    @Test
    void saysNothingOfASidecar() {
        rule(new InfrastructureImage()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: cache, image: redis}
                                - {name: web, image: shop/orders}
                        """).check();
    }

    @Test
    void findsWhatTheImageIsBuiltFrom() {
        String manifest = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: orders-db}
                spec: {template: {spec: {containers: [{name: orders-db, image: "shop/orders-db"}]}}}
                """;
        rule(new InfrastructureImage()).yaml(manifest).file("Dockerfile", """
                        FROM alpine AS schema
                        # requires: infrastructure
                        FROM postgres:16
                        """).check();
        rule(new InfrastructureImage())
                .yaml(manifest)
                .file("Dockerfile", "FROM postgres:16 AS tools\nFROM nginx\n")
                .check();
    }
}
