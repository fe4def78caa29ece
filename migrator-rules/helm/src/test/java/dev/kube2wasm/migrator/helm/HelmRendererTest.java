package dev.kube2wasm.migrator.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.spi.ChartRenderer.Chart;
import dev.kube2wasm.migrator.api.spi.ChartRenderer.Result;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HelmRendererTest {

    private static final String CHART = "apiVersion: v2\nname: shop\nversion: 0.1.0\n";

    private static Result render(Map<String, String> files, List<String> values, Map<String, String> set) {
        Map<String, String> all = new TreeMap<>(Map.of("deploy/Chart.yaml", CHART));
        all.putAll(files);
        return new HelmRenderer().render(new Chart(MemoryTree.of(all), "deploy", values, set));
    }

    private static Result render(String template) {
        return render(Map.of("deploy/templates/a.yaml", template), List.of(), Map.of());
    }

    private static String failure(Result result) {
        assertThat(result).isInstanceOf(Result.Failed.class);
        return ((Result.Failed) result).why();
    }

    @Test
    void eachTemplateHasItsTextWithTheValuesInTheirOrder() {
        Result result = render(
                Map.of(
                        "deploy/templates/a.yaml", "a: {{ .Values.a }}\nb: {{ .Values.b }}\nc: {{ .Values.c }}\n",
                        "deploy/templates/sub/b.yaml", "in: {{ .Release.Namespace }}\n---\nmore: 1\n",
                        "deploy/values.yaml", "{a: 1, b: 1, c: 1}",
                        "env/prod.yaml", "{b: 2, c: 2}"),
                List.of("env/prod.yaml"),
                Map.of("c", "3"));
        assertThat(result)
                .isEqualTo(new Result.Rendered(new TreeMap<>(Map.of(
                        "deploy/templates/a.yaml", "a: 1\nb: 2\nc: 3\n",
                        "deploy/templates/sub/b.yaml", "in: default\n---\nmore: 1\n"))));
    }

    @Test
    void whatIsLookedUpIsNotThere() {
        Result result = render("found: {{ lookup \"v1\" \"Secret\" \"default\" \"password\" | len }}\n");
        assertThat(result)
                .isEqualTo(new Result.Rendered(new TreeMap<>(Map.of("deploy/templates/a.yaml", "found: 0\n"))));
    }

    @Test
    void chartWithoutWhatItDependsOnSaysSo() {
        Map<String, String> files = Map.of(
                "deploy/Chart.yaml",
                CHART + "dependencies: [{name: redis, version: 1.0.0, repository: \"https://charts.example\"}]\n",
                "deploy/templates/a.yaml",
                "a: 1\n");
        assertThat(failure(render(files, List.of(), Map.of())))
                .contains("redis")
                .doesNotContain("/tmp");
    }

    @Test
    void chartThatFailsSaysWhere() {
        assertThat(failure(render("a: {{ required \"a name is needed\" .Values.name }}\n")))
                .contains("templates/a.yaml", "a name is needed")
                .doesNotContain("\n");
    }

    @Test
    void chartThatLoopsEnds() {
        assertThat(failure(render("{{ define \"x\" }}{{ include \"x\" . }}{{ end }}a: {{ include \"x\" . }}\n")))
                .isNotEmpty();
        assertThat(failure(render("a: |\n{{ range until 4000000 }}  0123456789\n{{ end }}\n")))
                .contains("16 MiB");
    }

    @Test
    void valuesThatAreNowhereAreNamed() {
        assertThat(failure(render(Map.of(), List.of("env/none.yaml"), Map.of())))
                .contains("env/none.yaml");
    }
}
