package dev.kube2wasm.migrator.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.assess.Assessment;
import dev.kube2wasm.migrator.api.spi.ClusterReader.Result;
import dev.kube2wasm.migrator.api.spi.ClusterReader.Selection;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.engine.Choices;
import dev.kube2wasm.migrator.engine.Migrator;
import dev.kube2wasm.migrator.engine.Toolkit;
import dev.kube2wasm.migrator.engine.tree.DirectoryTree;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same objects from files and from the API. */
class SameAssessmentTest {

    private static final Path ESTATES = Path.of("../../test-fixtures/estates");

    @ParameterizedTest
    @ValueSource(strings = {"shop", "awkward"})
    void objectsFromTheApiAreAssessedAsThoseFromFiles(String estate) throws IOException {
        Path root = ESTATES.resolve(estate);
        KubernetesMockServer server = new KubernetesMockServer(
                new Context(), new MockWebServer(), new HashMap<>(), new KubernetesCrudDispatcher(), false);
        server.init();
        try (KubernetesClient client = server.createClient()) {
            for (Path manifest : manifests(root)) {
                try (InputStream in = Files.newInputStream(manifest)) {
                    client.load(in)
                            .items()
                            .forEach(object -> client.resource(object)
                                    .inNamespace(Optional.ofNullable(
                                                    object.getMetadata().getNamespace())
                                            .orElse("default"))
                                    .create());
                }
            }
            Config config = new ConfigBuilder(client.getConfiguration())
                    .withOauthToken("token")
                    .build();
            Result.Read read = (Result.Read)
                    new KubeconfigCluster(context -> config).read(new Selection(Optional.empty(), List.of(), true));
            assertThat(read.problems()).isEmpty();
            Toolkit toolkit = Toolkit.load();
            SourceTree files = DirectoryTree.open(root).tree();
            assertThat(seen(toolkit.withManifestsOf(MemoryTree.of(read.texts())), files))
                    .isEqualTo(seen(toolkit, files))
                    .hasSizeGreaterThan(5);
        } finally {
            server.destroy();
        }
    }

    private static List<Path> manifests(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve("k8s"))) {
            return all.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    /** All that is said of the workloads, without positions. */
    private static List<String> seen(Toolkit toolkit, SourceTree files) {
        Migrator migrator = new Migrator(toolkit);
        Assessment assessment = migrator.assess(migrator.read(files, Choices.none()), toolkit.targets());
        return assessment.workloads().stream()
                .flatMap(w -> Stream.of(
                                w.fitness().stream().map(f -> f.target() + " " + f.verdict()),
                                w.requirements().stream()
                                        .map(e -> e.rule() + " "
                                                + e.requirement().capability().key()),
                                w.microservice().routes().stream().map(r -> r.method() + " " + r.path()),
                                w.microservice().calls().stream().map(c -> "calls " + c.to()))
                        .flatMap(s -> s)
                        .map(line -> w.microservice().id() + " " + line))
                .sorted()
                .toList();
    }
}
