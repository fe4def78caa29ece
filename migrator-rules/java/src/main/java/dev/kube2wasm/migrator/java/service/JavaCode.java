package dev.kube2wasm.migrator.java.service;

import dev.kube2wasm.migrator.api.code.Code;
import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.code.Patterns;
import dev.kube2wasm.migrator.api.code.Setting;
import dev.kube2wasm.migrator.api.code.StateField;
import dev.kube2wasm.migrator.api.code.Task;
import dev.kube2wasm.migrator.api.code.Use;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/** The facts of one service, as rules see them. */
public record JavaCode(
        SortedSet<String> languages,
        List<Use> uses,
        List<StateField> stateFields,
        List<Task> taskList,
        List<Dependency> dependencies,
        List<Setting> settings)
        implements Code {

    @Override
    public Stream<Use> uses(String... patterns) {
        return uses.stream().filter(u -> {
            for (String pattern : patterns) {
                if (Patterns.use(pattern, u.type(), u.member())) {
                    return true;
                }
            }
            return false;
        });
    }

    @Override
    public Stream<StateField> state() {
        return stateFields.stream();
    }

    @Override
    public Stream<Task> tasks() {
        return taskList.stream();
    }
}
