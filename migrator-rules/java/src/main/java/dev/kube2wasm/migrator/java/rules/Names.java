package dev.kube2wasm.migrator.java.rules;

import java.util.stream.Stream;

/** Patterns for types that exist under several names. */
final class Names {

    private static final String[] VERTX_FLAVOURS = {
        "io.vertx.", "io.vertx.mutiny.", "io.vertx.reactivex.", "io.vertx.rxjava.", "io.vertx.rxjava3."
    };

    private Names() {}

    /** The same types under {@code javax} and {@code jakarta}. */
    static String[] ee(String... suffixes) {
        return Stream.of(suffixes)
                .flatMap(s -> Stream.of("jakarta." + s, "javax." + s))
                .toArray(String[]::new);
    }

    /** The same types of Vert.x in its callback, Mutiny and RxJava flavours. */
    static String[] vertx(String... suffixes) {
        return Stream.of(suffixes)
                .flatMap(s -> Stream.of(VERTX_FLAVOURS).map(f -> f + s))
                .toArray(String[]::new);
    }

    /** Several members of one type. */
    static String[] members(String type, String... members) {
        return Stream.of(members).map(m -> type + "#" + m).toArray(String[]::new);
    }

    static String[] all(String[]... lists) {
        return Stream.of(lists).flatMap(Stream::of).toArray(String[]::new);
    }

    static String[] list(String... patterns) {
        return patterns;
    }
}
