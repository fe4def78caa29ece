package dev.kube2wasm.migrator.java.build;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.Comparator;

/** A library as a build file names it. */
record Library(String group, String artifact, String version, SourceLocation at) implements Dependency {

    static final Comparator<Dependency> ORDER = Comparator.comparing(Dependency::group)
            .thenComparing(Dependency::artifact)
            .thenComparing(Dependency::at);

    String coordinates() {
        return group + ":" + artifact;
    }
}
