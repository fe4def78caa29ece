package dev.kube2wasm.migrator.java.build;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.build.GradleBuilds.Project;
import dev.kube2wasm.migrator.java.build.GradleDependencies.Declared;
import dev.kube2wasm.migrator.java.text.Paths;
import dev.kube2wasm.migrator.java.text.XmlElement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that the build files of an estate say, read once. */
record BuildFiles(Poms poms, GradleBuilds gradle, BuildModules modules) {

    /** What one module declares by itself. */
    private record Own(BuildModule module, Map<String, Library> libraries, Set<String> siblings) {}

    static BuildFiles read(SourceTree tree) {
        List<Problem> problems = new ArrayList<>();
        Poms poms = Poms.of(tree, problems::add);
        GradleBuilds gradle = GradleBuilds.of(tree, problems::add);
        SortedMap<String, Own> own = new TreeMap<>();
        gradle(gradle, own);
        maven(poms, own);
        SortedMap<String, BuildModule> modules = new TreeMap<>();
        own.forEach((directory, o) -> modules.put(directory, whole(o, own)));
        return new BuildFiles(poms, gradle, BuildModules.of(tree, modules, problems));
    }

    private static void maven(Poms poms, Map<String, Own> to) {
        PomDependencies dependencies = new PomDependencies(poms);
        for (Pom pom : poms.all()) {
            Map<String, Library> libraries = dependencies.declared(pom);
            Set<String> siblings = new TreeSet<>();
            libraries.keySet().forEach(c -> poms.nearest(c, pom).ifPresent(p -> siblings.add(p.directory())));
            List<String> sources = pom.parts()
                    .flatMap(p -> p.select("build", "sourceDirectory"))
                    .map(e -> poms.resolve(e.text(), pom))
                    .map(t -> t.startsWith("${project.basedir}/") ? t.substring("${project.basedir}/".length()) : t)
                    .flatMap(t -> Paths.resolve(pom.directory(), t).stream())
                    .toList();
            to.put(
                    pom.directory(),
                    new Own(
                            new BuildModule(
                                    pom.directory(),
                                    poms.resolve(pom.groupId(), pom),
                                    poms.resolve(pom.artifactId(), pom),
                                    pom.packaging(),
                                    List.of(),
                                    List.of(),
                                    pom.moduleDirectories(),
                                    sources,
                                    pom.root()
                                            .child("artifactId")
                                            .map(XmlElement::at)
                                            .orElse(pom.root().at())),
                            libraries,
                            siblings));
        }
    }

    private static void gradle(GradleBuilds builds, Map<String, Own> to) {
        GradleDependencies dependencies = new GradleDependencies(builds);
        for (Project p : builds.all()) {
            Declared declared = dependencies.declared(p);
            to.put(
                    p.directory(),
                    new Own(
                            new BuildModule(
                                    p.directory(),
                                    "",
                                    p.name(),
                                    "jar",
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    SourceLocation.startOf(p.script().file())),
                            declared.libraries(),
                            declared.projects()));
        }
    }

    // With all that comes through the modules it depends on.
    private static BuildModule whole(Own own, Map<String, Own> all) {
        SortedMap<String, Dependency> libraries = new TreeMap<>(own.libraries());
        Set<String> siblings = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(own.siblings());
        while (!open.isEmpty()) {
            String directory = open.remove();
            Own sibling = all.get(directory);
            if (sibling != null && !directory.equals(own.module().directory()) && siblings.add(directory)) {
                sibling.libraries().forEach((name, l) -> libraries.putIfAbsent(name, l));
                open.addAll(sibling.siblings());
            }
        }
        BuildModule m = own.module();
        return new BuildModule(
                m.directory(),
                m.groupId(),
                m.artifactId(),
                m.packaging(),
                libraries.values().stream().sorted(Library.ORDER).toList(),
                List.copyOf(siblings),
                m.childModuleDirectories(),
                m.sourceDirectories(),
                m.at());
    }
}
