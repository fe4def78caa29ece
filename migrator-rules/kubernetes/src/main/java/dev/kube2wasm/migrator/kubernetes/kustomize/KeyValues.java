package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.kubernetes.build.Paths;
import dev.kube2wasm.migrator.kubernetes.yaml.Words;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The keys and values that one entry of a generator names. */
final class KeyValues {

    /** How kustomize breaks the lines of base64; part of what is hashed. */
    private static final int LINE = 70;

    private final Sources sources;
    private final Kustomization from;
    private final Budget budget;
    private final List<Problem> problems;

    KeyValues(Sources sources, Kustomization from, Budget budget, List<Problem> problems) {
        this.sources = sources;
        this.from = from;
        this.budget = budget;
        this.problems = problems;
    }

    /** A value, and where it is named. */
    static final class Value {

        private final byte[] bytes;
        private final SourceLocation at;

        Value(byte[] bytes, SourceLocation at) {
            this.bytes = bytes;
            this.at = at;
        }

        SourceLocation at() {
            return at;
        }

        /** Empty where the bytes are no UTF-8. */
        Optional<String> text() {
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
            } catch (CharacterCodingException binary) {
                return Optional.empty();
            }
        }

        String base64() {
            String all = Base64.getEncoder().encodeToString(bytes);
            if (all.length() < LINE) {
                return all;
            }
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < all.length(); i += LINE) {
                lines.append(all, i, Math.min(i + LINE, all.length())).append('\n');
            }
            return lines.toString();
        }
    }

    /** By key, sorted. */
    Map<String, Value> read(YamlField entry) {
        Map<String, Value> all = new TreeMap<>();
        Stream.concat(entry.get("envs").itemFields(), Stream.of(entry.get("env")))
                .filter(YamlField::exists)
                .forEach(envs -> content(envs, envs.textOrEmpty()).ifPresent(bytes -> variables(bytes, envs, all)));
        entry.get("literals").itemFields().forEach(literal -> literal(literal, all));
        entry.get("files").itemFields().forEach(file -> file(file, all));
        return all;
    }

    private void literal(YamlField literal, Map<String, Value> into) {
        String text = literal.textOrEmpty();
        int equals = text.indexOf('=');
        if (equals < 1) {
            problems.add(Problem.error(literal.at(), "a literal has the form key=value; kubectl refuses this one"));
            return;
        }
        byte[] value = unquoted(text.substring(equals + 1)).getBytes(StandardCharsets.UTF_8);
        put(text.substring(0, equals), value, literal, into);
    }

    private static String unquoted(String text) {
        int last = text.length() - 1;
        boolean quoted =
                last > 0 && text.charAt(0) == text.charAt(last) && (text.charAt(0) == '"' || text.charAt(0) == '\'');
        return quoted ? text.substring(1, last) : text;
    }

    private void file(YamlField file, Map<String, Value> into) {
        String text = file.textOrEmpty();
        int equals = text.indexOf('=');
        String path = text.substring(equals + 1);
        String key = equals < 0 ? Paths.name(path) : text.substring(0, equals);
        content(file, path).ifPresent(bytes -> put(key, bytes, file, into));
    }

    private void variables(byte[] bytes, YamlField at, Map<String, Value> into) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        text.lines()
                .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
                .forEach(line -> {
                    String stripped = line.stripLeading();
                    if (!stripped.isEmpty() && stripped.charAt(0) != '#') {
                        int equals = stripped.indexOf('=');
                        String key = equals < 0 ? stripped : stripped.substring(0, equals);
                        String value = equals < 0 ? "" : stripped.substring(equals + 1);
                        put(key, value.getBytes(StandardCharsets.UTF_8), at, into);
                    }
                });
    }

    private void put(String key, byte[] value, YamlField at, Map<String, Value> into) {
        boolean valid = !key.isEmpty()
                && key.length() <= 253
                && key.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0));
        if (!valid) {
            problems.add(Problem.error(
                    at.at(), "a key has letters, digits, '-', '_' and '.' only; kubectl refuses " + Words.quoted(key)));
        } else if (into.putIfAbsent(key, new Value(value, at.at())) != null) {
            problems.add(
                    Problem.error(at.at(), "the key " + Words.quoted(key) + " stands there twice; kubectl refuses it"));
        }
    }

    private Optional<byte[]> content(YamlField at, String path) {
        Reference reference = Reference.file(sources, from, at, path);
        if (reference instanceof Reference.Broken broken) {
            problems.add(broken.problem());
        }
        if (!(reference instanceof Reference.File file)) {
            return Optional.empty();
        }
        Optional<byte[]> bytes = sources.bytes(file.path());
        boolean fits = bytes.isPresent() && budget.takesBytes(bytes.get().length);
        if (!fits) {
            problems.add(Problem.error(
                    at.at(), Words.quoted(path) + " cannot be read, or is too large, so it was left out"));
        }
        return bytes.filter(content -> fits);
    }
}
