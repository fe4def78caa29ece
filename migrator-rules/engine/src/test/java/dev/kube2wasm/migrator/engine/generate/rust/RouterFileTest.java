package dev.kube2wasm.migrator.engine.generate.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.engine.generate.Sketches;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RouterFileTest {

    private static RouterFile router(String... routes) {
        return new RouterFile(Stream.of(routes)
                .map(r -> r.split(" ", 2))
                .map(r -> Handler.of(Sketches.operation(r[0], r[1]), "handler"))
                .toList());
    }

    @Test
    void whereEveryMethodIsAnsweredNoneIsRefused() {
        assertThat(router("ANY /", "ANY /a").allowed()).isEmpty();
        assertThat(router("ANY /", "GET /a").allowed())
                .contains("\"GET\", \"HEAD\"")
                .doesNotContain("[]");
    }

    @Test
    void onlyThePathWithoutATextOfItsOwnTakesEveryPath() {
        assertThat(router("GET /{rest:.*}").isOpen()).isTrue();
        assertThat(router("GET /{tenant}/{rest:.*}").isOpen()).isTrue();
        assertThat(router("GET /files/{rest:.*}", "GET /{a}/{b}").isOpen()).isFalse();
    }
}
