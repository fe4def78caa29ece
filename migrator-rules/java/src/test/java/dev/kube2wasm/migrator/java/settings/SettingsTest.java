package dev.kube2wasm.migrator.java.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.code.Setting;
import dev.kube2wasm.migrator.java.text.Trees;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SettingsTest {

    private static final String RESOURCES = "orders/src/main/resources/";

    private static Settings read(String... files) {
        String[] placed = files.clone();
        for (int i = 0; i < placed.length; i += 2) {
            placed[i] = placed[i].contains("/") ? placed[i] : RESOURCES + placed[i];
        }
        return Settings.of(Trees.of(placed), List.of("orders"));
    }

    private static List<String> entries(Settings settings) {
        return settings.all().stream()
                .map(s -> s.profile() + "|" + s.key() + "=" + s.value() + "@" + s.at().line() + ":" + s.at().column())
                .toList();
    }

    @Test
    void yamlIsFlattened() {
        Settings settings =
                read("application.yml", "# server: no\nspring:\n  redis.host: cache\n  urls: [a, {b: c}]\nempty:\n");
        assertThat(entries(settings))
                .containsExactly(
                        "|spring.redis.host=cache@3:3",
                        "|spring.urls[0]=a@4:10",
                        "|spring.urls[1].b=c@4:14",
                        "|empty=@5:1");
        assertThat(settings.problems()).isEmpty();
    }

    @Test
    void profilesComeFromFilesDocumentsAndKeys() {
        Settings settings = read(
                "application.yml",
                "a: 1\n---\nspring.config.activate.on-profile: prod\na: 2\n---\nspring:\n  profiles: dev\na: 3\n",
                "application-test.properties",
                "a=4\n",
                "META-INF/microprofile-config.properties",
                "x=y\n",
                "orders/src/main/resources/META-INF/microprofile-config.properties",
                "%dev.a=5\n");
        assertThat(entries(settings))
                .contains("|a=1@1:1", "prod|a=2@4:1", "dev|a=3@8:1", "test|a=4@1:1", "dev|a=5@1:1")
                .noneMatch(e -> e.contains("x=y"));
        assertThat(settings.value("a")).contains("2");
    }

    @Test
    void propertiesHaveDocumentsToo() {
        Settings settings = read("application.properties", "a=1\n#---\nspring.config.activate.on-profile=dev\na=2\n");
        assertThat(settings.all()).extracting(Setting::profile).containsExactly("", "dev", "dev");
        assertThat(settings.value("a")).contains("1");
    }

    @Test
    void keysAreFoundAsFrameworksFindThem() {
        Settings settings = read("application.properties", "users.base-url=http://${users.host:users}:8080\n");
        assertThat(settings.value("users.baseUrl")).contains("http://users:8080");
        assertThat(settings.value("USERS_BASE_URL")).contains("http://users:8080");
        assertThat(settings.resolve("${users.base-url}/x/${unknown}")).isEqualTo("http://users:8080/x/${unknown}");
    }

    @Test
    void buildToolsTokensAreNoProblem() {
        Settings settings = read("application.yml", "app:\n  version: @project.version@\n  name: a\n");
        assertThat(settings.problems()).isEmpty();
        assertThat(settings.value("app.name")).contains("a");
    }

    @Test
    void aBrokenFileIsOneProblemAndHidesNothingElse() {
        Settings settings = read(
                "application.yml",
                "a: 1\nb: {{ .Values.x }\n",
                "bootstrap.yml",
                "c: 2\n",
                "application-x.yml",
                "a: [\n");
        assertThat(settings.problems()).hasSize(2);
        assertThat(settings.problems().get(1).at().file()).endsWith("application.yml");
        assertThat(settings.value("c")).contains("2");
    }

    @Test
    void onlyTheServicesOwnConfigurationCounts() {
        assertThat(read(
                                "orders/src/test/resources/application.yml",
                                "a: 1\n",
                                "users/src/main/resources/application.yml",
                                "a: 1\n",
                                "orders/src/main/resources/static/application.yml",
                                "a: 1\n",
                                "other.yml",
                                "a: 1\n")
                        .all())
                .isEmpty();
        assertThat(read("orders/config/application.yml", "a: 1\n").all()).hasSize(1);
    }

    @Test
    void keysMayHoldAnyCharacter() {
        assertThat(entries(read("application.yml", "a]: 1\n'[': 2\n"))).containsExactly("|a]=1@1:1", "|[=2@2:1");
    }

    @Test
    void hostileYamlEnds() {
        StringBuilder bomb = new StringBuilder("a: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        assertThat(read("application.yml", bomb.toString()).all()).hasSizeLessThan(50_000);
        assertThat(read("application.yml", "a: " + "[".repeat(5000)).problems()).hasSize(1);
        assertThat(read("application.yml", "a: &a [*a]\n").all()).hasSizeLessThan(100);
    }

    @Test
    void aSettingThatNamesItsOwnEnvironmentVariable() {
        Settings settings = read("application.properties", "users.url=${USERS_URL:http://users}\na=${B:1}\nb=${C_D}\n");
        assertThat(settings.value("users.url")).contains("http://users");
        assertThat(settings.deployedKey("users.url")).isEqualTo("USERS_URL");
        assertThat(settings.deployedKey("a")).isEqualTo("C_D");
        assertThat(settings.deployedKey("other")).isEqualTo("other");
    }
}
