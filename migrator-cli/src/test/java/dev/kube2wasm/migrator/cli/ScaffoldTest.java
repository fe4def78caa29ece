package dev.kube2wasm.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaffoldTest {

    private static final String SHOP = Path.of("..", "test-fixtures", "estates", "shop")
            .toAbsolutePath()
            .normalize()
            .toString();
    private static final String AWKWARD = Path.of("..", "test-fixtures", "estates", "awkward")
            .toAbsolutePath()
            .normalize()
            .toString();

    @TempDir
    private Path directory;

    private Run scaffold(String estate, String... args) {
        return Run.in(
                directory,
                Stream.concat(Stream.of("scaffold", estate, "-o", "out"), Stream.of(args))
                        .toArray(String[]::new));
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (!Files.exists(directory.resolve("out"))) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(directory.resolve("out"))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        directory.resolve("out").relativize(path).toString().replace('\\', '/'),
                        Files.readString(path));
            }
        }
        return files;
    }

    @Test
    void writesADirectoryForEveryWorkloadThatIsFit() throws IOException {
        Run run = scaffold(SHOP, "--fit");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("catalog: ", "price: ");
        assertThat(files())
                .containsKeys(
                        "price/Cargo.toml", "price/spin.toml", "price/src/handlers/quote.rs", "price/openapi.yaml")
                .doesNotContainKey("orders/Cargo.toml");
        assertThat(files().get("price/src/handlers/quote.rs"))
                .contains("services/price/src/main/java/shop/price/PriceController.java:24");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        scaffold(SHOP, "--fit", "--refactor");
        Map<String, String> first = files();
        Run run = scaffold(SHOP, "--fit", "--refactor");
        assertThat(run.status()).isZero();
        assertThat(files()).isEqualTo(first).isNotEmpty();
    }

    @Test
    void neverWritesASecret() throws IOException {
        scaffold(AWKWARD, "--fit", "--refactor");
        assertThat(files()).isNotEmpty();
        files().forEach((path, text) -> assertThat(text)
                .as(path)
                .doesNotContain("this-value-must-never-be-seen")
                .doesNotContain(directory.toString()));
        assertThat(files().get("labels/spin.toml")).contains("labels_api_key = { required = true, secret = true }");
        assertThat(files().get("shelves/spin.toml"))
                .contains(
                        "shelves_db_password = { required = true, secret = true }",
                        "allowed_outbound_hosts = [\"postgres://{{ shelves_db }}:{{ shelves_db_port }}\"]");
    }

    @Test
    void refusesAWorkloadThatHasToStayAndSaysWhy() throws IOException {
        Run run = scaffold(SHOP, "--workload", "live");
        assertThat(run.status()).isEqualTo(Exit.USAGE);
        assertThat(run.err())
                .contains("default/Deployment/live is KEEP", "websocket", "OrderUpdates.java:14", "--anyway");
        assertThat(files()).isEmpty();
    }

    @Test
    void marksEveryGapOfAWorkloadThatIsMadeAnyway() throws IOException {
        Run run = scaffold(SHOP, "--workload", "live", "--anyway");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(files().get("live/README.md")).contains("`websocket`", "KEEP");
    }

    @Test
    void refusesAWorkloadWithoutSource() {
        Run run = scaffold(SHOP, "--workload", "postgres", "--anyway");
        assertThat(run.status()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("no source was found");
    }

    @Test
    void overwritesOnlyByForce() throws IOException {
        scaffold(SHOP, "--workload", "price");
        Path changed = directory.resolve("out/price/Cargo.toml");
        Files.writeString(changed, "mine");
        Run refused = scaffold(SHOP, "--workload", "price", "--workload", "catalog");
        assertThat(refused.status()).isEqualTo(Exit.INPUT_OUTPUT);
        assertThat(refused.err()).contains("price/Cargo.toml", "--force");
        assertThat(Files.readString(changed)).isEqualTo("mine");
        assertThat(files()).doesNotContainKey("catalog/Cargo.toml");
        assertThat(scaffold(SHOP, "--workload", "price", "--force").status()).isZero();
        assertThat(Files.readString(changed)).contains("[package]");
    }

    @Test
    void saysWhatThereIsWhenSomethingIsAskedForThatThereIsNot() {
        assertThat(scaffold(SHOP, "--fit", "--language", "cobol").err()).contains("no language 'cobol'", "rust");
        assertThat(scaffold(SHOP, "--fit", "--target", "moon").err()).contains("no target 'moon'");
        assertThat(scaffold(SHOP, "--workload", "pricce").err()).contains("no workload 'pricce'", "price");
        assertThat(Run.in(directory, "scaffold", SHOP, "--fit").status()).isEqualTo(Exit.USAGE);
        assertThat(scaffold(SHOP).status()).isEqualTo(Exit.USAGE);
    }
}
