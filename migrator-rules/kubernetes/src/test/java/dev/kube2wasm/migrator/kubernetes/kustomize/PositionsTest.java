package dev.kube2wasm.migrator.kubernetes.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every value points to the line that a person edits to change it. */
class PositionsTest {

    private static final String ORDERS = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: orders
            spec:
              replicas: 1
              template:
                spec:
                  containers:
                    - name: orders
                      image: shop/orders:1
                      env:
                        - name: MODE
                          value: plain
            """;

    @Test
    void patchedValuesPointToThePatchAndTheOthersToTheBase() {
        Built built = Built.of(
                "overlay",
                "base/kustomization.yaml",
                "resources: [orders.yaml]\n",
                "base/orders.yaml",
                ORDERS,
                "overlay/kustomization.yaml",
                """
                resources: [../base]
                patches:
                  - path: patch.yaml
                """,
                "overlay/patch.yaml",
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: orders}
                spec:
                  template:
                    spec:
                      containers:
                        - name: orders
                          resources:
                            limits:
                              memory: 64Mi
                          env:
                            - name: MODE
                              value: patched
                """);
        String container = "spec.template.spec.containers[*].";
        assertThat(built.at("Deployment", container + "image")).isEqualTo("shop/orders:1 base/orders.yaml:11");
        assertThat(built.at("Deployment", container + "resources.limits.memory"))
                .isEqualTo("64Mi overlay/patch.yaml:11");
        assertThat(built.at("Deployment", container + "env[*].value")).isEqualTo("patched overlay/patch.yaml:14");
        assertThat(built.at("Deployment", "metadata.name")).isEqualTo("orders base/orders.yaml:4");
        assertThat(built.object("Deployment").get("metadata").at()).hasToString("base/orders.yaml:3");
        assertThat(built.problems()).isEmpty();
    }

    @Test
    void inlinePatchesPointToTheirLinesInTheKustomization() {
        Built built = Built.of(".", "orders.yaml", ORDERS, "kustomization.yaml", """
                resources: [orders.yaml]
                patches:
                  - target: {kind: Deployment}
                    patch: |-

                      - op: replace
                        path: /spec/replicas
                        value: 2
                  - patch: |
                      apiVersion: apps/v1
                      kind: Deployment
                      metadata: {name: orders}
                      spec:
                        paused: true
                  - target: {kind: Deployment}
                    patch: '[{"op": "add", "path": "/spec/minReadySeconds", "value": 7}]'
                patchesStrategicMerge:
                  - |-
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata:
                      name: orders
                    spec:
                      progressDeadlineSeconds: 9
                """);
        assertThat(built.at("Deployment", "spec.replicas")).isEqualTo("2 kustomization.yaml:8");
        assertThat(built.at("Deployment", "spec.paused")).isEqualTo("true kustomization.yaml:14");
        assertThat(built.at("Deployment", "spec.minReadySeconds")).isEqualTo("7 kustomization.yaml:16");
        assertThat(built.at("Deployment", "spec.progressDeadlineSeconds")).isEqualTo("9 kustomization.yaml:24");
        assertThat(built.object("Deployment")
                        .select("spec.paused")
                        .findFirst()
                        .orElseThrow()
                        .at()
                        .column())
                .isEqualTo(9);
    }

    @Test
    void fieldsOfTheKustomizationPointToIt() {
        Built built = Built.of(
                ".", "orders.yaml", ORDERS.replace("plain", "x"), "settings.env", "A=1\n", "kustomization.yaml", """
                resources: [orders.yaml]
                namespace: shop
                namePrefix: eu-
                commonLabels:
                  team: a
                commonAnnotations:
                  note: b
                images:
                  - name: shop/orders
                    newTag: "2"
                replicas:
                  - name: orders
                    count: 4
                configMapGenerator:
                  - name: settings
                    literals:
                      - ONE=1
                    envs:
                      - settings.env
                """);
        assertThat(built.at("Deployment", "metadata.namespace")).isEqualTo("shop kustomization.yaml:2");
        assertThat(built.at("Deployment", "metadata.name")).isEqualTo("eu-orders orders.yaml:4");
        assertThat(built.at("Deployment", "metadata.labels.team")).isEqualTo("a kustomization.yaml:5");
        assertThat(built.at("Deployment", "metadata.annotations.note")).isEqualTo("b kustomization.yaml:7");
        assertThat(built.at("Deployment", "spec.template.spec.containers[*].image"))
                .isEqualTo("shop/orders:2 kustomization.yaml:10");
        assertThat(built.at("Deployment", "spec.replicas")).isEqualTo("4 kustomization.yaml:13");
        assertThat(built.at("ConfigMap", "data.ONE")).isEqualTo("1 kustomization.yaml:17");
        assertThat(built.at("ConfigMap", "data.A")).isEqualTo("1 kustomization.yaml:19");
    }

    @Test
    void replacedValuesPointToTheReplacement() {
        Built built = Built.of(".", "orders.yaml", ORDERS, "kustomization.yaml", """
                resources: [orders.yaml]
                replacements:
                  - source: {kind: Deployment, name: orders}
                    targets:
                      - select: {kind: Deployment}
                        fieldPaths:
                          - spec.template.spec.containers.[name=orders].env.[name=MODE].value
                """);
        assertThat(built.at("Deployment", "spec.template.spec.containers[*].env[*].value"))
                .isEqualTo("orders kustomization.yaml:7");
    }

    @Test
    void secretsThatAreGeneratedKeepTheirKeysAndLoseTheirValues() {
        Built built = Built.of(".", "kustomization.yaml", """
                secretGenerator:
                  - name: database
                    literals: [password=correct-horse]
                """);
        assertThat(built.names()).containsExactly("Secret/database-tbdk9tf7c9");
        assertThat(built.object("Secret").get("data").get("password").text()).contains("");
        assertThat(built.objects().toString()).doesNotContain("correct-horse", "Y29ycmVjdC1ob3JzZQ");
    }
}
