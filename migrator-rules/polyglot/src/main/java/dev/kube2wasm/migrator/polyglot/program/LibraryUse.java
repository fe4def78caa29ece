package dev.kube2wasm.migrator.polyglot.program;

import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A use of a library.
 *
 * @param type the library's name in its language, with the language before it, such as {@code
 *     go.net/http}
 * @param member what is used of it; with a dot before it where it belongs to an object that came from the library
 */
public record LibraryUse(
        Kind kind,
        String type,
        String member,
        List<Optional<String>> arguments,
        String inType,
        String inMethod,
        boolean startupOnly,
        SourceLocation at)
        implements Use {

    @Override
    public SortedMap<String, String> attributes() {
        return Collections.unmodifiableSortedMap(new TreeMap<>());
    }

    @Override
    public List<String> typeArguments() {
        return List.of();
    }

    LibraryUse during(boolean startup) {
        return new LibraryUse(kind, type, member, arguments, inType, inMethod, startup, at);
    }

    /** The name of a library as {@link #type} has it. */
    public static String type(String language, String module) {
        return language + "." + module;
    }
}
