package dev.kube2wasm.migrator.java.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths relative to the inspected root, with {@code /}; the root is {@code .}. */
public final class Paths {

    public static final String ROOT = ".";

    private Paths() {}

    /** The directory that holds {@code path}. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? ROOT : path.substring(0, slash);
    }

    /** The last part of {@code path}. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** {@code path} seen from {@code directory}; empty where it leads out of the root or names no fixed place. */
    public static Optional<String> resolve(String directory, String path) {
        if (path.startsWith("/") || path.contains("$") || path.contains("\\")) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (directory + "/" + path).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(parts.isEmpty() ? ROOT : String.join("/", parts));
    }

    /** What every file below {@code directory} starts with. */
    public static String prefix(String directory) {
        return directory.equals(ROOT) ? "" : directory + "/";
    }

    /** Whether {@code path} is {@code directory} or lies below it. */
    public static boolean isWithin(String path, String directory) {
        return path.equals(directory) || directory.equals(ROOT) || path.startsWith(directory + "/");
    }

    /** How many leading parts two paths have in common. */
    public static int common(String a, String b) {
        String[] left = prefix(a).split("/", -1);
        String[] right = prefix(b).split("/", -1);
        int same = 0;
        while (same < left.length && same < right.length && !left[same].isEmpty() && left[same].equals(right[same])) {
            same++;
        }
        return same;
    }
}
