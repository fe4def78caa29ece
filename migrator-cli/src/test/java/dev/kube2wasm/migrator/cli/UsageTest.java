package dev.kube2wasm.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @TempDir
    private Path directory;

    @Test
    void helpAndVersionGoToStandardOutput() {
        Run help = Run.in(directory, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("Usage: migrator", "assess", "explain", "rules", "targets", "Exit status:");
        assertThat(help.err()).isEmpty();
        assertThat(Run.in(directory, "assess", "--help").out())
                .contains("--target", "--format", "--source", "--fail-on");
        assertThat(Run.in(directory, "assess", "--help").out().replaceAll("\\s+", " "))
                .contains("text, json, sarif", "refactor, undecided, keep");
        assertThat(Run.in(directory, "--version").out()).matches("migrator [0-9]+\\.[0-9]+\\.[0-9]+.*\\R");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|Usage: migrator",
                "asess|Did you mean: migrator assess",
                "assess --format html|'html' is none of text, json, sarif",
                "assess --format markdown|'markdown' is none of text, json, sarif",
                "assess --fail-on never|'never' is none of refactor, undecided, keep",
                "assess --target nowhere|there is no target 'nowhere'. There is: cloudflare-workers, fastly-compute, spin, wasi-http",
                "assess --source orders|orders",
                "assess --source orders=../elsewhere|the directory lies outside PATH",
                "assess --source orders=nothere|there is no such directory below PATH",
                "assess --jar orders=../elsewhere.jar|the file lies outside PATH",
                "assess --jar orders=nothere.jar|there is no such file below PATH",
                "assess --jar orders=. --source orders=.|--source and --jar both name 'orders': choose one.",
                "assess -A|--all-namespaces belong to --cluster",
                "routes -n shop|--all-namespaces belong to --cluster",
                "explain orders --cluster -n shop -A|--namespace and --all-namespaces exclude each other",
                "rbac -n No_Namespace|this is no name of a namespace",
                "assess --nonsense|--nonsense",
                "assess a b|'b'",
                "explain|WORKLOAD",
                "rules show no-such-rule|there is no rule 'no-such-rule'",
                "targets show spine|There is: cloudflare-workers, fastly-compute, spin, wasi-http",
            })
    void aWrongCallExitsWith2AndSaysWhatIsWrong(String args, String message) {
        Run run = Run.in(directory, args.isEmpty() ? new String[0] : args.split(" "));
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void rbacIsToListAndNothingElseAndNoSecrets() {
        Run all = Run.in(directory, "rbac");
        assertThat(all.status()).isZero();
        assertThat(all.out())
                .startsWith("apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\n")
                .contains(
                        "  - apiGroups: [\"apps\"]\n    resources: [daemonsets, deployments, replicasets, statefulsets]\n")
                .doesNotContain("secrets", "watch", "*");
        assertThat(all.out().lines().filter(line -> line.contains("verbs:")))
                .isNotEmpty()
                .containsOnly("    verbs: [list]");
        assertThat(Run.in(directory, "rbac", "-n", "shop", "-n", "bank").out())
                .contains("kind: Role\n", "  namespace: bank\n", "---\n", "  namespace: shop\n")
                .doesNotContain("clusterroles", "ingressclasses");
    }

    @Test
    void anArgumentIsNeverExpandedToAFile() throws IOException {
        Files.writeString(directory.resolve("secret"), "do-not-show");
        Run run = Run.in(directory, "assess", "@" + directory.resolve("secret"));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("does not exist").doesNotContain("do-not-show");
    }

    @Test
    void hostileArgumentsDoNotReachTheTerminalAsTheyAre() {
        Run run = Run.in(directory, "assess", "\u001b[2Jgone");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("<U+1B>[2Jgone").doesNotContain("\u001b");
    }

    @Test
    void aDefectIsOneLineUnlessDebuggingIsAskedFor() {
        Run plain = Run.to(new DefectiveStream(), directory, "capabilities");
        assertThat(plain.status()).isEqualTo(70);
        assertThat(plain.err())
                .contains("a defect of ours")
                .contains("Please report it")
                .hasLineCount(1);
        Run debug = Run.to(new DefectiveStream(), directory, "capabilities", "--debug");
        assertThat(debug.status()).isEqualTo(70);
        assertThat(debug.err()).contains("\tat " + DefectiveStream.class.getName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "targets", "capabilities", "targets show spin"})
    void theCataloguesAreListed(String args) {
        Run run = Run.in(directory, args.split(" "));
        assertThat(run.status()).isZero();
        assertThat(run.out()).isNotBlank();
        assertThat(Run.in(directory, (args + " --format markdown").split(" ")).out())
                .startsWith("# ")
                .contains("| --- |");
    }
}
