package dev.kube2wasm.migrator.kubernetes.build;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths relative to the inspected root, as text with {@code /}; {@code .} is the root itself. */
public final class Paths {

    private Paths() {}

    /** The last part. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Everything but the last part; {@code .} for a file at the root. */
    public static String directory(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : path.substring(0, slash);
    }

    /** {@code path} as seen from {@code directory}; empty where it is absolute, leaves the root, or is no path at all. */
    public static Optional<String> resolve(String directory, String path) {
        String written = path.replace('\\', '/');
        if (written.startsWith("/") || written.contains("://") || written.startsWith("~") || written.contains("$")) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (directory + "/" + written).split("/", -1)) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (!part.equals("..")) {
                parts.addLast(part);
            } else if (parts.pollLast() == null) {
                return Optional.empty();
            }
        }
        return Optional.of(parts.isEmpty() ? "." : String.join("/", parts));
    }
}
