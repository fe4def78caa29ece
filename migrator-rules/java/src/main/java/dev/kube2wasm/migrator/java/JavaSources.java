package dev.kube2wasm.migrator.java;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.source.SourceParser;
import dev.kube2wasm.migrator.java.source.SourceParser.Result;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Parses Java files, each once, on both cores. */
final class JavaSources {

    // The parser descends by recursion; a deep expression needs more stack than a thread has by default.
    private static final long STACK_BYTES = 256L << 20;
    private static final int THREADS = 2;

    private final SourceTree tree;

    JavaSources(SourceTree tree) {
        this.tree = tree;
    }

    /** What became of each file, by path. */
    Map<String, Result> parse(Collection<String> paths) {
        List<String> work = List.copyOf(paths);
        Map<String, Result> results = new ConcurrentSkipListMap<>();
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(THREADS, work.size()); i++) {
            Thread thread = new Thread(null, () -> parseFrom(work, next, results), "java-parser-" + i, STACK_BYTES);
            thread.start();
            threads.add(thread);
        }
        threads.forEach(JavaSources::join);
        return new TreeMap<>(results);
    }

    /** Runs {@code work} where recursion may go as deep as a parser's. */
    static <T> Optional<T> deeply(Supplier<Optional<T>> work) {
        AtomicReference<Optional<T>> result = new AtomicReference<>(Optional.empty());
        AtomicReference<Optional<RuntimeException>> defect = new AtomicReference<>(Optional.empty());
        Thread thread = new Thread(null, () -> result.set(work.get()), "java-reader", STACK_BYTES);
        thread.setUncaughtExceptionHandler((t, thrown) -> defect.set(Optional.of(new IllegalStateException(thrown))));
        thread.start();
        join(thread);
        Objects.requireNonNull(defect.get()).ifPresent(d -> {
            throw d;
        });
        return Objects.requireNonNull(result.get());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void parseFrom(List<String> work, AtomicInteger next, Map<String, Result> results) {
        SourceParser parser = new SourceParser();
        for (int i = next.getAndIncrement(); i < work.size(); i = next.getAndIncrement()) {
            String path = work.get(i);
            results.put(path, parse(parser, path));
        }
    }

    private Result parse(SourceParser parser, String path) {
        SourceTree.Content content = tree.read(path);
        if (content instanceof SourceTree.Content.Unreadable unreadable) {
            return new Result.Broken(unreadable.problem());
        }
        byte[] bytes = ((SourceTree.Content.Bytes) content).bytes();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parser.parse(path, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            return latin(parser, path, bytes);
        }
    }

    // Older sources are often in an 8-bit encoding; names and structure are ASCII all the same.
    private static Result latin(SourceParser parser, String path, byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return new Result.Broken(Problem.error(
                        SourceLocation.startOf(path), "this file is not text: save the Java source as UTF-8"));
            }
        }
        Result result = parser.parse(path, new String(bytes, StandardCharsets.ISO_8859_1));
        return result instanceof Result.Parsed p
                ? new Result.Parsed(
                        p.file(),
                        Optional.of(
                                Problem.warning(
                                        SourceLocation.startOf(path),
                                        "this file is not UTF-8, so it was read as ISO 8859-1; its texts may be wrong: save it as UTF-8")))
                : result;
    }

    /** The Java files below {@code roots} that are part of a service, not of its tests or its build. */
    static List<String> mainFiles(SourceTree tree, List<String> roots) {
        return tree.files().stream()
                .filter(f -> f.endsWith(".java") && isMain(f))
                .filter(f -> roots.stream().anyMatch(r -> r.equals(".") || f.startsWith(r + "/")))
                .toList();
    }

    private static boolean isMain(String path) {
        String p = "/" + path;
        return !p.contains("/src/test/")
                && !p.contains("/src/it/")
                && !p.contains("/test/java/")
                && !p.contains("/.mvn/")
                && !p.endsWith("/package-info.java")
                && !p.endsWith("/module-info.java");
    }
}
