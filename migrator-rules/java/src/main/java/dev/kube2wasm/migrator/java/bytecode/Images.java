package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.text.Paths;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What a Dockerfile copies. */
final class Images {

    private Images() {}

    /** Those of {@code jars} that a Dockerfile among {@code files} copies. */
    static List<String> copied(SourceTree tree, List<String> files, List<String> jars) {
        List<String> sources = files.stream()
                .filter(f -> Paths.name(f).contains("Dockerfile"))
                .flatMap(f -> tree.read(f) instanceof SourceTree.Content.Bytes b
                        ? new String(b.bytes(), StandardCharsets.UTF_8).lines()
                        : Stream.empty())
                .map(String::strip)
                .filter(l -> l.startsWith("COPY ") || l.startsWith("ADD "))
                .flatMap(l -> List.of(l.split(" ", -1)).stream())
                .filter(word -> word.endsWith(".jar") || word.endsWith(".war"))
                .map(Paths::name)
                .toList();
        return jars.stream()
                .filter(j -> sources.stream().anyMatch(s -> matches(s, Paths.name(j))))
                .toList();
    }

    // One star, as in *.jar or app-*.jar.
    private static boolean matches(String pattern, String name) {
        int star = pattern.indexOf('*');
        return star < 0
                ? pattern.equals(name)
                : name.length() >= pattern.length() - 1
                        && name.startsWith(pattern.substring(0, star))
                        && name.endsWith(pattern.substring(star + 1));
    }
}
