package dev.kube2wasm.migrator.kubernetes.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeCheckTest {

    private static final String GOOD = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: orders
              annotations: {a: "true"}
            spec:
              replicas: 2
              selector: {matchLabels: {app: orders}}
              template:
                metadata: {labels: {app: orders}}
                spec:
                  hostNetwork: false
                  containers:
                    - name: orders
                      image: shop/orders
                      args: ["-x"]
                      env: [{name: A, value: "1"}]
                      ports: [{containerPort: 80}]
                      resources: {limits: {cpu: 0.5, memory: 1Gi}}
                      livenessProbe: {httpGet: {path: /, port: http}, periodSeconds: 0x10}
            """;

    private static List<Problem> problems(String text) {
        var reading = new KubernetesManifests().read(MemoryTree.of(Map.of("a.yaml", text)));
        assertThat(reading.manifests()).hasSize(1);
        return reading.problems();
    }

    @Test
    void saysNothingOfRightTypes() {
        assertThat(problems(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replicas: 2|replicas: two|7:3",
                "replicas: 2|replicas: \"2\"|7:3",
                "ports: [{containerPort: 80}]|ports: {containerPort: 80}|18:11",
                "containerPort: 80|containerPort: http|18:20",
                "value: \"1\"|value: 1|17:27",
                "value: \"1\"|value: yes|17:27",
                "args: [\"-x\"]|args: [8080]|16:18",
                "a: \"true\"|a: true|5:17",
                "hostNetwork: false|hostNetwork: \"no\"|12:7",
                "periodSeconds: 0x10|periodSeconds: ten|20:59",
                "metadata: {labels: {app: orders}}|metadata: 5|10:5",
                "image: shop/orders|image: {name: a}|15:11"
            })
    void namesTheLineOfAWrongType(String right, String wrong, String position) {
        assertThat(GOOD).contains(right);
        List<Problem> problems = new ArrayList<>();
        YamlManifest object = object(GOOD.replace(right, wrong));
        TypeCheck.check(object, problems);
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.at().line() + ":" + p.at().column()).isEqualTo(position);
            assertThat(p.severity()).isEqualTo(Problem.Severity.ERROR);
            assertThat(p.message()).contains("kubectl refuses");
        });
    }

    @Test
    void asksTheTypedModelAboutFieldsThatAreNotInTheTable() {
        String nested = GOOD.replace("hostNetwork: false", "dnsConfig: {nameservers: %s}");
        assertThat(problems(nested.formatted("[1.1.1.1]"))).isEmpty();
        assertThat(problems(nested.formatted("5"))).singleElement().satisfies(p -> {
            assertThat(p.at().line()).isEqualTo(12);
            assertThat(p.message()).startsWith("\"nameservers\" of the Deployment \"orders\" has a type");
        });
    }

    @Test
    void clearsOrdinaryObjectsWithoutTheTypedModel() {
        YamlManifest object = object(GOOD);
        assertThat(ObjectShapes.of(object).orElseThrow().compare(object.root(), (field, shape) -> {}))
                .isTrue();
    }

    @Test
    void agreesWithTheTypedModel() {
        assertThat(TypedModel.wrongType(object(GOOD))).isEmpty();
        assertThat(TypedModel.wrongType(object(GOOD.replace("replicas: 2", "replicas: two"))))
                .hasValueSatisfying(p -> assertThat(p.at().line()).isEqualTo(7));
        assertThat(TypedModel.wrongType(object(GOOD.replace("ports: [{containerPort: 80}]", "ports: {a: 80}"))))
                .hasValueSatisfying(p -> assertThat(p.at().line()).isEqualTo(18));
    }

    @Test
    void checksServicesConfigMapsAndSecretsToo() {
        assertThat(problems("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  PORT: 8080\n"))
                .singleElement()
                .satisfies(p -> assertThat(p.at().line()).isEqualTo(5));
        assertThat(problems("apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec:\n  ports: {port: 1}\n"))
                .singleElement()
                .satisfies(p -> assertThat(p.at().line()).isEqualTo(5));
        assertThat(problems("apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData: {pin: 4711}\n"))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).doesNotContain("4711"));
    }

    private static YamlManifest object(String text) {
        YamlField root = YamlReader.first("a.yaml", text);
        return new YamlManifest(
                "apps/v1",
                "Deployment",
                "orders",
                "default",
                root,
                root.get("metadata").at());
    }
}
