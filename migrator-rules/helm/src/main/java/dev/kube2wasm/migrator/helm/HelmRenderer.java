package dev.kube2wasm.migrator.helm;

import com.google.auto.service.AutoService;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.jni.NativeLibrary;
import com.sun.jna.Native;
import dev.kube2wasm.migrator.api.spi.ChartRenderer;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.api.spi.SourceTree.Content;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders with Helm's own engine, in a process that gets copies of the chart's files and a kubeconfig that leads nowhere. */
@AutoService(ChartRenderer.class)
public final class HelmRenderer implements ChartRenderer {

    private static final int MOST_SECONDS = 30;
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final String SOURCE = "# Source: ";

    @Override
    public Result render(Chart chart) {
        try {
            Path work = Files.createTempDirectory("migrator-helm");
            try {
                return render(chart, work);
            } finally {
                delete(work);
            }
        } catch (IOException e) {
            return new Result.Failed(
                    "Its files could not be copied for Helm. Make room in the directory for temporary files.");
        }
    }

    private static Result render(Chart chart, Path work) throws IOException {
        Path copy = work.resolve("chart");
        copy(chart.tree(), chart.directory(), copy);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dcom.marcnuri.jkube-helm.skipRemoteJar=true",
                "-cp",
                classPath(),
                HelmProcess.class.getName(),
                copy.toString(),
                work.resolve("kubeconfig").toString()));
        int number = 0;
        for (String file : chart.values()) {
            Path values = work.resolve("values-" + number++ + ".yaml");
            if (!(chart.tree().read(file) instanceof Content.Bytes content)) {
                return new Result.Failed("The file " + file + " with values could not be read. Correct its name.");
            }
            Files.write(values, content.bytes());
            command.add(HelmProcess.VALUES + values);
        }
        chart.set().forEach((path, value) -> command.add(HelmProcess.SET + path + "=" + value));
        return run(command, work, chart.directory());
    }

    private static Result run(List<String> command, Path work, String directory) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(work.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(key -> key.startsWith("HELM_") || key.startsWith("KUBE"));
        builder.environment().put("KUBECONFIG", work.resolve("kubeconfig").toString());
        builder.environment().put("HOME", work.toString());
        Process process = builder.start();
        CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> most(process.getInputStream()));
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                return new Result.Failed(
                        "Helm did not end within " + MOST_SECONDS + " seconds. Look for a loop in its templates.");
            }
            byte[] bytes = output.join();
            if (bytes.length >= MOST_BYTES) {
                return new Result.Failed("It renders to more than 16 MiB. Look for a loop in its templates.");
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return process.exitValue() == 0
                    ? new Result.Rendered(texts(text, directory))
                    : new Result.Failed("Helm says: " + plain(text, work));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Failed("Rendering was interrupted.");
        } finally {
            process.destroyForcibly();
        }
    }

    /** Reads no more than is allowed; the process stands still then, until its time is over. */
    private static byte[] most(InputStream stream) {
        try (stream) {
            return stream.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line, without the place where the copy was. */
    private static String plain(String message, Path work) {
        String line = message.replace(work.resolve("chart").toString(), "the chart")
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .limit(4)
                .collect(Collectors.joining(" "));
        return line.isEmpty() ? "nothing, and failed." : line;
    }

    /** Helm names the template before each document, as {@code CHART/templates/web.yaml}. */
    private static SortedMap<String, String> texts(String rendered, String directory) {
        SortedMap<String, StringBuilder> texts = new TreeMap<>();
        String prefix = directory.equals(".") ? "" : directory + "/";
        StringBuilder now = new StringBuilder();
        for (String line : rendered.lines().toList()) {
            if (line.startsWith(SOURCE) && line.indexOf('/') > 0) {
                String file = prefix + line.substring(line.indexOf('/') + 1).strip();
                now = texts.computeIfAbsent(file, f -> new StringBuilder());
                now.append(now.isEmpty() ? "" : "---\n");
            } else if (!line.equals("---")) {
                now.append(line).append('\n');
            }
        }
        SortedMap<String, String> result = new TreeMap<>();
        texts.forEach((file, text) -> result.put(file, text.toString()));
        return result;
    }

    private static void copy(SourceTree tree, String directory, Path to) throws IOException {
        Files.createDirectories(to);
        String prefix = directory.equals(".") ? "" : directory + "/";
        for (String file : tree.files()) {
            if (file.startsWith(prefix) && tree.read(file) instanceof Content.Bytes content) {
                Path path = to.resolve(file.substring(prefix.length()));
                Files.createDirectories(path.getParent());
                Files.write(path, content.bytes());
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Where the classes of the process are, whatever loaded them here. */
    private static String classPath() {
        Set<Class<?>> classes =
                new LinkedHashSet<>(List.of(HelmProcess.class, Helm.class, NativeLibrary.class, Native.class));
        ServiceLoader.load(NativeLibrary.class, HelmRenderer.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::type)
                .forEach(classes::add);
        return classes.stream()
                .map(type -> Path.of(location(type)).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static java.net.URI location(Class<?> type) {
        try {
            return type.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(type.getName().toLowerCase(Locale.ROOT), e);
        }
    }
}
