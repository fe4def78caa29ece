package dev.kube2wasm.migrator.cli;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.assess.Assessment;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.engine.Choices;
import dev.kube2wasm.migrator.engine.Migrator;
import dev.kube2wasm.migrator.engine.Toolkit;
import dev.kube2wasm.migrator.engine.tree.DirectoryTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample estate from end to end: the whole tool on real files, compared with what is expected of it. */
class ShopEstateTest {

    private static final Path SHOP = Path.of("..", "test-fixtures", "estates", "shop");
    private static final String SECRET = "not-a-real-password-canary-7391";

    @ParameterizedTest
    @CsvSource({"text, assess.txt", "json, assessment.json"})
    void saysWhatIsExpectedByteForByte(String format, String file) throws IOException {
        String actual = assess(format);
        Path expected = SHOP.resolve("expected").resolve(file);
        if (Boolean.getBoolean("migrator.bless")) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, actual);
        }

        assertThat(actual)
                .as("%s: where the new output is right, run ./dev bless and read the diff", expected)
                .isEqualTo(Files.readString(expected));
    }

    @Test
    void coversEveryVerdict() {
        assertThat(verdicts())
                .isEqualTo(Map.of(
                        "price", Verdict.FIT,
                        "catalog", Verdict.FIT,
                        "orders", Verdict.REFACTOR,
                        "cart", Verdict.REFACTOR,
                        "notifications", Verdict.REFACTOR,
                        "recommendations", Verdict.UNDECIDED,
                        "live", Verdict.KEEP,
                        "postgres", Verdict.KEEP));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void repeatsItselfAndKeepsSecretsAndPathsToItself(List<String> command) {
        String output = run(command);

        assertThat(output).isNotEmpty().isEqualTo(run(command));
        assertThat(output)
                .doesNotContain(SECRET)
                .doesNotContain(Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)))
                .doesNotContain(SHOP.toAbsolutePath().normalize().toString())
                .doesNotContain(System.getProperty("user.home") + "/");
    }

    @Test
    void theSecretIsThereToBeFound() throws IOException {
        assertThat(SHOP.resolve("k8s/postgres.yaml")).content().contains(SECRET);
    }

    static Stream<List<String>> commands() {
        return Stream.concat(
                Stream.of("text", "json", "sarif").map(format -> List.of("assess", "--format", format)),
                verdicts().keySet().stream().map(workload -> List.of("explain", workload)));
    }

    private static Map<String, Verdict> verdicts() {
        Toolkit toolkit = Toolkit.load();
        Migrator migrator = new Migrator(toolkit);
        Assessment assessment = migrator.assess(
                migrator.read(DirectoryTree.open(SHOP).tree(), Choices.none()),
                toolkit.targets().stream().filter(t -> t.id().equals("spin")).toList());
        return assessment.workloads().stream()
                .collect(toMap(
                        w -> w.microservice().id().name(),
                        w -> w.fitness().get(0).verdict(),
                        Verdict::and,
                        TreeMap::new));
    }

    private static String assess(String format) {
        return run(List.of("assess", "--format", format));
    }

    private static String run(List<String> command) {
        Run run = Run.in(SHOP.toAbsolutePath().normalize(), command.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }
}
