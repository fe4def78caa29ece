package dev.kube2wasm.migrator.engine.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Paths as text, relative to the root, with {@code /} between their parts; {@code .} is the root. */
final class Paths {

    static final String ROOT = ".";

    private Paths() {}

    /** The directory that holds {@code path}. */
    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? ROOT : path.substring(0, slash);
    }

    /** The last part of {@code path}. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** {@code child} below {@code directory}. */
    static String child(String directory, String child) {
        return directory.equals(ROOT) ? child : directory + "/" + child;
    }

    /** Whether {@code path} is {@code directory} or below it. */
    static boolean within(String directory, String path) {
        return directory.equals(ROOT)
                || path.equals(directory)
                || (path.length() > directory.length()
                        && path.startsWith(directory)
                        && path.charAt(directory.length()) == '/');
    }

    /** The deepest directory that all of {@code directories} are in. */
    static String common(Collection<String> directories) {
        String common = null;
        for (String directory : directories) {
            if (common == null) {
                common = directory;
            }
            while (!within(common, directory)) {
                common = parent(common);
            }
        }
        return common == null ? ROOT : common;
    }

    /** How many steps up and down lead from one directory to the other. */
    static int distance(String one, String other) {
        int shared = depth(common(List.of(one, other)));
        return depth(one) + depth(other) - 2 * shared;
    }

    static int depth(String directory) {
        if (directory.equals(ROOT)) {
            return 0;
        }
        return 1 + (int) directory.chars().filter(c -> c == '/').count();
    }

    /** {@code path} without {@code .}, empty parts and {@code ..}; it never climbs above the root. */
    static String normal(String path) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        String slashed = path.replace('\\', '/') + "/";
        for (int slash = slashed.indexOf('/'); slash >= 0; slash = slashed.indexOf('/', from)) {
            String part = slashed.substring(from, slash);
            from = slash + 1;
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.remove(parts.size() - 1);
                }
            } else if (!part.isEmpty() && !part.equals(ROOT)) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? ROOT : String.join("/", parts);
    }
}
