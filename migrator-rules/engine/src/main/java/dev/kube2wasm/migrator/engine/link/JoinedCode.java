package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.code.Code;
import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.code.Setting;
import dev.kube2wasm.migrator.api.code.StateField;
import dev.kube2wasm.migrator.api.code.Task;
import dev.kube2wasm.migrator.api.code.Use;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The facts of several codes as one: of several languages, or of several directories that could be the source. */
record JoinedCode(List<Code> parts) implements Code {

    /** One code for all of {@code parts}; without parts, a code that holds nothing. */
    static Code of(List<Code> parts) {
        return parts.size() == 1 ? parts.get(0) : new JoinedCode(List.copyOf(parts));
    }

    @Override
    public SortedSet<String> languages() {
        SortedSet<String> languages = new TreeSet<>();
        parts.forEach(part -> languages.addAll(part.languages()));
        return Collections.unmodifiableSortedSet(languages);
    }

    @Override
    public Stream<Use> uses(String... patterns) {
        return parts.stream()
                .flatMap(part -> part.uses(patterns))
                .sorted(Comparator.comparing(Use::at).thenComparing(Use::type).thenComparing(Use::member));
    }

    @Override
    public Stream<StateField> state() {
        return parts.stream()
                .flatMap(Code::state)
                .sorted(Comparator.comparing(StateField::at).thenComparing(StateField::name));
    }

    @Override
    public Stream<Task> tasks() {
        return parts.stream().flatMap(Code::tasks).sorted(Comparator.comparing(Task::at));
    }

    @Override
    public List<Dependency> dependencies() {
        return parts.stream()
                .flatMap(part -> part.dependencies().stream())
                .sorted(Comparator.comparing(Dependency::group)
                        .thenComparing(Dependency::artifact)
                        .thenComparing(Dependency::at))
                .toList();
    }

    @Override
    public List<Setting> settings() {
        return parts.stream()
                .flatMap(part -> part.settings().stream())
                .sorted(Comparator.comparing(Setting::at).thenComparing(Setting::key))
                .toList();
    }
}
