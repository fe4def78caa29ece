package dev.kube2wasm.migrator.polyglot.program;

import dev.kube2wasm.migrator.api.code.Code;
import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.code.Patterns;
import dev.kube2wasm.migrator.api.code.Setting;
import dev.kube2wasm.migrator.api.code.StateField;
import dev.kube2wasm.migrator.api.code.Task;
import dev.kube2wasm.migrator.api.code.Use;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The facts of one service, as rules see them. */
record PolyglotCode(
        String language, List<Use> uses, List<StateField> memory, List<Task> work, List<Dependency> dependencies)
        implements Code {

    @Override
    public SortedSet<String> languages() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(language)));
    }

    @Override
    public Stream<Use> uses(String... patterns) {
        return uses.stream().filter(u -> Stream.of(patterns).anyMatch(p -> Patterns.use(p, u.type(), u.member())));
    }

    @Override
    public Stream<StateField> state() {
        return memory.stream();
    }

    @Override
    public Stream<Task> tasks() {
        return work.stream();
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }
}
