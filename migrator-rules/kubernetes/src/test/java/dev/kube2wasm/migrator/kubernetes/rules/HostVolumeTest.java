package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class HostVolumeTest {
    @Test
    void findsDirectoriesOfTheNodeThatAreMounted() {
        rule(new HostVolume()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              volumes:
                                - name: logs
                                  hostPath: {path: /var/log}  # requires: volume.host
                                - name: unused
                                  hostPath: {path: /}
                                - {name: tmp, emptyDir: {}}
                              containers:
                                - {name: a, image: a, volumeMounts: [{name: logs, mountPath: /l}, {name: tmp, mountPath: /tmp}]}
                        """).check();
    }
}
