package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The end of a generated object's name, which changes with what the object holds. */
final class ContentHash {

    private static final int LENGTH = 10;

    private ContentHash() {}

    /** Puts the hash behind the name of an object that was generated with one. */
    static void apply(Resource resource) {
        if (resource.isHashed()) {
            String name = resource.name() + "-" + of(resource.root());
            resource.rememberId();
            resource.rename(name);
        }
    }

    /**
     * Of a ConfigMap or Secret: the first digits of the SHA-256 of its JSON, with letters in place of some of them, so
     * that no words come out. The form was read in
     * https://github.com/kubernetes-sigs/kustomize/blob/master/api/hasher/hasher.go on 2026-11-24.
     */
    static String of(Node root) {
        StringBuilder json = new StringBuilder("{");
        boolean secret = root.textOf("kind").equals("Secret");
        if (!secret) {
            appendIfPresent(json, root, "binaryData");
        }
        json.append("\"data\":");
        append(json, root.get("data"));
        json.append(",\"kind\":");
        appendText(json, root.textOf("kind"));
        json.append(",\"name\":\"\""); // kustomize means the name to count, and looks for it in the wrong place
        if (secret) {
            json.append(',');
            appendIfPresent(json, root, "stringData");
            json.append("\"type\":");
            appendText(json, root.textOf("type"));
        }
        String hex = sha256(json.append('}').toString()).substring(0, LENGTH);
        return hex.replace('0', 'g')
                .replace('1', 'h')
                .replace('3', 'k')
                .replace('a', 'm')
                .replace('e', 't');
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static void appendIfPresent(StringBuilder json, Node root, String key) {
        Node mapping = root.get(key);
        if (mapping != null && mapping.isMapping()) {
            json.append('"').append(key).append("\":");
            append(json, mapping);
            json.append(',');
        }
    }

    private static void append(StringBuilder json, @Nullable Node node) {
        if (node == null || !node.isMapping()) {
            appendText(json, node == null ? "" : node.text());
            return;
        }
        Map<String, Node> sorted = new TreeMap<>(
                Comparator.comparing((String key) -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
        sorted.putAll(node.entries());
        String separator = "{";
        for (Map.Entry<String, Node> entry : sorted.entrySet()) {
            json.append(separator);
            appendText(json, entry.getKey());
            json.append(':');
            if (entry.getValue().type() == YamlType.STRING) {
                appendText(json, entry.getValue().text());
            } else {
                json.append(
                        entry.getValue().isNothing() ? "null" : entry.getValue().text());
            }
            separator = ",";
        }
        json.append(sorted.isEmpty() ? "{}" : "}");
    }

    /** The way Go writes strings: fit to stand in HTML. */
    private static void appendText(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '<', '>', '&', '\u2028', '\u2029' -> json.append(String.format("\\u%04x", (int) c));
                default -> json.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        json.append('"');
    }
}
