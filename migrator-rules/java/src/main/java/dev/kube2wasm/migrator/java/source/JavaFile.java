package dev.kube2wasm.migrator.java.source;

import java.util.List;

/**
 * One Java file.
 *
 * @param path relative to the root of the tree
 * @param packageName empty for the unnamed package
 */
public record JavaFile(String path, String packageName, List<Import> imports, List<TypeDecl> types) {

    /**
     * One import.
     *
     * @param name the qualified name without {@code .*}
     * @param isStatic whether it imports members of a type
     * @param wildcard whether it ends in {@code .*}
     */
    public record Import(String name, boolean isStatic, boolean wildcard) {}
}
