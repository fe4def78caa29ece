package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class PersistentVolumeTest {
    @Test
    void findsClaimsAndDrivers() {
        rule(new PersistentVolume()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              volumes:
                                - name: a
                                  persistentVolumeClaim: {claimName: a}  # requires: volume.persistent
                                - name: b
                                  nfs: {server: s, path: /}  # requires: volume.persistent
                                - {name: c, emptyDir: {}}
                              containers:
                                - {name: a, image: a}
                        """).check();
    }

    @Test
    void findsClaimTemplates() {
        rule(new PersistentVolume()).yaml("""
                        apiVersion: apps/v1
                        kind: StatefulSet
                        metadata: {name: orders}
                        spec:
                          serviceName: orders
                          volumeClaimTemplates:
                            - metadata: {name: data}  # requires: volume.persistent
                              spec: {accessModes: [ReadWriteOnce]}
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: a}
                        """).check();
    }
}
