package dev.kube2wasm.migrator.java;

import dev.kube2wasm.migrator.api.spi.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds the service's own classes that a deployment descriptor names: Spring XML, {@code web.xml}, {@code spring.factories},
 * {@code META-INF/services}. A framework constructs those without an annotation that says so.
 */
final class ConfiguredTypes {

    private static final int LARGEST = 1 << 20;

    private ConfiguredTypes() {}

    /** The qualified names in the descriptors below {@code roots} that are {@code own} types. */
    static SortedSet<String> in(SourceTree tree, Collection<String> roots, Predicate<String> own) {
        return in(tree, roots, own, ConfiguredTypes::isInMain);
    }

    /** The same below {@code roots} that hold what was compiled. */
    static SortedSet<String> onClassPath(SourceTree tree, Collection<String> roots, Predicate<String> own) {
        return in(tree, roots, own, file -> true);
    }

    private static SortedSet<String> in(
            SourceTree tree, Collection<String> roots, Predicate<String> own, Predicate<String> place) {
        SortedSet<String> found = new TreeSet<>();
        for (String file : tree.files()) {
            if (isDescriptor(file)
                    && place.test(file)
                    && roots.stream().anyMatch(r -> r.equals(".") || file.startsWith(r + "/"))) {
                if (tree.read(file) instanceof SourceTree.Content.Bytes b && b.bytes().length <= LARGEST) {
                    names(new String(b.bytes(), StandardCharsets.ISO_8859_1), own, found);
                }
            }
        }
        return found;
    }

    private static boolean isDescriptor(String file) {
        return file.endsWith(".xml")
                || file.endsWith(".factories")
                || file.endsWith(".imports")
                || file.contains("META-INF/services/");
    }

    private static boolean isInMain(String file) {
        return file.contains("src/main/resources/") || file.contains("src/main/webapp/");
    }

    private static void names(String text, Predicate<String> own, SortedSet<String> found) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean part =
                    i < text.length() && (text.charAt(i) == '.' || Character.isJavaIdentifierPart(text.charAt(i)));
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                String name = text.substring(start, i).replace('$', '.');
                start = -1;
                if (name.indexOf('.') > 0 && own.test(name)) {
                    found.add(name);
                }
            }
        }
    }
}
