package dev.kube2wasm.migrator.engine.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree.Content;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryTreeTest {

    @TempDir
    Path root;

    private void files(String... paths) throws IOException {
        for (String path : paths) {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, path);
        }
    }

    private List<String> listed() {
        return DirectoryTree.open(root).tree().files();
    }

    @Test
    void listsFilesSortedAndRelative() throws IOException {
        files("b.yaml", "a/z.yaml", "a/b/c.yaml", "B.yaml");
        assertThat(listed()).containsExactly("B.yaml", "a/b/c.yaml", "a/z.yaml", "b.yaml");
    }

    @Test
    void readsOnlyWhatItListed() throws IOException {
        files("a.yaml");
        Opened opened = DirectoryTree.open(root);
        assertThat(opened.tree().read("a.yaml"))
                .isInstanceOfSatisfying(
                        Content.Bytes.class,
                        content -> assertThat(content.bytes()).asString().isEqualTo("a.yaml"));
        assertThat(opened.tree().read("../a.yaml")).isInstanceOf(Content.Unreadable.class);
    }

    @Test
    void skipsWhatNobodyWrote() throws IOException {
        files(".git/config", "web/node_modules/x/package.json", "py/.venv/a.py", "py/__pycache__/a.pyc", "keep.yaml");
        assertThat(listed()).containsExactly("keep.yaml");
    }

    @Test
    void listsBuildOutputThatWasAskedFor() throws IOException {
        files("pom.xml", "target/app.jar", "target/other.jar", "target/classes/a/B.class");
        assertThat(DirectoryTree.open(root, List.of("target/app.jar", "target/classes"))
                        .tree()
                        .files())
                .containsExactly("pom.xml", "target/app.jar", "target/classes/a/B.class");
    }

    @Test
    void buildOutputThatALinkBringsInFromElsewhereIsNotRead(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("a.jar"), "private");
        files("pom.xml", "target/app.jar");
        Files.createSymbolicLink(root.resolve("target/linked"), elsewhere);
        for (String built : List.of("target/linked", "target/linked/a.jar")) {
            Opened opened = DirectoryTree.open(root, List.of(built));
            assertThat(opened.tree().files()).containsExactly("pom.xml");
            assertThat(opened.problems())
                    .singleElement()
                    .asString()
                    .contains(built)
                    .contains("leads out");
        }
    }

    @Test
    void skipsOutputOnlyBesideABuildFile() throws IOException {
        files("pom.xml", "target/classes/application.yml", "services/target/Main.java");
        assertThat(listed()).containsExactly("pom.xml", "services/target/Main.java");
    }

    @Test
    void aModuleMayBeCalledLikeOutput() throws IOException {
        files("build.gradle", "build/pom.xml", "out/libs/x.yaml");
        assertThat(listed()).containsExactly("build.gradle", "build/pom.xml");
    }

    @Test
    void knowsTheOutputOfProjectsNamedByExtension() throws IOException {
        files("cart/cart.csproj", "cart/bin/Debug/appsettings.json", "cart/obj/x.json", "web/bin/www.js");
        assertThat(listed()).containsExactly("cart/cart.csproj", "web/bin/www.js");
    }

    @Test
    void aMissingDirectoryIsAProblem() {
        Opened opened = DirectoryTree.open(root.resolve("nowhere"));
        assertThat(opened.tree().files()).isEmpty();
        assertThat(opened.problems())
                .containsExactly(
                        Problem.error(SourceLocation.startOf("."), "there is no such directory, or it cannot be read"));
    }

    @Test
    void aSingleFileIsATreeOfOne() throws IOException {
        files("k8s/a.yaml", "k8s/b.yaml");
        Opened opened = DirectoryTree.open(root.resolve("k8s/a.yaml"));
        assertThat(opened.tree().files()).containsExactly("a.yaml");
        assertThat(opened.tree().read("a.yaml")).isInstanceOf(Content.Bytes.class);
    }

    @Test
    void aLinkOutOfTheRootIsNotFollowed() throws IOException {
        files("in/a.yaml", "outside/secret.yaml");
        Files.createSymbolicLink(root.resolve("in/out"), root.resolve("outside"));
        Opened opened = DirectoryTree.open(root.resolve("in"));
        assertThat(opened.tree().files()).containsExactly("a.yaml");
        assertThat(opened.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.at()).isEqualTo(SourceLocation.startOf("out"));
            assertThat(problem.severity()).isEqualTo(Problem.Severity.NOTE);
            assertThat(problem.message()).contains("leads out");
        });
    }

    @Test
    void aLinkWithinTheRootIsFollowedOnce() throws IOException {
        files("common/Money.java", "orders/Main.java");
        Files.createSymbolicLink(root.resolve("orders/common"), root.resolve("common"));
        Files.createSymbolicLink(root.resolve("common/again"), root.resolve("orders"));
        assertThat(listed())
                .containsExactly(
                        "common/Money.java", "common/again/Main.java", "orders/Main.java", "orders/common/Money.java");
    }

    @Test
    void aLoopOfLinksEnds() throws IOException {
        files("a/x.yaml");
        Files.createSymbolicLink(root.resolve("a/up"), root);
        Files.createSymbolicLink(root.resolve("a/self"), root.resolve("a"));
        assertThat(listed()).containsExactly("a/x.yaml");
    }

    @Test
    void aLinkToNowhereIsANote() throws IOException {
        Files.createSymbolicLink(root.resolve("gone"), root.resolve("missing"));
        assertThat(DirectoryTree.open(root).problems())
                .extracting(Problem::severity)
                .containsExactly(Problem.Severity.NOTE);
    }

    @Test
    void aFileThatVanishesIsUnreadableAndNotAStackTrace() throws IOException {
        files("a.yaml");
        Opened opened = DirectoryTree.open(root);
        Files.delete(root.resolve("a.yaml"));
        assertThat(opened.tree().read("a.yaml"))
                .isInstanceOfSatisfying(
                        Content.Unreadable.class,
                        content -> assertThat(content.problem().message())
                                .contains("cannot be read")
                                .doesNotContain(root.toString()));
    }

    @Test
    void aHugeFileIsRefusedWithTheLimit() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(root.resolve("huge.yaml").toFile(), "rw")) {
            file.setLength(DirectoryTree.LARGEST + 1);
        }
        assertThat(DirectoryTree.open(root).tree().read("huge.yaml"))
                .isInstanceOfSatisfying(
                        Content.Unreadable.class,
                        content -> assertThat(content.problem())
                                .isEqualTo(Problem.error(
                                        SourceLocation.startOf("huge.yaml"),
                                        "this file is larger than 20 MiB and was not read; split it, or leave it out of the"
                                                + " inspected directory")));
    }
}
