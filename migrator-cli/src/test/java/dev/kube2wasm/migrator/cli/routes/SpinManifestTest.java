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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * What Spin takes for a manifest, which it refuses with any other field or name.
 *
 * @see <a href="https://github.com/spinframework/spin/blob/94a8fc8a/crates/manifest/src/schema/v2.rs">The manifest's schema, and
 *     {@code crates/serde/src/id.rs} beside it, read 2026-11-24</a>
 */
class SpinManifestTest {

    private static final Path ESTATE = Path.of("../test-fixtures/routing/everything/routes.yaml");
    private static final String ID = "[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*";

    @Test
    void everyManifestIsOne() throws IOException {
        Toolkit toolkit = Toolkit.load();
        RouteEmitter spin = RouteEmitters.all(toolkit).stream()
                .filter(e -> e.id().equals("spin"))
                .findFirst()
                .orElseThrow();
        MemoryTree tree = MemoryTree.of(Map.of("routes.yaml", Files.readString(ESTATE)));
        for (RouteReader.Named source : new Routing(toolkit).read(tree).sources()) {
            String name = source.router().replaceAll("[^a-z0-9]+", "-");
            check(Toml.parse(
                    spin.emit(name, source.table(), Destinations.none()).files().getOrDefault("spin.toml", "")));
        }
    }

    private static void check(TomlParseResult manifest) {
        assertThat(manifest.errors()).isEmpty();
        assertThat(manifest.keySet())
                .containsExactlyInAnyOrder("spin_manifest_version", "application", "trigger", "component");
        assertThat(manifest.getLong("spin_manifest_version")).isEqualTo(2);
        assertThat(manifest.getTableOrEmpty("application").keySet()).containsExactlyInAnyOrder("name", "version");
        TomlTable components = manifest.getTableOrEmpty("component");
        assertThat(components.keySet()).isNotEmpty().allMatch(id -> id.matches(ID));
        for (String id : components.keySet()) {
            TomlTable component = components.getTableOrEmpty(id);
            assertThat(component.keySet()).containsExactlyInAnyOrder("source", "allowed_outbound_hosts", "build");
            assertThat(component.getTableOrEmpty("build").keySet()).containsExactlyInAnyOrder("command", "watch");
            assertThat(component.getArrayOrEmpty("allowed_outbound_hosts").toList())
                    .allMatch(h -> String.valueOf(h).matches("https?://[a-z0-9.-]+:[0-9]+"));
        }
        TomlTable trigger = manifest.getArrayOrEmpty("trigger.http").getTable(0);
        assertThat(trigger.keySet()).containsExactlyInAnyOrder("route", "component");
        assertThat(components.keySet()).contains(trigger.getString("component"));
    }
}
