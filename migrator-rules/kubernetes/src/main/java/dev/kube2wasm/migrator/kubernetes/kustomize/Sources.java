package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.api.spi.SourceTree.Content;
import dev.kube2wasm.migrator.kubernetes.build.Paths;
import dev.kube2wasm.migrator.kubernetes.yaml.TextDecoder;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlDocument;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlReader;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The files of a tree as builds read them: each is parsed once, however many kustomizations refer to it. */
final class Sources {

    private final SourceTree tree;
    private final Set<String> files; // asked, never listed
    private final NavigableMap<String, Kustomization> kustomizations = new TreeMap<>();
    private final Map<String, List<YamlDocument>> documents = new HashMap<>(); // asked, never listed
    private final List<Problem> problems = new ArrayList<>();

    /** @param kustomizationFiles sorted */
    Sources(SourceTree tree, List<String> kustomizationFiles) {
        this.tree = tree;
        this.files = new HashSet<>(tree.files());
        kustomizationFiles.forEach(this::addKustomization);
    }

    private void addKustomization(String file) {
        Optional<String> text = bytes(file).flatMap(TextDecoder::decode);
        if (text.isEmpty()) {
            problems.add(Problem.error(
                    SourceLocation.startOf(file),
                    "the kustomization is not text that can be read, so it was left out"));
            return;
        }
        List<YamlDocument> read = YamlReader.read(file, text.get());
        YamlDocument first =
                read.isEmpty() ? new YamlDocument(Optional.of(YamlField.absent(file)), "", List.of()) : read.get(0);
        if (first.root().isEmpty()) {
            problems.addAll(first.problems());
            return;
        }
        YamlField root = first.root().get();
        if (root.type() != YamlType.MAPPING || !Kustomization.isOne(root)) {
            return;
        }
        Kustomization kustomization = new Kustomization(file, root, text.get(), first.problems());
        Kustomization other = kustomizations.putIfAbsent(kustomization.directory(), kustomization);
        if (other != null) {
            problems.add(Problem.error(
                    SourceLocation.startOf(file),
                    "this directory has two kustomizations, and kubectl takes neither; "
                            + Paths.name(other.root().at().file()) + " was read"));
        }
    }

    /** By directory. */
    NavigableMap<String, Kustomization> kustomizations() {
        return kustomizations;
    }

    /** What is wrong with files that are no part of any kustomization for that. */
    List<Problem> problems() {
        return problems;
    }

    boolean isFile(String file) {
        return files.contains(file);
    }

    Optional<byte[]> bytes(String file) {
        return tree.read(file) instanceof Content.Bytes content ? Optional.of(content.bytes()) : Optional.empty();
    }

    /** The documents of a file; none, and a problem among them, where it cannot be read. */
    List<YamlDocument> documents(String file) {
        List<YamlDocument> known = documents.get(file);
        if (known == null) {
            known = read(file);
            documents.put(file, known);
        }
        return known;
    }

    private List<YamlDocument> read(String file) {
        Optional<String> text = bytes(file).flatMap(TextDecoder::decode);
        if (text.isEmpty()) {
            Problem problem = Problem.error(
                    SourceLocation.startOf(file), "the file is not text that can be read, so it was left out");
            return List.of(new YamlDocument(Optional.empty(), "", List.of(problem)));
        }
        return YamlReader.read(file, text.get());
    }
}
