package dev.kube2wasm.migrator.cli.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.spi.RouteReader;
import dev.kube2wasm.migrator.engine.Toolkit;
import dev.kube2wasm.migrator.engine.route.RouteEmitters;
import dev.kube2wasm.migrator.engine.route.Routing;
import dev.kube2wasm.migrator.engine.route.emit.Destinations;
import dev.kube2wasm.migrator.engine.route.emit.RouteEmitter;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written for an estate with something of everything that routes; run {@code ./dev bless} where it is to change. */
class RoutesEstateTest {

    private static final Path ESTATE = Path.of("../test-fixtures/routing/everything");

    /** The files that differ from router to router. */
    private static final Set<String> OWN = Set.of(
            "README.md",
            "backends.json",
            "fastly.toml",
            "gateway.yaml",
            "losses.yaml",
            "routes.json",
            "routes.yaml",
            "spin.toml",
            "workload.yaml",
            "wrangler.jsonc");

    static List<String> targets() {
        return RouteEmitters.IDS;
    }

    @ParameterizedTest
    @MethodSource("targets")
    void writtenAsExpected(String target) throws IOException {
        SortedMap<String, String> written = written(target);
        Path expected = ESTATE.resolve("expected").resolve(target);
        if (Boolean.getBoolean("migrator.bless")) {
            for (Map.Entry<String, String> file : written.entrySet()) {
                Path path = expected.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        assertThat(written).isEqualTo(read(expected));
    }

    private static SortedMap<String, String> written(String target) throws IOException {
        Toolkit toolkit = Toolkit.load();
        Routing routing = new Routing(toolkit);
        MemoryTree tree = MemoryTree.of(Map.of("routes.yaml", Files.readString(ESTATE.resolve("routes.yaml"))));
        Destinations destinations = new Destinations(new TreeMap<>(Map.of(
                "shop/api",
                "https://api.example",
                "shop/web:80",
                target.equals("cloudflare-workers") ? "worker:web-shop" : "http://web.example:8000")));
        RouteEmitter emitter = RouteEmitters.all(toolkit).stream()
                .filter(e -> e.id().equals(target))
                .findFirst()
                .orElseThrow();
        SortedMap<String, String> files = new TreeMap<>();
        for (RouteReader.Named source : routing.read(tree).sources()) {
            Routing.Conversion conversion = routing.convert(source, emitter, destinations, List.of(), 1000)
                    .get(0);
            assertThat(conversion.result().difference()).isEmpty();
            conversion.emission().files().forEach((file, text) -> {
                if (OWN.contains(file)) {
                    files.put(conversion.directory() + "/" + file, text);
                }
            });
        }
        return files;
    }

    private static SortedMap<String, String> read(Path directory) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }
}
