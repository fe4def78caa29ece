package dev.kube2wasm.migrator.java.build;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.text.FileText;
import dev.kube2wasm.migrator.java.text.Paths;
import dev.kube2wasm.migrator.java.text.Placeholders;
import dev.kube2wasm.migrator.java.text.Xml;
import dev.kube2wasm.migrator.java.text.XmlElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Every {@code pom.xml} of an estate, and how they inherit from each other. */
final class Poms {

    private static final int GENERATIONS = 20;

    private final SortedMap<String, Pom> byDirectory = new TreeMap<>();
    private final Map<String, List<Pom>> byCoordinates = new HashMap<>();
    private final Map<String, List<Pom>> chains = new HashMap<>();
    private final Map<String, Map<String, String>> properties = new HashMap<>();

    private Poms() {}

    static Poms of(SourceTree tree, Consumer<Problem> problems) {
        Poms poms = new Poms();
        for (String file : tree.files()) {
            if (Paths.name(file).equals("pom.xml") && !file.contains("/src/test/") && !file.contains("/src/it/")) {
                FileText.read(tree, file, problems)
                        .flatMap(text -> Xml.parse(file, text, problems))
                        .filter(root -> root.name().equals("project"))
                        .ifPresent(root -> poms.add(new Pom(file, root)));
            }
        }
        return poms;
    }

    private void add(Pom pom) {
        byDirectory.put(pom.directory(), pom);
        byCoordinates.computeIfAbsent(pom.coordinates(), k -> new ArrayList<>()).add(pom);
    }

    Collection<Pom> all() {
        return byDirectory.values();
    }

    /** The module of these coordinates that lies nearest to {@code from}: an estate may hold several copies. */
    Optional<Pom> nearest(String coordinates, Pom from) {
        return byCoordinates.getOrDefault(coordinates, List.of()).stream()
                .filter(p -> !p.file().equals(from.file()))
                .max(Comparator.comparingInt((Pom p) -> Paths.common(p.directory(), from.directory()))
                        .thenComparing(Pom::directory, Comparator.reverseOrder()));
    }

    /** The pom and its parents as far as they are in the estate, nearest first. */
    List<Pom> chain(Pom pom) {
        List<Pom> known = chains.get(pom.file());
        if (known == null) {
            known = new ArrayList<>();
            Optional<Pom> next = Optional.of(pom);
            while (next.isPresent() && known.size() < GENERATIONS && !known.contains(next.get())) {
                known.add(next.get());
                next = parent(next.get());
            }
            chains.put(pom.file(), known);
        }
        return known;
    }

    private Optional<Pom> parent(Pom pom) {
        return pom.parent().flatMap(parent -> {
            String coordinates = parent.text("groupId").orElse("") + ":"
                    + parent.text("artifactId").orElse("");
            String path = parent.child("relativePath").map(XmlElement::text).orElse("../pom.xml");
            return Paths.resolve(pom.directory(), path)
                    .filter(p -> !path.isEmpty())
                    .map(p -> byDirectory.get(p.endsWith(".xml") ? Paths.parent(p) : p))
                    .filter(p -> p.coordinates().equals(coordinates))
                    .or(() -> nearest(coordinates, pom));
        });
    }

    /** {@code text} with the properties that are in force in {@code pom}. */
    String resolve(String text, Pom pom) {
        return text.contains("${")
                ? Placeholders.plain(name -> Optional.ofNullable(properties(pom).get(name)))
                        .resolve(text)
                : text;
    }

    private Map<String, String> properties(Pom pom) {
        Map<String, String> known = properties.get(pom.file());
        if (known == null) {
            Map<String, String> all = new HashMap<>();
            List<Pom> chain = chain(pom);
            for (int i = chain.size() - 1; i >= 0; i--) {
                chain.get(i)
                        .parts()
                        .flatMap(p -> p.child("properties").stream())
                        .flatMap(p -> p.children().stream())
                        .forEach(p -> all.put(p.name(), p.text()));
            }
            for (String prefix : List.of("project.", "pom.", "")) {
                all.put(prefix + "groupId", pom.groupId());
                all.put(prefix + "artifactId", pom.artifactId());
                all.put(prefix + "version", pom.version());
                all.put(prefix + "packaging", pom.packaging());
            }
            all.put("project.name", pom.root().text("name").orElse(pom.artifactId()));
            pom.parent()
                    .ifPresent(parent ->
                            parent.children().forEach(c -> all.put("project.parent." + c.name(), c.text())));
            known = all;
            properties.put(pom.file(), known);
        }
        return known;
    }
}
