package dev.kube2wasm.migrator.kubernetes.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.engine.tree.DirectoryTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Builds every kustomization below a directory with this reader and with {@code kubectl kustomize}, and wants the same
 * objects. Run by name, since it needs kubectl: {@code -Dtest=KubectlComparison -Dkubectl=FILE -Destates=DIR}.
 */
class KubectlComparison {

    private static final Set<String> NAMES = Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    @Test
    void buildsWhatKubectlBuilds() throws Exception {
        Path kubectl = Path.of(System.getProperty("kubectl", "missing: pass -Dkubectl=FILE"));
        Path estates = Path.of(System.getProperty("estates", "missing: pass -Destates=DIR"));
        assertThat(kubectl).isExecutable();
        List<String> differences = new ArrayList<>();
        int equal = 0;
        int refused = 0;
        int leftOut = 0;
        List<Path> roots;
        try (Stream<Path> children = Files.list(estates)) {
            roots = children.filter(Files::isDirectory).sorted().toList();
        }
        for (Path root : roots) {
            DirectoryTree tree = (DirectoryTree) DirectoryTree.open(root).tree();
            List<String> files = tree.files().stream()
                    .filter(file -> NAMES.contains(file.substring(file.lastIndexOf('/') + 1)))
                    .toList();
            Kustomizations ours = new Kustomizations(tree, files, field -> false);
            for (String file : files) {
                String directory = file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : ".";
                Optional<List<@Nullable Object>> theirs = kubectl(kubectl, root.resolve(directory));
                Optional<Kustomizations.Reading> reading = ours.build(directory);
                String where = root.getFileName() + "/" + directory;
                if (theirs.isEmpty()) {
                    refused++;
                    boolean said = reading.isEmpty()
                            || reading.get().problems().stream().anyMatch(p -> p.severity() != Problem.Severity.NOTE);
                    if (!said) {
                        differences.add(where + ": kubectl refuses it, and no problem says so");
                    }
                    continue;
                }
                List<@Nullable Object> objects = new ArrayList<>();
                reading.ifPresent(r -> r.objects().forEach(object -> objects.add(Plain.of(object))));
                sort(objects); // kubectl sorts by kind
                sort(theirs.get());
                if (objects.equals(theirs.get())) {
                    equal++;
                } else if (reading.isPresent()
                        && reading.get().problems().stream().anyMatch(KubectlComparison::isLeftOut)) {
                    leftOut++;
                } else {
                    differences.add(where + ": " + difference(objects, theirs.get()) + "\n    "
                            + reading.map(r -> r.problems().toString()).orElse("not read"));
                }
            }
        }
        System.out.printf(
                "%d equal, %d refused by kubectl, %d with fields that are not followed, %d different%n",
                equal, refused, leftOut, differences.size());
        assertThat(differences).isEmpty();
        assertThat(equal).isPositive();
    }

    private static boolean isLeftOut(Problem problem) {
        return problem.message().contains(" of a kustomization is not followed: ");
    }

    private static void sort(List<@Nullable Object> objects) {
        objects.sort(Comparator.comparing(KubectlComparison::identity).thenComparing(String::valueOf));
    }

    private static String identity(@Nullable Object object) {
        Map<?, ?> root = object instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> metadata = root.get("metadata") instanceof Map<?, ?> map ? map : Map.of();
        return String.join(
                "/",
                String.valueOf(root.get("kind")),
                String.valueOf(metadata.get("namespace")),
                String.valueOf(metadata.get("name")),
                String.valueOf(root.get("apiVersion")));
    }

    private static String difference(List<@Nullable Object> ours, List<@Nullable Object> theirs) {
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            if (!Objects.equals(ours.get(i), theirs.get(i))) {
                return identity(theirs.get(i)) + " " + difference("", ours.get(i), theirs.get(i));
            }
        }
        return ours.size() + " objects, not " + theirs.size();
    }

    private static String difference(String path, @Nullable Object ours, @Nullable Object theirs) {
        if (ours instanceof Map<?, ?> a
                && theirs instanceof Map<?, ?> b
                && a.keySet().equals(b.keySet())) {
            for (Map.Entry<?, ?> entry : a.entrySet()) {
                if (!Objects.equals(entry.getValue(), b.get(entry.getKey()))) {
                    return difference(path + "." + entry.getKey(), entry.getValue(), b.get(entry.getKey()));
                }
            }
        }
        if (ours instanceof List<?> a && theirs instanceof List<?> b && a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                if (!Objects.equals(a.get(i), b.get(i))) {
                    return difference(path + "[" + i + "]", a.get(i), b.get(i));
                }
            }
        }
        return path + "\n    ours   " + ours + "\n    theirs " + theirs;
    }

    /** What kubectl prints, parsed; empty where it refuses. It gets no network. */
    private static Optional<List<@Nullable Object>> kubectl(Path kubectl, Path directory) throws InterruptedException {
        try {
            Path output = Files.createTempFile("kubectl", ".yaml");
            ProcessBuilder builder = new ProcessBuilder(kubectl.toString(), "kustomize", directory.toString());
            builder.environment().clear();
            builder.environment().put("PATH", "/nonexistent");
            builder.environment().put("HTTPS_PROXY", "http://127.0.0.1:9");
            builder.environment().put("HTTP_PROXY", "http://127.0.0.1:9");
            builder.redirectOutput(output.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
            Process process = builder.start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String yaml = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return process.exitValue() == 0 ? Optional.of(Plain.parse(yaml)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
