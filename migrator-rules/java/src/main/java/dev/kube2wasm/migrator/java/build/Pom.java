package dev.kube2wasm.migrator.java.build;

import dev.kube2wasm.migrator.java.text.Paths;
import dev.kube2wasm.migrator.java.text.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One {@code pom.xml} as it is written, with the profiles that are active by default. */
record Pom(String file, XmlElement root) {

    String directory() {
        return Paths.parent(file);
    }

    Optional<XmlElement> parent() {
        return root.child("parent");
    }

    String groupId() {
        return root.text("groupId").or(() -> root.text("parent", "groupId")).orElse("");
    }

    String artifactId() {
        return root.text("artifactId").orElseGet(() -> Paths.name(directory()));
    }

    String version() {
        return root.text("version").or(() -> root.text("parent", "version")).orElse("");
    }

    String packaging() {
        return root.text("packaging").orElse("jar");
    }

    String coordinates() {
        return groupId() + ":" + artifactId();
    }

    /** The elements that hold what is in force: the project and its default profiles. */
    Stream<XmlElement> parts() {
        return Stream.concat(Stream.of(root), profiles().filter(Pom::isDefault));
    }

    /** The project and all of its profiles. */
    Stream<XmlElement> allParts() {
        return Stream.concat(Stream.of(root), profiles());
    }

    private Stream<XmlElement> profiles() {
        return root.select("profiles", "profile");
    }

    private static boolean isDefault(XmlElement profile) {
        return profile.text("activation", "activeByDefault")
                .filter(t -> t.equals("true"))
                .isPresent();
    }

    /** The directories of the modules that it lists. */
    List<String> moduleDirectories() {
        return parts().flatMap(p -> Stream.concat(p.select("modules", "module"), p.select("subprojects", "subproject")))
                .flatMap(m -> Paths.resolve(directory(), m.text()).stream())
                .map(m -> m.endsWith(".xml") ? Paths.parent(m) : m)
                .distinct()
                .sorted()
                .toList();
    }
}
