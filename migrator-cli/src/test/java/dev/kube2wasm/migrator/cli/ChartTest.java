package dev.kube2wasm.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts from the command line, with Helm's own engine. */
class ChartTest {

    private static final String TEMPLATE = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: {{ .Values.name }}
            spec:
              replicas: {{ .Values.replicas }}
              template:
                spec:
                  containers:
                    - name: web
                      image: "{{ .Values.image }}"
                      ports: [{containerPort: 8080}]
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void chart() throws IOException {
        write("deploy/Chart.yaml", "apiVersion: v2\nname: deploy\nversion: 0.1.0\n");
        write("deploy/values.yaml", "name: web\nimage: shop/web:1\nreplicas: 1\n");
        write("deploy/templates/web.yaml", TEMPLATE);
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void chartOfARepositoryIsFound() {
        Run run = Run.in(directory, "assess", ".", "--format", "json");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("default/Deployment/web", "shop/web:1", "deploy/templates/web.yaml");
    }

    @Test
    void valuesAreTheUsers() throws IOException {
        write("prod.yaml", "image: shop/web:2\nname: web-prod\n");
        Run run = Run.in(
                directory,
                "assess",
                ".",
                "--format",
                "json",
                "--chart",
                "deploy",
                "--values",
                "prod.yaml",
                "--set",
                "name=blue");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("default/Deployment/blue", "shop/web:2").doesNotContain("web-prod");
    }

    @Test
    void chartThatDeploysTheSameAsManifestsIsLeftOutUntilItIsChosen() throws IOException {
        write(
                "k8s/web.yaml",
                TEMPLATE.replace("{{ .Values.name }}", "web")
                        .replace("{{ .Values.replicas }}", "1")
                        .replace("{{ .Values.image }}", "shop/web:plain"));
        Run plain = Run.in(directory, "assess", ".", "--format", "json");
        assertThat(plain.out()).contains("shop/web:plain", "--chart deploy").doesNotContain("shop/web:1");
        Run chosen = Run.in(directory, "assess", ".", "--format", "json", "--chart", "deploy");
        assertThat(chosen.out()).contains("shop/web:1").doesNotContain("shop/web:plain");
    }

    @Test
    void chartThatCannotBeRenderedSaysWhatIsMissing() throws IOException {
        write(
                "deploy/templates/web.yaml",
                TEMPLATE.replace(".Values.image", "required \"an image is needed\" .Values.none"));
        write("deploy/templates/plain.yaml", TEMPLATE.replaceAll("\\{\\{[^}]*}}", "1"));
        Run run = Run.in(directory, "assess", ".", "--format", "json");
        assertThat(run.out())
                .contains("an image is needed", "default/Deployment/1")
                .doesNotContain(directory.toString());
    }

    @Test
    void chartThatIsNowhereIsRefused() {
        assertThat(Run.in(directory, "assess", ".", "--chart", "charts/none"))
                .satisfies(run -> assertThat(run.status()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("there is no chart"));
        assertThat(Run.in(directory, "assess", ".", "--chart", "deploy", "--values", "../x.yaml")
                        .err())
                .contains("outside PATH");
    }
}
