package dev.kube2wasm.migrator.kubernetes.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class KubernetesApiAccessTest {
    @Test
    void findsBoundRoles() {
        rule(new KubernetesApiAccess()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: orders}
                        spec:
                          template:
                            metadata: {labels: {app: orders}}
                            spec:
                              serviceAccountName: orders
                              containers:
                                - {name: a, image: a}
                        ---
                        apiVersion: rbac.authorization.k8s.io/v1
                        kind: Role
                        metadata: {name: reader}
                        rules:
                          - apiGroups: [""]  # requires: k8s.api
                            resources: [pods]
                            verbs: [list]
                        ---
                        apiVersion: rbac.authorization.k8s.io/v1
                        kind: RoleBinding
                        metadata: {name: reader}
                        subjects: [{kind: ServiceAccount, name: orders}]
                        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
                        ---
                        apiVersion: rbac.authorization.k8s.io/v1
                        kind: Role
                        metadata: {name: unbound}
                        rules: [{apiGroups: [""], resources: [pods], verbs: [list]}]
                        """).check();
    }
}
