package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class ScratchVolumeTest {
    @Test
    void findsEmptyDirsOnDiskAndInMemory() {
        rule(new ScratchVolume()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              volumes:
                                - name: a
                                  emptyDir: {}  # requires: volume.scratch
                                - name: b
                                  emptyDir: {medium: Memory}  # requires: volume.scratch
                                - {name: c, configMap: {name: c}}
                              containers:
                                - {name: a, image: a}
                        """).check();
    }
}
