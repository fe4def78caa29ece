package dev.kube2wasm.migrator.kubernetes.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.spi.ChartRenderer;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.Rendering;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a chart renders to is given here: where each value of it comes from is asked. */
class ChartsTest {

    private static final Map<String, String> FILES = Map.of(
            "shop/Chart.yaml", "name: shop\n",
            "shop/values.yaml",
                    "image:\n  name: web\n  tag: 1\nreplicas: 2\nresources:\n  limits: {cpu: 1}\ncache: {size: 5}\n",
            "shop/charts/cache/values.yaml", "size: 3\nport: 6379\n",
            "prod.yaml", "replicas: 4\n",
            "shop/templates/web.yaml", """
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata:
                      name: {{ include "shop.name" . }}
                    spec:
                      replicas: {{ .Values.replicas }}
                      template:
                        spec:
                          containers:
                          {{- range .Values.containers }}
                            - name: {{ .name }}
                              image: "{{ $.Values.image.name }}:{{ $.Values.image.tag }}"
                          {{- end }}
                              resources:
                                {{- toYaml .Values.resources | nindent 12 }}
                    """,
            "shop/charts/cache/templates/cache.yaml",
                    "kind: ConfigMap\nsize: {{ .Values.size }}\nport: {{ .Values.port }}\n");

    private static final Map<String, String> RENDERED = Map.of(
            "shop/templates/web.yaml", """
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata:
                      name: release-shop
                    spec:
                      replicas: 4
                      template:
                        spec:
                          containers:
                            - name: one
                              image: "web:1"
                            - name: two
                              image: "web:1"
                              resources:
                                limits:
                                  cpu: 1
                    """,
            "shop/charts/cache/templates/cache.yaml", "kind: ConfigMap\nsize: 5\nport: 6379\n");

    private static Charts.Reading read(ChartRenderer renderer) {
        Rendering rendering = Rendering.undecided().withValues(List.of("prod.yaml"), Map.of());
        return new Charts(MemoryTree.of(FILES), renderer, rendering).read("shop");
    }

    private static String at(Field root, String path) {
        return root.select(path).map(f -> f.at().toString()).toList().toString();
    }

    @Test
    void valuesStandWhereAPersonCanChangeThem() {
        Charts.Reading reading = read(chart -> new ChartRenderer.Result.Rendered(new TreeMap<>(RENDERED)));
        Field cache = reading.objects().get(0);
        assertThat(at(cache, "size")).as("the outer chart's value counts").startsWith("[shop/values.yaml:7");
        assertThat(at(cache, "port")).startsWith("[shop/charts/cache/values.yaml:2");
        Field web = reading.objects().get(1);
        assertThat(at(web, "kind")).startsWith("[shop/templates/web.yaml:2");
        assertThat(at(web, "metadata.name")).startsWith("[shop/templates/web.yaml:4");
        assertThat(at(web, "spec.replicas")).startsWith("[prod.yaml:1");
        assertThat(at(web, "spec.template.spec.containers")).contains("shop/templates/web.yaml:9");
        assertThat(at(web, "spec.template.spec.containers[*].name"))
                .isEqualTo("[shop/templates/web.yaml:11, shop/templates/web.yaml:11]");
        assertThat(at(web, "spec.template.spec.containers[*].image"))
                .isEqualTo("[shop/values.yaml:2, shop/values.yaml:2]");
        assertThat(at(web, "spec.template.spec.containers[*].resources.limits.cpu"))
                .startsWith("[shop/values.yaml:5");
    }

    @Test
    void chartThatIsNotRenderedIsAProblemAtItsFile() {
        Charts.Reading reading = read(chart -> new ChartRenderer.Result.Failed("Helm says: no."));
        assertThat(reading.isRendered()).isFalse();
        assertThat(reading.problems())
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("the chart could not be rendered, so it was left out. Helm says: no.");
    }

    @Test
    void outputThatDoesNotParseIsNamedAtItsTemplate() {
        Charts.Reading reading = read(chart -> new ChartRenderer.Result.Rendered(
                new TreeMap<>(Map.of("shop/templates/web.yaml", "apiVersion: apps/v1\nkind: Deployment\n  x: [\n"))));
        assertThat(reading.objects()).isEmpty();
        assertThat(reading.problems()).singleElement().satisfies(p -> {
            assertThat(p.at().file()).isEqualTo("shop/templates/web.yaml");
            assertThat(p.message()).startsWith("in what this template renders to: ");
        });
    }
}
