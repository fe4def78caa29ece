package dev.kube2wasm.migrator.kubernetes.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.spi.ManifestSource;
import dev.kube2wasm.migrator.api.spi.ManifestSource.Reading;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.Rendering;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KubernetesManifestsTest {

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: orders
            spec:
              selector: {matchLabels: {app: orders}}
              template:
                metadata: {labels: {app: orders}}
                spec:
                  containers:
                    - {name: orders, image: "shop/orders:1"}
            """;

    private static Reading read(String... filesAndTexts) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < filesAndTexts.length; i += 2) {
            files.put(filesAndTexts[i], filesAndTexts[i + 1]);
        }
        return new KubernetesManifests().read(MemoryTree.of(files));
    }

    private static List<String> objects(Reading reading) {
        return reading.manifests().stream()
                .map(m -> m.at() + " " + m.namespace() + "/" + m.kind() + "/" + m.name())
                .toList();
    }

    private static List<String> problems(Reading reading) {
        return reading.problems().stream()
                .map(p -> p.severity() + " " + p.at() + " " + p.message())
                .toList();
    }

    @Test
    void readsObjectsOfEveryForm() {
        Reading reading = read("k8s/all.yaml", DEPLOYMENT + """
                ---
                apiVersion: v1
                kind: List
                items:
                  - apiVersion: v1
                    kind: Service
                    metadata: {name: orders, namespace: shop}
                  - apiVersion: extensions/v1beta1
                    kind: Deployment
                    metadata: {name: old}
                    spec: {template: {spec: {containers: [{image: a}]}}}
                ---
                apiVersion: batch/v1
                kind: JobList
                items:
                  - metadata: {generateName: once-}
                    spec: {template: {spec: {containers: [{image: a}]}}}
                """, "k8s/pod.json", """
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p"},
                 "spec": {"containers": [{"name": "p", "image": "a"}]}}
                """);
        assertThat(objects(reading))
                .containsExactly(
                        "k8s/all.yaml:3 default/Deployment/orders",
                        "k8s/all.yaml:18 shop/Service/orders",
                        "k8s/all.yaml:21 default/Deployment/old",
                        "k8s/all.yaml:27 default/Job/once-*",
                        "k8s/pod.json:1 default/Pod/p");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void tellsApartWhatOnlyLooksLikeManifests() {
        Reading reading = read(
                "docker-compose.yaml", "services: {a: {image: b}}\n",
                "skaffold.yaml", "apiVersion: skaffold/v4beta1\nkind: Config\n",
                "catalog-info.yaml", "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: a}\n",
                "kubeconfig.yaml", "apiVersion: v1\nkind: Config\nmetadata: {name: a}\n",
                "openapi.yaml", "openapi: 3.0.0\ninfo: {x-kind: kind, x-api: apiVersion}\n",
                "provisioning.yaml", "apiVersion: 1\nkind: Datasource\nmetadata: {name: a}\n",
                ".github/workflows/ci.yml", "on: push\n# kind apiVersion\njobs: {\n",
                "broken.yaml", "notes: about kind and apiVersion\n  x: [\n");
        assertThat(objects(reading)).isEmpty();
        assertThat(problems(reading)).isEmpty();
    }

    @Test
    void leavesOutPatchesOfKustomizations() {
        Reading reading = read(
                "base/orders.yaml",
                DEPLOYMENT,
                "base/kustomization.yaml",
                "resources: [orders.yaml]\n",
                "overlay/kustomization.yaml",
                """
                resources: [../base]
                patchesStrategicMerge: [replicas.yaml]
                patches:
                  - path: ./image.yaml
                """,
                "overlay/replicas.yaml",
                DEPLOYMENT,
                "overlay/image.yaml",
                DEPLOYMENT,
                "overlay/loose.yaml",
                "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: orders}\nspec: {replicas: 3}\n");
        assertThat(objects(reading)).containsExactly("base/orders.yaml:3 default/Deployment/orders");
        assertThat(problems(reading)).singleElement().asString().contains("NOTE overlay/loose.yaml:3", "patch");
    }

    private static final String[] OVERLAYS = {
        "base/kustomization.yaml", "resources: [orders.yaml, service.yaml]\n",
        "base/orders.yaml", DEPLOYMENT,
        "base/service.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: orders}\n",
        "overlays/dev/kustomization.yaml", "resources: [../../base]\nnamePrefix: dev-\n",
        "overlays/prod/kustomization.yaml", "resources: [../../base]\nnamespace: shop\n",
        "overlays/qa/kustomization.yaml", "resources: [../../base]\nnamePrefix: qa-\n",
        "other/kustomization.yaml", "resources: [users.yaml]\nnamePrefix: x-\n",
        "other/users.yaml", DEPLOYMENT.replace("name: orders", "name: users"),
        "spare/kustomization.yaml", "kind: Component\nresources: [spare.yaml]\n",
        "spare/spare.yaml", DEPLOYMENT.replace("name: orders", "name: spare"),
        "loose.yaml", DEPLOYMENT.replace("name: orders", "name: loose"),
    };

    @Test
    void buildsOneOfTheOverlaysOfABaseAndReadsNoFileTwice() {
        Reading reading = read(OVERLAYS);
        assertThat(objects(reading))
                .containsExactly(
                        "base/orders.yaml:3 shop/Deployment/orders",
                        "base/service.yaml:3 shop/Service/orders",
                        "loose.yaml:3 default/Deployment/loose",
                        "other/users.yaml:3 default/Deployment/x-users",
                        "spare/spare.yaml:3 default/Deployment/spare");
        assertThat(problems(reading))
                .containsExactly(
                        "NOTE overlays/prod/kustomization.yaml:1 of the kustomizations that deploy the same workloads,"
                                + " overlays/prod was built, and not overlays/dev, overlays/qa; choose another one with"
                                + " \"--overlay DIR\"",
                        "NOTE spare/kustomization.yaml:1 no kustomization here uses this component, so its patches were"
                                + " left out, and its objects read as they are written");
    }

    @Test
    void buildsTheOverlayThatWasChosen() {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < OVERLAYS.length; i += 2) {
            files.put(OVERLAYS[i], OVERLAYS[i + 1]);
        }
        ManifestSource source =
                new KubernetesManifests().with(Rendering.undecided().withOverlays(List.of("overlays/qa", "nowhere")));
        Reading reading = source.read(MemoryTree.of(files));
        assertThat(objects(reading))
                .contains(
                        "base/orders.yaml:3 default/Deployment/qa-orders",
                        "other/users.yaml:3 default/Deployment/x-users")
                .hasSize(5);
        assertThat(problems(reading))
                .anySatisfy(p -> assertThat(p).startsWith("ERROR nowhere:1 this directory, which was chosen, has no"))
                .anySatisfy(p -> assertThat(p).contains("overlays/qa was chosen, and not overlays/dev, overlays/prod"));
        Reading base = new KubernetesManifests()
                .with(Rendering.undecided().withOverlays(List.of("base")))
                .read(MemoryTree.of(files));
        assertThat(objects(base))
                .contains("base/orders.yaml:3 default/Deployment/orders")
                .hasSize(5);
    }

    @Test
    void buildsOverlaysOfOneBaseThatDeployDifferentWorkloadsAlike() {
        Reading reading = read(
                "shared/kustomization.yaml", "resources: [config.yaml]\n",
                "shared/config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n",
                "a/kustomization.yaml", "resources: [../shared, a.yaml]\n",
                "a/a.yaml", DEPLOYMENT.replace("name: orders", "name: a"),
                "b/kustomization.yaml", "resources: [../shared, b.yaml]\n",
                "b/b.yaml", DEPLOYMENT.replace("name: orders", "name: b"));
        assertThat(objects(reading)).contains("a/a.yaml:3 default/Deployment/a", "b/b.yaml:3 default/Deployment/b");
        assertThat(problems(reading)).isEmpty();
    }

    @Test
    void leavesFilesThatOnlyLookLikeKustomizationsAlone() {
        Reading reading = read(
                "flux/kustomization.yaml",
                "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a}\n",
                "flux/orders.yaml",
                DEPLOYMENT,
                "broken/kustomization.yaml",
                "resources: [\n",
                "empty/kustomization.yaml",
                "");
        assertThat(objects(reading)).containsExactly("flux/orders.yaml:3 default/Deployment/orders");
        assertThat(problems(reading)).singleElement().asString().startsWith("ERROR broken/kustomization.yaml:");
    }

    @Test
    void saysOnceForAChartThatItIsNotRendered() {
        Reading reading = read(
                "shop/Chart.yaml", "apiVersion: v2\nname: shop\nkind: application\n",
                "shop/values.yaml", "apiVersion: a\nkind: [\n",
                "shop/templates/a.yaml", "{{- if .Values.a }}\napiVersion: v1\nkind: Pod\n{{- end }}\n",
                "shop/templates/b.yaml", DEPLOYMENT.replace("orders:1", "{{ .Values.tag }}"),
                "shop/templates/plain.yaml", DEPLOYMENT,
                "shop/charts/sub/Chart.yaml", "apiVersion: v2\n",
                "shop/charts/sub/templates/c.yaml", "apiVersion: v1\nkind: {{ .Values.kind }}\n");
        assertThat(objects(reading)).containsExactly("shop/templates/plain.yaml:3 default/Deployment/orders");
        assertThat(problems(reading))
                .containsExactly("NOTE shop/Chart.yaml:1 the chart shop is not rendered;"
                        + " render it with \"helm template\" and pass the output");
    }

    @Test
    void namesABrokenDocumentAndKeepsTheOthers() {
        Reading reading = read(
                "k8s/a.yaml",
                DEPLOYMENT + "---\napiVersion: v1\nkind: Service\nmetadata: [\n---\n"
                        + DEPLOYMENT.replace("name: orders", "name: users"));
        assertThat(objects(reading))
                .containsExactly("k8s/a.yaml:3 default/Deployment/orders", "k8s/a.yaml:19 default/Deployment/users");
        assertThat(reading.problems()).singleElement().satisfies(p -> {
            assertThat(p.severity()).isEqualTo(Problem.Severity.ERROR);
            assertThat(p.at().line()).isBetween(15, 17);
        });
    }

    @Test
    void warnsOfATemplateOutsideAChart() {
        assertThat(problems(read("k8s/a.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ name }}\n")))
                .singleElement()
                .asString()
                .startsWith("WARNING k8s/a.yaml:")
                .contains("template");
    }

    @Test
    void warnsOfAnObjectWithoutAName() {
        Reading reading = read("a.yaml", "apiVersion: v1\nkind: Service\nmetadata: {labels: {a: b}}\n");
        assertThat(objects(reading)).isEmpty();
        assertThat(problems(reading)).singleElement().asString().startsWith("WARNING a.yaml:3 the Service has no name");
    }

    @Test
    void warnsOfAmountsThatAreNone() {
        Reading reading = read(
                "a.yaml",
                DEPLOYMENT.replace(
                        "image: \"shop/orders:1\"",
                        "image: a, resources: {limits: {cpu: banana, memory: 1Gi}, requests: {memory: 12 Mi}}"));
        assertThat(problems(reading))
                .containsExactly(
                        "WARNING a.yaml:11 \"banana\" is no amount of cpu; write a number with a unit such as 500m or"
                                + " 256Mi",
                        "WARNING a.yaml:11 \"12 Mi\" is no amount of memory; write a number with a unit such as 500m or"
                                + " 256Mi");
        assertThat(objects(reading)).hasSize(1);
    }

    @Test
    void namesFilesThatAreNoText() {
        Reading reading = new KubernetesManifests()
                .read(MemoryTree.ofBytes(Map.of(
                        "garbage.yaml",
                        new byte[] {0, 1, 2, 3},
                        "latin.yaml",
                        "apiVersion: v1\nkind: Pod # \u00e4\n".getBytes(StandardCharsets.ISO_8859_1),
                        "notes.yaml",
                        "text: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1),
                        "data.json",
                        new byte[] {0, 1, 2, 3})));
        assertThat(problems(reading))
                .containsExactly(
                        "ERROR garbage.yaml:1 the file is not text in UTF-8 or UTF-16, so it was not read",
                        "ERROR latin.yaml:1 the file is not text in UTF-8 or UTF-16, so it was not read");
    }

    @Test
    void readsUtf16() {
        Reading reading = new KubernetesManifests()
                .read(MemoryTree.ofBytes(
                        Map.of("a.yaml", ("\uFEFF" + DEPLOYMENT).getBytes(StandardCharsets.UTF_16LE))));
        assertThat(objects(reading)).containsExactly("a.yaml:3 default/Deployment/orders");
    }

    @Test
    void readsManyFilesInTheOrderOfTheirNames() {
        Map<String, String> files = new TreeMap<>();
        for (int i = 100; i < 300; i++) {
            files.put("k8s/" + i + ".yaml", DEPLOYMENT.replace("name: orders", "name: o" + i));
        }
        Reading reading = new KubernetesManifests().read(MemoryTree.of(files));
        assertThat(reading.manifests()).hasSize(200).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(reading.manifests().get(7).name()).isEqualTo("o107");
    }

    @Test
    void keepsThePositionsOfFields() {
        Field image = read("a.yaml", DEPLOYMENT)
                .manifests()
                .get(0)
                .root()
                .select("spec.template.spec.containers[*].image")
                .findFirst()
                .orElseThrow();
        assertThat(image.at().line()).isEqualTo(11);
        assertThat(image.at().column()).isEqualTo(26);
        assertThat(image.text()).contains("shop/orders:1");
    }
}
