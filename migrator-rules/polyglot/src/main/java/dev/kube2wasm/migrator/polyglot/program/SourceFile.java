package dev.kube2wasm.migrator.polyglot.program;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import java.util.List;

/**
 * What one file holds.
 *
 * @param needs the files of the same estate that it imports
 * @param imports the libraries that it imports
 * @param variables those that live as long as the process
 * @param blindSpots what could not be read of it
 */
public record SourceFile(
        String path,
        List<String> needs,
        List<LibraryImport> imports,
        List<Unit> units,
        List<Variable> variables,
        List<BlindSpot> blindSpots) {

    /**
     * An import of a library.
     *
     * @param name what the file calls it; empty where it is imported for its effect alone
     */
    public record LibraryImport(String name, LibraryUse use) {}

    /**
     * A variable of a file, a package or a long-lived object.
     *
     * @param name what units name it in {@link Unit#change}
     * @param readAs the name under which it is read
     */
    public record Variable(String name, String readAs, String type, String owner, SourceLocation at) {}
}
