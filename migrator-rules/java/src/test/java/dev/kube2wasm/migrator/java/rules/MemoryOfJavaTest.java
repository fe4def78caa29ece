package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import dev.kube2wasm.migrator.kubernetes.rules.MemoryNeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where both the manifest and the code are read, the heap is what counts. */
class MemoryOfJavaTest {

    @ParameterizedTest(name = "{0} of {1} is {2} MiB")
    @CsvSource({
        "'', 128Mi, 64",
        "'', 200Mi, 100",
        "'', 300Mi, 125",
        "'', 500Mi, 125",
        "'', 1Gi, 256",
        "-XX:MaxRAMPercentage=75, 1Gi, 768",
        "-XX:MaxRAMPercentage=12.5, 1Gi, 128",
    })
    void takesTheShareThatTheHeapHasOfTheLimitOfJava(String options, String limit, int mebibytes) {
        rule(new MemoryNeed())
                .java("class Sample {}")
                .yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - name: orders
                                  image: a
                                  env: [{name: JAVA_TOOL_OPTIONS, value: "%s"}]%s
                                  resources:
                                    limits:
                                      memory: %s%s
                        """.formatted(
                                options,
                                options.isEmpty() ? "" : "  # requires: memory " + mebibytes,
                                limit,
                                options.isEmpty() ? "  # requires: memory " + mebibytes : ""))
                .check();
    }

    @Test
    void takesTheLastSizeThatAJvmIsTold() {
        rule(new MemoryNeed()).java("class Sample {}").yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - name: orders
                                  image: a
                                  env: [{name: JAVA_OPTS, value: -Xms64m -Xmx128m -Dname=-Xmx1g}]
                                  args:
                                    - java
                                    - -Xmx96m -Xmx98304k  # requires: memory 96
                                    - -XmxMuch
                                  resources: {limits: {memory: 1Gi}}
                        """).check();
    }
}
