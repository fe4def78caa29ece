package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.Optional;
import java.util.stream.Stream;

/** A field that a manifest does not have. */
record NoField(SourceLocation at) implements Field {

    @Override
    public boolean exists() {
        return false;
    }

    @Override
    public String key() {
        return "";
    }

    @Override
    public Field get(String key) {
        return this;
    }

    @Override
    public Stream<Field> items() {
        return Stream.empty();
    }

    @Override
    public Stream<Field> entries() {
        return Stream.empty();
    }

    @Override
    public Optional<String> text() {
        return Optional.empty();
    }

    @Override
    public Stream<Field> select(String path) {
        return Stream.empty();
    }
}
