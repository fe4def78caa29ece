package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.kubernetes.build.Paths;
import dev.kube2wasm.migrator.kubernetes.yaml.Words;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import java.util.Optional;

/** What a path in a kustomization leads to. */
sealed interface Reference {

    /** A file of the tree. */
    record File(String path) implements Reference {}

    /** A directory with a kustomization. */
    record Directory(Kustomization kustomization) implements Reference {}

    /** Nothing that can be read here. */
    record Broken(Problem problem) implements Reference {}

    /** Where {@code path}, written in {@code from}, leads. */
    static Reference resolve(Sources sources, Kustomization from, YamlField path) {
        String written = path.textOrEmpty();
        if (isUrl(written)) {
            return remote(path);
        }
        Optional<String> resolved = Paths.resolve(from.directory(), written);
        if (resolved.isPresent() && sources.isFile(resolved.get())) {
            return from.mayRead(resolved.get()) ? new File(resolved.get()) : outside(path);
        }
        Kustomization base = resolved.map(sources.kustomizations()::get).orElse(null);
        if (base != null) {
            return new Directory(base);
        }
        if (looksRemote(written)) {
            return remote(path);
        }
        String reason = resolved.isEmpty()
                ? " lies outside the directory that is inspected, so it was not read"
                : " is neither a file nor a directory with a kustomization; correct the path";
        return new Broken(Problem.error(path.at(), Words.quoted(written) + reason));
    }

    /** Where {@code path}, which may only be a file, leads. */
    static Reference file(Sources sources, Kustomization from, YamlField at, String path) {
        if (isUrl(path)) {
            return remote(at);
        }
        Optional<String> resolved = Paths.resolve(from.directory(), path);
        if (resolved.isEmpty() || !sources.isFile(resolved.get())) {
            return new Broken(Problem.error(at.at(), "there is no file " + Words.quoted(path) + "; correct the path"));
        }
        return from.mayRead(resolved.get()) ? new File(resolved.get()) : outside(at);
    }

    private static Broken outside(YamlField path) {
        return new Broken(Problem.error(
                path.at(),
                Words.quoted(path.textOrEmpty())
                        + " is a file outside the directory of the kustomization, which kubectl"
                        + " refuses; move it below, or give its directory a kustomization of its own"));
    }

    private static Broken remote(YamlField path) {
        return new Broken(Problem.warning(
                path.at(),
                Words.quoted(path.textOrEmpty()) + " is a remote base and was not fetched; what it holds is missing."
                        + " Build it with \"kubectl kustomize\" and pass the output"));
    }

    private static boolean isUrl(String path) {
        return path.contains("://") || path.startsWith("git@") || path.contains("?ref=") || path.startsWith("git::");
    }

    /** Such as {@code github.com/owner/repository//path}. */
    private static boolean looksRemote(String path) {
        int slash = path.indexOf('/');
        return slash > 0 && path.substring(0, slash).indexOf('.', 1) > 0 && !path.startsWith("..");
    }
}
