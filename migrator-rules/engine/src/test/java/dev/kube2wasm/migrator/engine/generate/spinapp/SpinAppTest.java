package dev.kube2wasm.migrator.engine.generate.spinapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.SecretNames;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Value;
import dev.kube2wasm.migrator.api.contract.Variable;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.target.Target;
import dev.kube2wasm.migrator.engine.generate.Documents.Document;
import dev.kube2wasm.migrator.engine.generate.Loss;
import dev.kube2wasm.migrator.engine.generate.Service;
import dev.kube2wasm.migrator.engine.link.Estate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

final class SpinAppTest {

    /** What every workload loses. */
    private static final List<String> ALWAYS = List.of("metadata.name", "image");

    private static final SourceLocation IN_CODE = SourceLocation.startOf("src/A.java");

    private static Operation get(String path) {
        return get(path, Optional.of(new Value.Text("well")));
    }

    private static Operation get(String path, Optional<Value> value) {
        return new Operation(
                "GET",
                path,
                List.of(),
                Optional.empty(),
                new Operation.Response(200, Optional.empty(), List.of()),
                List.of(),
                "A#a",
                value,
                IN_CODE);
    }

    private static Variable variable(String key) {
        return new Variable(
                key,
                new Type.Scalar(Type.Scalar.Kind.STRING),
                Optional.empty(),
                SecretNames.isSecret(key),
                true,
                IN_CODE);
    }

    private static Document app(String yaml, List<Operation> operations, String... variables) {
        List<Variable> all = new ArrayList<>();
        for (String key : variables) {
            all.add(variable(key));
        }
        return SpinApp.of(new Service(
                "shop",
                new Estate().yaml("shop.yaml", yaml).service("shop"),
                new Contract(operations, List.of(), all, List.of(), List.of()),
                new Fitness("spin", Verdict.FIT, 0, List.of()),
                new Target("spin", "Spin", Map.of())));
    }

    private static String deployment(String pod, String container) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop}
                spec:
                  template:
                    metadata: {labels: {app: shop}}
                    spec:
                      %s
                      containers:
                        - name: shop
                          image: shop:1
                          %s
                """.formatted(pod, container);
    }

    private static Object spec(Document document, String key) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(document.text());
        if (tree instanceof Map<?, ?> map && map.get("spec") instanceof Map<?, ?> spec) {
            Object value = spec.get(key);
            return value == null ? "absent" : value;
        }
        throw new AssertionError("no spec: " + document.text());
    }

    private static List<String> lost(Document document) {
        return document.losses().stream()
                .map(Loss::what)
                .filter(w -> !ALWAYS.contains(w))
                .toList();
    }

    @Test
    void expressesWhatItCan() {
        Document document = app("""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: shop
                  namespace: store
                  labels: {team: "7"}
                  annotations: {owner: us, deployment.kubernetes.io/revision: "3"}
                spec:
                  replicas: 3
                  selector: {matchLabels: {app: shop}}
                  strategy: {type: RollingUpdate}
                  template:
                    metadata: {labels: {app: shop}, annotations: {mesh: "on"}}
                    spec:
                      serviceAccountName: keeper
                      imagePullSecrets: [{name: registry}]
                      restartPolicy: Always
                      containers:
                        - name: shop
                          image: shop:1
                          ports: [{containerPort: 80, name: http}]
                          resources: {limits: {memory: 64Mi, cpu: 1}, requests: {memory: 32Mi}}
                          readinessProbe:
                            httpGet: {path: '/health?full=1', port: http, httpHeaders: [{name: X-A, value: b}]}
                            periodSeconds: 5
                          env:
                            - {name: SHOP_RATE, value: "0.5"}
                            - {name: SHOP_COLOUR, valueFrom: {configMapKeyRef: {name: c, key: k, optional: true}}}
                            - {name: SHOP_TOKEN, valueFrom: {secretKeyRef: {name: s, key: t}}}
                            - {name: SHOP_NODE, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: shop, namespace: store, annotations: {dns: shop.example}}
                spec: {selector: {app: shop}, ports: [{port: 80, targetPort: http}]}
                """, List.of(get("/{page}")), "shop.rate", "SHOP_COLOUR", "SHOP_TOKEN", "SHOP_NODE");
        assertThat(document.text()).isEqualTo("""
                apiVersion: core.spinkube.dev/v1alpha1
                kind: SpinApp
                metadata:
                  name: shop
                  namespace: store
                  labels:
                    team: '7'
                spec:
                  executor: containerd-shim-spin
                  image: registry.example/shop:0.1.0
                  imagePullSecrets:
                  - name: registry
                  replicas: 3
                  checks:
                    readiness:
                      httpGet:
                        path: /health?full=1
                        httpHeaders:
                        - name: X-A
                          value: b
                      initialDelaySeconds: 0
                      timeoutSeconds: 1
                      periodSeconds: 5
                      successThreshold: 1
                      failureThreshold: 3
                  resources:
                    limits:
                      cpu: '1'
                      memory: 64Mi
                    requests:
                      memory: 32Mi
                  variables:
                  - name: shop_colour
                    valueFrom:
                      configMapKeyRef:
                        name: c
                        key: k
                        optional: true
                  - name: shop_node
                    valueFrom:
                      fieldRef:
                        fieldPath: spec.nodeName
                  - name: shop_rate
                    value: '0.5'
                  - name: shop_token
                    valueFrom:
                      secretKeyRef:
                        name: s
                        key: t
                  serviceAccountName: keeper
                  serviceAnnotations:
                    dns: shop.example
                  deploymentAnnotations:
                    owner: us
                  podAnnotations:
                    mesh: 'on'
                  podLabels:
                    app: shop
                """);
        assertThat(lost(document)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "affinity: {podAffinity: {x: [1]}}|affinity",
                "nodeSelector: {disk: ssd}|nodeSelector",
                "tolerations: [{operator: Exists}]|tolerations",
                "topologySpreadConstraints: [{maxSkew: 1}]|topologySpreadConstraints",
                "hostAliases: [{ip: 10.0.0.1}]|hostAliases",
                "terminationGracePeriodSeconds: 60|terminationGracePeriodSeconds",
                "securityContext: {runAsNonRoot: true}|securityContext",
                "initContainers: [{name: wait, image: b}]|initContainer wait",
                "volumes: [{name: v, emptyDir: {}}]|volume v: emptyDir",
                "volumes: [{name: v, persistentVolumeClaim: {claimName: c}}]|volume v: persistentVolumeClaim",
                "volumes: [{name: v, quantumDisk: {}}]|volume v: quantumDisk",
                "volumes: [{name: v}]|volume v",
                "automountServiceAccountToken: false|automountServiceAccountToken",
                "neverHeardOf: {a: 1}|neverHeardOf",
                "neverHeardOf: false|neverHeardOf",
            })
    void everyKeyOfThePodIsALoss(String yaml, String what) {
        assertThat(lost(app(deployment(yaml, ""), List.of()))).containsExactly(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lifecycle: {preStop: {exec: {command: [sleep]}}}|lifecycle.preStop",
                "securityContext: {privileged: true}|securityContext",
                "command: [java]|command",
                "args: [--port=1]|args",
                "imagePullPolicy: Always|imagePullPolicy",
                "startupProbe: {tcpSocket: {port: 1}}|startupProbe",
                "readinessProbe: {exec: {command: [true]}}|readinessProbe.exec",
                "livenessProbe: {tcpSocket: {port: 1}}|livenessProbe.tcpSocket",
                "livenessProbe: {grpc: {port: 1}}|livenessProbe.grpc",
                "livenessProbe: {httpGet: {path: /gone, port: 1}}|livenessProbe.httpGet",
                "livenessProbe: {httpGet: {path: /up, port: 1, host: h}}|livenessProbe.httpGet.host",
                "livenessProbe: {httpGet: {path: /up, port: 1, scheme: HTTPS}}|livenessProbe.httpGet.scheme",
                "'livenessProbe: {httpGet: {path: /up, port: 1}, terminationGracePeriodSeconds: 9}'"
                        + "|livenessProbe.terminationGracePeriodSeconds",
                "ports: [{containerPort: 8080}]|port 8080",
                "ports: [{containerPort: 80, protocol: UDP}]|port 80/UDP",
                "ports: [{containerPort: 80, hostPort: 80}]|ports[].hostPort",
                "resources: {limits: {nvidia.com/gpu: 1}}|resources.limits.nvidia.com/gpu",
                "resources: {claims: [{name: gpu}]}|resources.claims",
                "volumeMounts: [{name: claimed, mountPath: /data}]|volumeMount claimed",
                "env: [{name: A, valueFrom: {fileKeyRef: {path: x}}}]|env A: valueFrom.fileKeyRef",
                "env: [{name: A, value: $(B)x}]|env A",
                "envFrom: [{secretRef: {name: nowhere}}]|envFrom|envFrom.secretRef",
                "neverHeardOf: 1|neverHeardOf",
            })
    void everyKeyOfTheContainerIsALoss(String yaml, String what) {
        assertThat(lost(app(deployment("", yaml), List.of(get("/up")), "A"))).contains(what);
        assertThat(lost(app(deployment("", yaml), List.of(get("/up")), "A")))
                .hasSizeBetween(1, yaml.startsWith("envFrom") ? 2 : 1);
    }

    @Test
    void whatHoldsAnywayIsNoLoss() {
        String pod = """
                restartPolicy: Always
                      dnsPolicy: ClusterFirst
                      terminationGracePeriodSeconds: 30
                      securityContext: {}
                      hostNetwork: false""";
        assertThat(lost(app(deployment(pod, "terminationMessagePolicy: File"), List.of())))
                .isEmpty();
    }

    @Test
    void everyLossSaysWhereAndWhatToDo() {
        Document document = app(deployment("nodeSelector: {disk: ssd}", "tty: true"), List.of());
        assertThat(document.losses())
                .isSorted()
                .filteredOn(l -> l.what().equals("nodeSelector"))
                .singleElement()
                .satisfies(l -> {
                    assertThat(l.at()).hasToString("shop.yaml:8");
                    assertThat(l.message()).isNotBlank().endsWith(".");
                });
    }

    @Test
    void containersBesideAreLostWhole() {
        assertThat(lost(app("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: shop}
                        spec:
                          minReadySeconds: 5
                          neverHeardOf: 1
                          template:
                            spec:
                              containers:
                                - {name: logs, image: fluentd, tty: true}
                                - {name: shop, image: shop}
                                - {name: istio-proxy, image: istio}
                        """, List.of())))
                .containsExactly(
                        "spec.minReadySeconds", "spec.neverHeardOf", "container logs", "container istio-proxy");
    }

    @Test
    void otherKindsLoseWhatMakesThem() {
        assertThat(lost(app("""
                        apiVersion: apps/v1
                        kind: StatefulSet
                        metadata: {name: shop}
                        spec:
                          replicas: 0
                          serviceName: shops
                          volumeClaimTemplates: [{metadata: {name: data}}]
                          template: {spec: {containers: [{name: shop, image: shop}]}}
                        """, List.of())))
                .containsExactly("kind StatefulSet", "replicas", "spec.serviceName", "spec.volumeClaimTemplates");
        assertThat(lost(app("""
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: shop, labels: {app: shop}}
                        spec: {nodeName: n, containers: [{name: shop, image: shop}]}
                        """, List.of()))).containsExactly("nodeName");
    }

    @Test
    void theServiceAndWhatScalesAndSelectsPodsMustFollow() {
        Document document = app(deployment("", "") + """
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: store}
                spec:
                  selector: {app: shop}
                  type: LoadBalancer
                  ports: [{port: 8080, nodePort: 30000}]
                ---
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: shop}
                spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: shop}}
                ---
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: budget}
                spec: {minAvailable: 1, selector: {matchLabels: {app: shop}}}
                """, List.of());
        assertThat(lost(document))
                .containsExactlyInAnyOrder(
                        "Service store",
                        "Service store: type",
                        "Service store: port 8080",
                        "Service store: ports[].nodePort",
                        "PodDisruptionBudget budget");
        assertThat(spec(document, "enableAutoscaling")).isEqualTo(true);
        assertThat(spec(document, "replicas")).isEqualTo("absent");
    }

    @Test
    void noSecretsValueIsWritten() {
        Document document = app(
                deployment("", "env: [{name: DB_PASSWORD, value: hunter2}, {name: URL, value: 'http://a:hunter2@b/'}]")
                        .replace("metadata: {name: shop}", "metadata: {name: shop, annotations: {api-key: hunter2}}"),
                List.of(),
                "DB_PASSWORD",
                "URL");
        assertThat(document.text()).doesNotContain("hunter2").contains("name: shop-secrets");
        assertThat(document.losses().toString()).doesNotContain("hunter2");
        assertThat(lost(document)).containsExactly("Deployment: api-key", "env DB_PASSWORD", "env URL");
    }

    @Test
    void keysOfConfigMapsAndSecretsAreWrittenOneByOne() {
        Document document = app(
                deployment("", "envFrom: [{prefix: S_, configMapRef: {name: c}}, {secretRef: {name: s}}]") + """
                        ---
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: c}
                        data: {COLOUR: blue}
                        ---
                        apiVersion: v1
                        kind: Secret
                        metadata: {name: s}
                        stringData: {DOOR_TOKEN: hunter2}
                        """,
                List.of(),
                "s.colour",
                "DOOR_TOKEN");
        assertThat(spec(document, "variables"))
                .asString()
                .isEqualTo("[{name=door_token, valueFrom={secretKeyRef={name=s, key=DOOR_TOKEN}}},"
                        + " {name=s_colour, valueFrom={configMapKeyRef={name=c, key=COLOUR}}}]");
        assertThat(document.text()).doesNotContain("hunter2").doesNotContain("blue");
    }

    @Test
    void aSecretThatNothingGivesIsNamed() {
        assertThat(lost(app(deployment("", ""), List.of(), "mail.password", "mail.host")))
                .containsExactly("mail.password");
    }

    @ParameterizedTest
    @CsvSource({
        "/health, /health, true",
        "/health, /health/, false",
        "/health, /{a}, true",
        "/health/live, /{a}, false",
        "/health/live, /health/{rest:.*}, true",
        "/, /, true",
        "/, /a, false",
    })
    void aCheckIsKeptWhereTheFunctionAnswersIt(String path, String route, boolean kept) {
        Document document =
                app(deployment("", "livenessProbe: {httpGet: {path: " + path + ", port: 1}}"), List.of(get(route)));
        assertThat(spec(document, "checks").equals("absent")).isNotEqualTo(kept);
    }

    @Test
    void aCheckOfARouteThatIsNotPortedFails() {
        Document document = app(
                deployment("", "readinessProbe: {httpGet: {path: /up, port: 1}}"),
                List.of(get("/{a}"), get("/up", Optional.empty())));
        assertThat(lost(document)).containsExactly("readinessProbe.httpGet");
        assertThat(spec(document, "checks")).isNotEqualTo("absent");
    }

    @Test
    void whateverTextsHoldStaysText() {
        String nasty = "a: b # \"'{{x}}\\n- [\\u2028!!java.lang.Object *x &y %z";
        Document document =
                app(deployment("", "env: [{name: A, value: \"" + nasty.replace("\"", "\\\"") + "\"}]"), List.of(), "A");
        assertThat(spec(document, "variables"))
                .asString()
                .isEqualTo("[{name=a, value=a: b # \"'{{x}}\n- [\u2028!!java.lang.Object *x &y %z}]");
    }
}
