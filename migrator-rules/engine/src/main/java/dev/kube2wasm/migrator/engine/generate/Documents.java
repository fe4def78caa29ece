package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.engine.generate.openapi.OpenApi;
import dev.kube2wasm.migrator.engine.generate.spinapp.SpinApp;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Files that are the same whatever the language: each is written from the service by a function of its own.
 *
 * @param byName what a template set names
 */
public record Documents(Map<String, Function<Service, Document>> byName) {

    /**
     * A file's text.
     *
     * @param losses what of the service the document cannot express
     */
    public record Document(String text, List<Loss> losses) {}

    public Documents {
        byName = Map.copyOf(byName);
    }

    /** Those that the engine writes. */
    public static Documents standard() {
        return new Documents(
                Map.of("openapi", service -> new Document(OpenApi.yaml(service), List.of()), "spinapp", SpinApp::of));
    }
}
