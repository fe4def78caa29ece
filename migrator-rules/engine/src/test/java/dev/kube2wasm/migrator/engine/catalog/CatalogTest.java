package dev.kube2wasm.migrator.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.api.target.Claim;
import dev.kube2wasm.migrator.api.target.Support;
import dev.kube2wasm.migrator.api.target.Target;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogTest {

    private static final String MINIMAL = """
            id: x
            title: An X
            claims:
              http.inbound: {support: provided, source: https://example.org/a, checked: 2026-11-23}
            """;

    @TempDir
    Path directory;

    private static List<String> mistakes(String text) {
        return catchThrowableOfType(CatalogException.class, () -> Catalog.parse("x", "x/target.yaml", text))
                .messages();
    }

    private static List<String> claimMistakes(String claim) {
        return mistakes("id: x\ntitle: X\nclaims:\n  " + claim + "\n");
    }

    @Test
    void readsEveryKindOfClaim() {
        Target target = Catalog.parse("x", "x/target.yaml", """
                id: x
                title: An X
                claims:
                  http.inbound: {support: provided, source: https://example.org/a, checked: 2026-11-23}
                  memory: {support: limited, limit: 128, source: https://example.org/b, checked: 2026-11-23}
                  redis: {support: replaceable, by: a store, effort: 3, source: https://example.org/c, checked: 2026-11-23}
                  gpu: {support: absent, reason: no devices, source: https://example.org/d, checked: 2026-11-23}
                """);
        assertThat(target.title()).isEqualTo("An X");
        assertThat(target.claim(Capability.HTTP_INBOUND))
                .isEqualTo(new Claim(new Support.Provided(), "https://example.org/a", "2026-11-23"));
        assertThat(target.claim(Capability.MEMORY).support()).isEqualTo(new Support.Limited(128));
        assertThat(target.claim(Capability.REDIS).support()).isEqualTo(new Support.Replaceable("a store", 3));
        assertThat(target.claim(Capability.GPU).support()).isEqualTo(new Support.Absent("no devices"));
        assertThat(target.claim(Capability.WEBSOCKET)).isEqualTo(Claim.UNSTATED);
    }

    @Test
    void anUnknownCapabilityFailsWithItsLine() {
        assertThat(claimMistakes("sql.oracle: {support: provided, source: https://e.org, checked: 2026-11-23}"))
                .containsExactly("x/target.yaml:4: the vocabulary has no capability 'sql.oracle'");
    }

    @Test
    void anUnknownKeyFails() {
        assertThat(mistakes(MINIMAL + "colour: red\n"))
                .containsExactly("x/target.yaml:5: unknown key 'colour': known here are id, title, claims");
        assertThat(claimMistakes("gpu: {support: provided, limit: 3, source: https://e.org, checked: 2026-11-23}"))
                .containsExactly("x/target.yaml:4: unknown key 'limit': known here are support, source, checked");
    }

    @Test
    void everyClaimNeedsItsPageAndDay() {
        assertThat(claimMistakes("gpu: {support: provided}"))
                .containsExactly("x/target.yaml:4: 'source' is missing", "x/target.yaml:4: 'checked' is missing");
        assertThat(claimMistakes("gpu: {support: provided, source: hearsay, checked: 23.11.2026}"))
                .containsExactly(
                        "x/target.yaml:4: the source is not a page: give the https address it was read on",
                        "x/target.yaml:4: '23.11.2026' is no day: write it as yyyy-mm-dd");
        assertThat(claimMistakes("gpu: {support: provided, source: https://e.org, checked: 2026-13-01}"))
                .containsExactly("x/target.yaml:4: '2026-13-01' is no day: write it as yyyy-mm-dd");
    }

    @Test
    void effortIsOnTheScale() {
        for (String effort : List.of("0", "14", "much", "-3", "99999999999999999999")) {
            assertThat(claimMistakes("redis: {support: replaceable, by: b, effort: " + effort
                            + ", source: https://e.org, checked: 2026-11-23}"))
                    .containsExactly("x/target.yaml:4: '" + effort + "' is not a whole number from 1 to 13");
        }
    }

    @Test
    void onlyWhatHasAUnitCanBeLimited() {
        assertThat(claimMistakes("redis: {support: limited, limit: 3, source: https://e.org, checked: 2026-11-23}"))
                .containsExactly("x/target.yaml:4: redis has no unit, so it cannot be limited");
    }

    @Test
    void supportIsOneOfFour() {
        assertThat(claimMistakes("redis: {support: maybe, source: https://e.org, checked: 2026-11-23}"))
                .containsExactly("x/target.yaml:4: support is 'maybe': say provided, limited, replaceable or absent");
    }

    @Test
    void theIdIsTheFoldersName() {
        assertThat(mistakes(MINIMAL.replace("id: x", "id: y")))
                .containsExactly("x/target.yaml:1: the id is 'y' but the folder is called 'x'");
    }

    @Test
    void whatIsNotYamlOrNotAMappingFailsWithItsLine() {
        assertThat(mistakes("id: x\n  title: [\n"))
                .singleElement()
                .asString()
                .startsWith("x/target.yaml:2: this is not YAML");
        assertThat(mistakes("- a\n")).contains("x/target.yaml:1: a mapping of keys to values is expected here");
        assertThat(mistakes("")).contains("x/target.yaml:1: 'claims' is missing");
        assertThat(mistakes(MINIMAL + "id: x\n")).containsExactly("x/target.yaml:5: 'id' is here twice");
    }

    @Test
    void findsTargetsInDirectoriesAndJars() throws IOException {
        Path folder = directory.resolve("classes/META-INF/migrator/targets/x");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("target.yaml"), MINIMAL);
        Files.createDirectories(directory.resolve("classes/META-INF/migrator/targets/notes"));
        Path jar = jar(
                "META-INF/migrator/targets/",
                "META-INF/migrator/targets/y/target.yaml",
                "META-INF/migrator/targets/y/templates/target.yaml");
        try (URLClassLoader loader = loader(directory.resolve("classes"), jar)) {
            assertThat(Catalog.onClassPath(loader)).extracting(Target::id).containsExactly("x", "y");
        }
    }

    @Test
    void namesEveryMistakeOfEveryTarget() throws IOException {
        Path jar = jar(
                "META-INF/migrator/targets/",
                "META-INF/migrator/targets/p/target.yaml",
                "META-INF/migrator/targets/q/target.yaml");
        try (URLClassLoader loader = loader(jar)) {
            CatalogException thrown = catchThrowableOfType(CatalogException.class, () -> Catalog.onClassPath(loader));
            assertThat(thrown.messages())
                    .containsExactly(
                            "META-INF/migrator/targets/p/target.yaml:1: the id is 'y' but the folder is called 'p'",
                            "META-INF/migrator/targets/q/target.yaml:1: the id is 'y' but the folder is called 'q'");
            assertThat(thrown).hasMessageContaining("'p'").hasMessageContaining("'q'");
        }
    }

    private Path jar(String... entries) throws IOException {
        Path jar = directory.resolve("targets-" + entries.length + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                if (!entry.endsWith("/")) {
                    zip.write(MINIMAL.replace("id: x", "id: y").getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        }
        return jar;
    }

    private static URLClassLoader loader(Path... paths) throws IOException {
        URL[] urls = new URL[paths.length];
        for (int i = 0; i < paths.length; i++) {
            urls[i] = paths[i].toUri().toURL();
        }
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }
}
