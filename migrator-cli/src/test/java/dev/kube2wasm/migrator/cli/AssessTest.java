package dev.kube2wasm.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void anEstateOfWhichNobodyHasTheSource() throws IOException {
        Files.createDirectories(directory.resolve("estate/k8s"));
        Files.createDirectories(directory.resolve("empty"));
        Files.writeString(directory.resolve("estate/k8s/mystery.yaml"), """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: mystery
                spec:
                  selector: {matchLabels: {app: mystery}}
                  template:
                    metadata: {labels: {app: mystery}}
                    spec:
                      containers:
                        - name: mystery
                          image: example/mystery:1
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: mystery
                  namespace: other
                spec:
                  selector: {matchLabels: {app: mystery}}
                  template:
                    metadata: {labels: {app: mystery}}
                    spec:
                      containers:
                        - name: mystery
                          image: example/mystery:1
                """);
    }

    @Test
    void aWorkloadWithoutSourceIsUndecided() {
        Run run = Run.in(directory, "assess", "estate");
        assertThat(run.out()).contains("UNDECIDED (2)", "example/mystery", "k8s/mystery.yaml:", "2 workloads on spin");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"refactor,1", "undecided,1", "keep,0", "UNDECIDED,1"})
    void failOnIsMetByTheVerdictAndByWorse(String verdict, int status) {
        assertThat(Run.in(directory, "assess", "estate", "--fail-on", verdict).status())
                .isEqualTo(status);
    }

    @Test
    void theResultInAFileIsTheOneOnStandardOutput() throws IOException {
        for (String format : new String[] {"text", "json", "sarif"}) {
            String printed =
                    Run.in(directory, "assess", "estate", "--format", format).out();
            Run run = Run.in(directory, "assess", "estate", "--format", format, "-o", "result");
            assertThat(run.out()).isEmpty();
            assertThat(Files.readString(directory.resolve("result"))).isEqualTo(printed);
            assertThat(printed).doesNotContain(directory.toString());
        }
    }

    @Test
    void thePathIsHereUnlessGiven() {
        assertThat(Run.in(directory.resolve("estate"), "assess").out())
                .isEqualTo(Run.in(directory, "assess", "estate").out());
    }

    @Test
    void withoutAWorkloadTheResultIsWholeAndTheStatus3() {
        Run run = Run.in(directory, "assess", "empty", "--format", "json");
        assertThat(run.out()).contains("\"workloads\": []");
        assertThat(run.err()).contains("no workload was found in 'empty'");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void aPathThatIsNotThereExitsWith3() {
        Run run = Run.in(directory, "assess", "nowhere");
        assertThat(run.err()).contains("'nowhere' does not exist");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void aSingleManifestIsAnEstate() {
        Run run = Run.in(directory, "assess", "estate/k8s/mystery.yaml");
        assertThat(run.out()).contains("  mystery.yaml:", "2 workloads on spin");
        assertThat(run.status()).isZero();
    }

    @Test
    void anOutputThatCannotBeWrittenExitsWith3() {
        Run run = Run.in(directory, "assess", "estate", "-o", "no/where/result.json");
        assertThat(run.err()).contains("could not be written to no/where/result.json");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void anOverlayIsChosenForEveryCommand() throws IOException {
        String pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: orders}\nspec: {containers: [{name: a, image: a}]}\n";
        for (String overlay : new String[] {"dev", "prod"}) {
            Path file = directory.resolve("shop/" + overlay + "/kustomization.yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "namePrefix: " + overlay + "-\nresources: [../base]\n");
        }
        Files.createDirectories(directory.resolve("shop/base"));
        Files.writeString(directory.resolve("shop/base/kustomization.yaml"), "resources: [pod.yaml]\n");
        Files.writeString(directory.resolve("shop/base/pod.yaml"), pod);
        assertThat(Run.in(directory, "assess", "shop").out())
                .contains("prod-orders", "prod was built, and not dev")
                .doesNotContain("dev-orders");
        assertThat(Run.in(directory, "assess", "shop", "--overlay", "dev").out())
                .contains("dev-orders", "dev was chosen, and not prod")
                .doesNotContain("prod-orders");
        assertThat(Run.in(directory, "explain", "dev-orders", "shop", "--overlay", "dev")
                        .status())
                .isZero();
        assertThat(Run.in(directory, "routes", "shop", "--overlay", "nowhere").err())
                .contains("--overlay nowhere: there is no kustomization in this directory");
        Run outside = Run.in(directory, "assess", "shop", "--overlay", "../estate");
        assertThat(outside.err()).contains("this lies outside PATH");
        assertThat(outside.status()).isEqualTo(2);
        assertThat(Run.in(directory, "assess", "shop", "--overlay", ".").err())
                .contains("there is no kustomization in this directory");
    }

    @Test
    void builtCodeIsReadWhereItIsNamed() throws IOException {
        Path target = Files.createDirectories(directory.resolve("estate/app/target"));
        Files.writeString(directory.resolve("estate/app/pom.xml"), "<project><artifactId>app</artifactId></project>");
        Path source = Files.writeString(directory.resolve("Server.java"), """
                package app;
                public class Server {
                  public static void main(String[] args) throws Exception {
                    new java.net.ServerSocket(70).accept();
                  }
                }
                """);
        Path classes = directory.resolve("classes");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-g", "-d", classes.toString(), source.toString()))
                .isZero();
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(target.resolve("app.jar")))) {
            jar.putNextEntry(new ZipEntry("app/Server.class"));
            jar.write(Files.readAllBytes(classes.resolve("app/Server.class")));
        }
        assertThat(Run.in(directory, "assess", "estate").out()).contains("UNDECIDED (2)");
        assertThat(Run.in(directory, "assess", "estate", "--jar", "default/Deployment/mystery=app/target/app.jar")
                        .out())
                .contains("KEEP (1)", "tcp.inbound", "app/target/app.jar!/app/Server.class:4");
    }

    @Test
    void aSourceForAnUnknownWorkloadIsWrongUsage() {
        Run run = Run.in(directory, "assess", "estate", "--source", "mistery=k8s");
        assertThat(run.err()).contains("there is no such workload. Did you mean mystery?");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void explainFindsAWorkloadByItsFullId() {
        Run run = Run.in(directory, "explain", "other/Deployment/mystery", "estate");
        assertThat(run.out())
                .startsWith("other/Deployment/mystery\n")
                .contains("On spin", "UNDECIDED", "What would change the verdict");
        assertThat(run.status()).isZero();
    }

    @Test
    void explainAsksWhichOneIsMeant() {
        Run several = Run.in(directory, "explain", "mystery", "estate");
        assertThat(several.err()).contains("Name one of: default/Deployment/mystery, other/Deployment/mystery.");
        assertThat(several.status()).isEqualTo(2);
        Run none = Run.in(directory, "explain", "mistery", "estate");
        assertThat(none.err()).contains("there is no workload 'mistery' in 'estate'. Did you mean mystery");
        assertThat(none.status()).isEqualTo(2);
    }
}
