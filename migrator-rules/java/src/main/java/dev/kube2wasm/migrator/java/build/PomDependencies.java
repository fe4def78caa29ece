package dev.kube2wasm.migrator.java.build;

import dev.kube2wasm.migrator.java.text.XmlElement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the poms of an estate put on the class path of each module. */
final class PomDependencies {

    private static final Set<String> ABSENT_SCOPES = Set.of("test", "provided", "import");

    private final Poms poms;
    private final Map<String, Map<String, XmlElement>> managed = new HashMap<>();

    PomDependencies(Poms poms) {
        this.poms = poms;
    }

    /** What {@code pom} and its parents name, by coordinates; the nearest declaration counts. */
    Map<String, Library> declared(Pom pom) {
        Map<String, Library> found = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Pom p : poms.chain(pom)) {
            p.parts().flatMap(part -> part.select("dependencies", "dependency")).forEach(d -> {
                String group = text(d, "groupId", pom);
                String artifact = text(d, "artifactId", pom);
                String type = text(d, "type", pom) + ":" + text(d, "classifier", pom);
                if (seen.add(group + ":" + artifact + ":" + type)) {
                    Optional<XmlElement> management =
                            Optional.ofNullable(managed(pom).get(group + ":" + artifact));
                    String scope = inherited(d, management, "scope", pom);
                    if (!ABSENT_SCOPES.contains(scope) && !text(d, "type", pom).equals("test-jar")) {
                        Library library =
                                new Library(group, artifact, inherited(d, management, "version", pom), d.at());
                        found.putIfAbsent(library.coordinates(), library);
                    }
                }
            });
        }
        return found;
    }

    private String inherited(XmlElement d, Optional<XmlElement> management, String name, Pom pom) {
        String own = text(d, name, pom);
        return own.isEmpty() ? management.map(m -> text(m, name, pom)).orElse("") : own;
    }

    private String text(XmlElement d, String name, Pom pom) {
        return d.text(name).map(t -> poms.resolve(t, pom)).orElse("");
    }

    // By coordinates. A bill of materials counts where it is a module of the estate.
    private Map<String, XmlElement> managed(Pom pom) {
        Map<String, XmlElement> known = managed.get(pom.file());
        if (known == null) {
            known = new HashMap<>();
            managed.put(pom.file(), known);
            for (Pom p : poms.chain(pom)) {
                Map<String, XmlElement> own = known;
                List<XmlElement> entries = p.parts()
                        .flatMap(part -> part.select("dependencyManagement", "dependencies", "dependency"))
                        .toList();
                for (XmlElement d : entries) {
                    String coordinates = text(d, "groupId", pom) + ":" + text(d, "artifactId", pom);
                    if (text(d, "scope", pom).equals("import")) {
                        poms.nearest(coordinates, pom)
                                .ifPresent(bom -> managed(bom).forEach(own::putIfAbsent));
                    } else {
                        own.putIfAbsent(coordinates, d);
                    }
                }
            }
        }
        return known;
    }
}
