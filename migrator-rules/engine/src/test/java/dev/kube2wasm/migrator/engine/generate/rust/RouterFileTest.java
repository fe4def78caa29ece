package dev.kube2wasm.migrator.engine.generate.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RouterFileTest {

    private static RouterFile router(String... routes) {
        return new RouterFile(Stream.of(routes)
                .map(r -> r.split(" ", 2))
                .map(r -> Handler.of(
                        new Operation(
                                r[0],
                                r[1],
                                List.of(),
                                Optional.empty(),
                                new Operation.Response(200, Optional.empty(), List.of()),
                                List.of(),
                                "",
                                Optional.empty(),
                                SourceLocation.startOf("A.java")),
                        "handler"))
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
