package dev.kube2wasm.migrator.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathsTest {

    @ParameterizedTest
    @CsvSource({"a/b, a", "a, .", "., .", "a/b/c.txt, a/b"})
    void parent(String path, String parent) {
        assertThat(Paths.parent(path)).isEqualTo(parent);
    }

    @ParameterizedTest
    @CsvSource({"./a/, a", "a//b/./c, a/b/c", "../../a, a", "a/../b, b", "., .", "'', .", "a\\b, a/b", "/etc, etc"})
    void normal(String path, String normal) {
        assertThat(Paths.normal(path)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({"a, a, true", "a, a/b, true", "a, ab, false", "a/b, a, false", "., x, true"})
    void within(String directory, String path, boolean within) {
        assertThat(Paths.within(directory, path)).isEqualTo(within);
    }

    @Test
    void common() {
        assertThat(Paths.common(List.of("a/b/c", "a/b/d", "a/bc"))).isEqualTo("a");
        assertThat(Paths.common(List.of("a", "b"))).isEqualTo(".");
        assertThat(Paths.common(List.of("a/b"))).isEqualTo("a/b");
    }

    @ParameterizedTest
    @CsvSource({"a/b, a/b, 0", "a/b, a/c, 2", "a, ., 1", "a/b, c/d, 4"})
    void distance(String one, String other, int distance) {
        assertThat(Paths.distance(one, other)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({
        "reg.example:5000/shop/orders:1.4, reg.example:5000/shop/orders, shop/orders, orders, 1.4",
        "shop/orders@sha256:abc, shop/orders, shop/orders, orders, ''",
        "localhost/orders, localhost/orders, orders, orders, ''",
        "orders, orders, orders, orders, ''",
        "ko://github.com/x/cmd/y, github.com/x/cmd/y, x/cmd/y, y, ''"
    })
    void imageNames(String reference, String full, String path, String base, String tag) {
        assertThat(ImageName.of(reference)).isEqualTo(new ImageName(full, path, base, tag));
    }
}
