package dev.kube2wasm.migrator.api.code;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * What the code of one microservice does, as facts with positions.
 *
 * <p>Only what the running service can reach is here: a class that nothing constructs, a method that nothing calls and
 * an unused import leave no fact. Names are resolved, so a comment, a string or another class with the same simple name
 * never answers a query.
 *
 * <p>Type patterns are qualified names. {@code java.io.File} is that type; {@code java.nio.file.*} every type directly
 * in that package; {@code org.apache.kafka.**} every type in that package and below; {@code **} every type. A member follows a {@code #}, and
 * may end in {@code *}: {@code java.nio.file.Files#write*}, {@code java.lang.Thread#<init>} for its construction.
 * Without a member, a pattern matches every use of the type.
 */
public interface Code {

    /** The languages of the sources, in lower case, such as {@code java}; empty where there is no code. */
    SortedSet<String> languages();

    /** Uses of types and members that match one of the patterns, sorted by position. */
    Stream<Use> uses(String... patterns);

    /** Fields of types that outlive a request, whatever their use. Sorted by position. */
    Stream<StateField> state();

    /** Work that the code hands to another thread. Sorted by position. */
    Stream<Task> tasks();

    /** Libraries that the build puts on the service's class path, without test scope. Sorted by name. */
    List<Dependency> dependencies();

    /** Settings in the service's own configuration files. Sorted by position. */
    List<Setting> settings();

    /**
     * The libraries whose {@code group:artifact} matches one of the patterns.
     *
     * @param patterns {@code group:artifact}, either of which may end in {@code *}
     */
    default Stream<Dependency> dependencies(String... patterns) {
        return dependencies().stream().filter(d -> {
            for (String pattern : patterns) {
                int colon = pattern.indexOf(':');
                if (Patterns.glob(pattern.substring(0, colon), d.group())
                        && Patterns.glob(pattern.substring(colon + 1), d.artifact())) {
                    return true;
                }
            }
            return false;
        });
    }

    /** The settings whose key is one of {@code keys}, or starts with one of them where it ends in {@code *}. */
    default Stream<Setting> settings(String... keys) {
        return settings().stream().filter(s -> {
            for (String key : keys) {
                if (Patterns.glob(key, s.key())) {
                    return true;
                }
            }
            return false;
        });
    }
}
