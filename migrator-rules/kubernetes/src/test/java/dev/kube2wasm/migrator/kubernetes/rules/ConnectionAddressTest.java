package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class ConnectionAddressTest {
    @Test
    void findsStoresByTheAddressesInVariables() {
        rule(new ConnectionAddress()).yaml("""
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
                                  env:
                                    - name: DB
                                      value: jdbc:postgresql://db:5432/orders  # requires: sql.postgres
                                    - name: CACHE
                                      value: redis-cart:6379  # requires: redis
                                    - name: SPRING_KAFKA_BOOTSTRAP_SERVERS
                                      value: broker:1234  # requires: messaging.kafka
                                    - name: QUEUE
                                      value: amqps://user:secret@mq  # requires: messaging.amqp
                                    - name: MAIL
                                      value: smtp.example.com:587  # requires: tcp.outbound
                                    - {name: URL, value: "http://users:8080"}
                                    - {name: TIME, value: "12:30"}
                                    - {name: NOTE, value: "see jdbc:postgresql:"}
                                    - {name: MODE, value: redis}
                                    - {name: A, valueFrom: {configMapKeyRef: {name: shared, key: mongo}}}
                                  envFrom:
                                    - configMapRef: {name: own}
                                    - secretRef: {name: hidden}
                                - name: exporter
                                  image: exporter
                                  env: [{name: REDIS, value: "redis:6379"}]
                        ---
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: own}
                        data:
                          DSN: mysql://db/orders  # requires: sql.mysql
                          other: text
                        ---
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: shared}
                        data:
                          mongo: mongodb+srv://db  # requires: nosql.mongodb
                          unused: nats://broker
                        ---
                        apiVersion: v1
                        kind: Secret
                        metadata: {name: hidden}
                        stringData:
                          BUS: nats://user:pass@broker  # requires: messaging.other
                        """).check();
    }
}
