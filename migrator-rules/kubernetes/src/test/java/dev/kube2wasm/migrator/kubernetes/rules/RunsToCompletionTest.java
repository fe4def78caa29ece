package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class RunsToCompletionTest {
    @Test
    void findsJobs() {
        rule(new RunsToCompletion()).yaml("""
                        apiVersion: batch/v1
                        kind: Job  # requires: batch
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: a}
                        """).check();
    }

    @Test
    void findsCronJobs() {
        rule(new RunsToCompletion()).yaml("""
                        apiVersion: batch/v1
                        kind: CronJob  # requires: batch
                        metadata: {name: a}
                        spec:
                          schedule: "0 1 * * *"  # requires: timer.scheduled
                          jobTemplate: {spec: {template: {spec: {containers: [{name: a, image: a}]}}}}
                        """).check();
    }

    @Test
    void saysNothingOfDeployments() {
        rule(new RunsToCompletion()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              containers:
                                - {name: a, image: a}
                        """).check();
    }
}
