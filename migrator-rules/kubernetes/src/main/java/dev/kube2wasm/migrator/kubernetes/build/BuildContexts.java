package dev.kube2wasm.migrator.kubernetes.build;

import dev.kube2wasm.migrator.api.model.Origin.BaseImage;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.api.spi.SourceTree.Content;
import dev.kube2wasm.migrator.kubernetes.yaml.TextDecoder;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows a build definition to its Dockerfile and to the directory that holds the code. For one reading of a tree. */
final class BuildContexts {

    private static final Set<String> CODE = Set.of(
            "java", "kt", "groovy", "scala", "go", "js", "mjs", "ts", "tsx", "jsx", "py", "cs", "fs", "rb", "php", "rs",
            "c", "cc", "cpp", "ex", "exs", "clj", "swift", "dart", "vue", "html");

    /**
     * Where a build leads.
     *
     * @param directory the directory with the code
     * @param hasDockerfile whether the Dockerfile that the build names, or would use, is there
     */
    record Context(String directory, boolean hasDockerfile, Optional<BaseImage> baseImage) {}

    private final SourceTree tree;
    private final List<String> files;
    private final Map<String, Optional<Dockerfile>> dockerfiles = new HashMap<>();

    BuildContexts(SourceTree tree) {
        this.tree = tree;
        this.files = tree.files();
    }

    /**
     * Follows a build.
     *
     * @param context the build's directory, relative to the root
     * @param dockerfile as the build names it, relative to the root; empty for the usual name
     * @param target the stage to stop at
     */
    Context follow(String context, Optional<String> dockerfile, Optional<String> target) {
        String file = dockerfile.orElseGet(() -> usual(context));
        Optional<Dockerfile> found = dockerfile(file);
        if (found.isEmpty()) {
            return new Context(context, false, Optional.empty());
        }
        String own = Paths.directory(file);
        String directory = isBelow(own, context) && holdsCode(own) ? own : context;
        return new Context(directory, true, found.get().baseImage(target));
    }

    boolean exists(String file) {
        return Collections.binarySearch(files, file) >= 0;
    }

    /** Whether the tree has a file in or below {@code directory}. */
    boolean isDirectory(String directory) {
        return directory.equals(".") || !below(directory).isEmpty();
    }

    /** The file's text; empty where it is missing or no text. */
    Optional<String> text(String file) {
        return exists(file) && tree.read(file) instanceof Content.Bytes content
                ? TextDecoder.decode(content.bytes())
                : Optional.empty();
    }

    private Optional<Dockerfile> dockerfile(String file) {
        return dockerfiles.computeIfAbsent(
                file, f -> text(f).map(text -> Dockerfile.parse(f, text)).filter(d -> !d.isEmpty()));
    }

    private String usual(String context) {
        String prefix = context.equals(".") ? "" : context + "/";
        return exists(prefix + "Dockerfile") || !exists(prefix + "Containerfile")
                ? prefix + "Dockerfile"
                : prefix + "Containerfile";
    }

    private boolean holdsCode(String directory) {
        return below(directory).stream().anyMatch(f -> CODE.contains(f.substring(f.lastIndexOf('.') + 1)));
    }

    private List<String> below(String directory) {
        int from = -Collections.binarySearch(files, directory + "/") - 1;
        int to = -Collections.binarySearch(files, directory + "0") - 1;
        return from < 0 || to < from ? List.of() : files.subList(from, to);
    }

    private static boolean isBelow(String directory, String ancestor) {
        return !directory.equals(ancestor) && (ancestor.equals(".") || directory.startsWith(ancestor + "/"));
    }
}
