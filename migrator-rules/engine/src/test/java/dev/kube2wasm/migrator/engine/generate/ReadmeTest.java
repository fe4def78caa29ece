package dev.kube2wasm.migrator.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void aBarOfAPathDoesNotEndItsCell() {
        assertThat(Readme.toPort(Sketches.operation("GET", "/{id:a|b}"), "src/handlers/get.ts"))
                .containsEntry("route", new Fragment("`GET /{id:a\\|b}`"))
                .containsEntry("handler", new Fragment("`shop.Stock#get`"))
                .containsEntry("at", new Fragment("`Stock.java:1`"));
    }
}
