package dev.kube2wasm.migrator.engine.route.model;

import dev.kube2wasm.migrator.api.route.RouteTable.Normalization;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Paths as routers take them for matching. */
final class Paths {

    private Paths() {}

    /** The path that is matched. */
    static String normalized(String path, Normalization normalization) {
        String decoded = normalization.decodes() ? decoded(path) : path;
        String merged = normalization.mergesSlashes() ? merged(decoded) : decoded;
        return normalization.resolvesDots() ? resolved(merged) : merged;
    }

    /** Whether {@code path} is {@code prefix} or below it, by whole elements. */
    static boolean isBelow(String path, String prefix) {
        String bare = withoutSlash(prefix);
        return path.startsWith(bare) && (path.length() == bare.length() || path.charAt(bare.length()) == '/');
    }

    /** What follows a prefix that the path has by elements: nothing, or something that starts with a slash. */
    static String below(String path, String prefix) {
        return path.substring(Math.min(path.length(), withoutSlash(prefix).length()));
    }

    static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** Percent-encoded octets decoded as UTF-8; what is no encoding stays. */
    static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        byte[] raw = path.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[raw.length];
        int length = 0;
        int i = 0;
        while (i < raw.length) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
            out[length++] = low < 0 ? raw[i] : (byte) (high * 16 + low);
            i += low < 0 ? 1 : 3;
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }

    /** What is no ASCII, no printing character, or one of {@code escaped}, percent-encoded as UTF-8. */
    static String encoded(String text, String escaped) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 0x7f && escaped.indexOf(octet) < 0) {
                encoded.append((char) octet);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(octet >> 4 & 15, 16)))
                        .append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
            }
        }
        return encoded.toString();
    }

    private static String merged(String path) {
        StringBuilder merged = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) != '/' || i == 0 || path.charAt(i - 1) != '/') {
                merged.append(path.charAt(i));
            }
        }
        return merged.toString();
    }

    /** Empty elements are kept, so that only the dots are resolved. */
    private static String resolved(String path) {
        if (!path.startsWith("/")) {
            return path;
        }
        Deque<String> elements = new ArrayDeque<>();
        String[] parts = path.substring(1).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            switch (parts[i]) {
                case "." -> endWith(elements, last);
                case ".." -> {
                    elements.pollLast();
                    endWith(elements, last);
                }
                default -> elements.addLast(parts[i]);
            }
        }
        StringBuilder resolved = new StringBuilder();
        for (Iterator<String> each = elements.iterator(); each.hasNext(); ) {
            resolved.append('/').append(each.next());
        }
        return resolved.isEmpty() ? "/" : resolved.toString();
    }

    private static void endWith(Deque<String> elements, boolean last) {
        if (last) {
            elements.addLast("");
        }
    }
}
