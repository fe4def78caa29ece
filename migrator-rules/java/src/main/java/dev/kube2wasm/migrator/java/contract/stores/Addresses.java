package dev.kube2wasm.migrator.java.contract.stores;

import dev.kube2wasm.migrator.api.code.Setting;
import dev.kube2wasm.migrator.api.contract.SecretNames;
import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.java.settings.Settings;
import dev.kube2wasm.migrator.java.text.Placeholder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The settings by which frameworks are told where a store is.
 *
 * @see <a href="https://docs.spring.io/spring-boot/appendix/application-properties/index.html">Spring Boot</a>, <a
 *     href="https://quarkus.io/guides/datasource">Quarkus, data sources</a>, <a
 *     href="https://quarkus.io/guides/redis-reference">Quarkus, Redis</a> and <a
 *     href="https://micronaut-projects.github.io/micronaut-sql/latest/guide/">Micronaut</a>, all read 2026-11-23
 */
public final class Addresses {

    private static final int STEPS = 8;
    private static final String SPRING = "spring.";

    /**
     * The settings of one framework.
     *
     * @param host stands for {@code url} where that is not set; empty where the framework has no such setting
     */
    private record Keys(String url, String user, String password, String host, String port) {

        private List<String> all() {
            return List.of(url, user, password, host, port);
        }
    }

    private static final List<Keys> OF_SQL = List.of(
            new Keys("spring.datasource.url", "spring.datasource.username", "spring.datasource.password", "", ""),
            new Keys(
                    "spring.datasource.hikari.jdbc-url",
                    "spring.datasource.hikari.username",
                    "spring.datasource.hikari.password",
                    "",
                    ""),
            new Keys("spring.r2dbc.url", "spring.r2dbc.username", "spring.r2dbc.password", "", ""),
            new Keys(
                    "quarkus.datasource.jdbc.url",
                    "quarkus.datasource.username",
                    "quarkus.datasource.password",
                    "",
                    ""),
            new Keys(
                    "quarkus.datasource.reactive.url",
                    "quarkus.datasource.username",
                    "quarkus.datasource.password",
                    "",
                    ""),
            new Keys(
                    "datasources.default.url", "datasources.default.username", "datasources.default.password", "", ""));

    private static final List<Keys> OF_REDIS = List.of(
            new Keys(
                    "spring.data.redis.url",
                    "spring.data.redis.username",
                    "spring.data.redis.password",
                    "spring.data.redis.host",
                    "spring.data.redis.port"),
            new Keys(
                    "spring.redis.url",
                    "spring.redis.username",
                    "spring.redis.password",
                    "spring.redis.host",
                    "spring.redis.port"),
            new Keys("quarkus.redis.hosts", "quarkus.redis.username", "quarkus.redis.password", "", ""),
            new Keys("redis.uri", "redis.username", "redis.password", "", ""));

    private final Settings settings;
    private final SourceLocation place;

    /** @param place what asks for the store, for settings that no file has */
    public Addresses(Settings settings, SourceLocation place) {
        this.settings = settings;
        this.place = place;
    }

    /** Of the store of this kind; empty for kinds that have no address, or none that we know. */
    public Optional<Store.Address> of(Capability capability) {
        return switch (capability) {
            case SQL_POSTGRES, SQL_MYSQL -> Optional.of(address(framework(OF_SQL)));
            case REDIS -> Optional.of(address(framework(OF_REDIS)));
            default -> Optional.empty();
        };
    }

    /** Whose settings the files have; or else whose the deployment may give. */
    private Keys framework(List<Keys> all) {
        return all.stream()
                .filter(k -> k.all().stream().anyMatch(key -> written(key).isPresent()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(k -> !k.url().startsWith(SPRING) && hasSettings(k.url()))
                        .findFirst())
                .orElse(all.get(0));
    }

    private boolean hasSettings(String key) {
        String framework = key.startsWith("quarkus.") ? "quarkus." : "micronaut.";
        return settings.all().stream().anyMatch(s -> s.key().startsWith(framework));
    }

    private Store.Address address(Keys keys) {
        // With a secret inside, the whole is given anew.
        Optional<String> url = written(keys.url()).or(() -> ofHost(keys)).filter(u -> !SecretNames.isSecretInside(u));
        SourceLocation at =
                keys.all().stream().flatMap(key -> at(key).stream()).findFirst().orElse(place);
        return new Store.Address(
                new Store.Setting(keys.url(), url),
                new Store.Setting(keys.user(), written(keys.user())),
                new Store.Setting(keys.password(), password(keys.password())),
                at);
    }

    private Optional<String> ofHost(Keys keys) {
        if (keys.host().isEmpty()) {
            return Optional.empty();
        }
        String host = written(keys.host()).map(h -> ":" + h).orElse("");
        String port = written(keys.port()).orElse("6379");
        return Optional.of("redis://${" + keys.host() + host + "}:${" + keys.port() + ":" + port + "}");
    }

    private Optional<SourceLocation> at(String key) {
        return settings.all().stream()
                .filter(s -> !key.isEmpty() && Settings.canonical(s.key()).equals(Settings.canonical(key)))
                .map(Setting::at)
                .min(Comparator.naturalOrder());
    }

    /** What the files say of a key, with what they say of the keys that it refers to. */
    private Optional<String> written(String key) {
        return key.isEmpty() ? Optional.empty() : settings.written(key).map(this::expanded);
    }

    private String expanded(String text) {
        String expanded = text;
        for (int i = 0; i < STEPS; i++) {
            String before = expanded;
            for (Placeholder p : Placeholder.in(before)) {
                Optional<String> inside = settings.written(p.key())
                        .filter(v -> Placeholder.in(v).stream()
                                .noneMatch(q -> q.key().equals(p.key())));
                String whole = "${" + p.key() + p.otherwise().map(o -> ":" + o).orElse("") + "}";
                if (inside.isPresent() && !SecretNames.isSecret(p.key())) {
                    expanded = expanded.replace(whole, inside.get());
                }
            }
            if (expanded.equals(before)) {
                break;
            }
        }
        return expanded;
    }

    // The variables alone that it is made of; a password that the files hold is to be given as a secret.
    private Optional<String> password(String key) {
        return settings.written(key).map(text -> {
            String names = Placeholder.in(text).stream()
                    .filter(p -> text.contains("${" + p.key()))
                    .map(p -> "${" + p.key() + "}")
                    .limit(1)
                    .collect(Collectors.joining());
            return names.isEmpty() ? "${" + key + "}" : names;
        });
    }
}
