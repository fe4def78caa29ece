package dev.kube2wasm.migrator.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DB_PASSWORD",
                "spring.datasource.password",
                "apiKey",
                "API_KEY",
                "github.token",
                "clientSecret",
                "aws-access-key",
                "PRIVATEKEY"
            })
    void isSecret(String name) {
        assertThat(SecretNames.isSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tokenizer.path", "SECRETARY", "key", "cache.key", "keyboard", "PATH", "pattern"})
    void isNone(String name) {
        assertThat(SecretNames.isSecret(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"amqp://me:hunter2@host/x", "Server=x;Password=hunter2", "jdbc:x?user=a&password=b"})
    void isSecretInside(String value) {
        assertThat(SecretNames.isSecretInside(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://users:8080/x", "http://host/?q=a@b:c", "a=b", "password=", "http://me@host"})
    void isPlain(String value) {
        assertThat(SecretNames.isSecretInside(value)).isFalse();
    }

    @Test
    void aSwitchIsNoSecret() {
        assertThat(SecretNames.isSecret("SECRETS_ENABLED", "true")).isFalse();
        assertThat(SecretNames.isSecret("SECRETS_ENABLED", "hunter2")).isTrue();
        assertThat(SecretNames.isSecret("DB", "jdbc:x?user=a&password=b")).isTrue();
        assertThat(SecretNames.isSecret("TOKEN", "")).isTrue();
    }
}
