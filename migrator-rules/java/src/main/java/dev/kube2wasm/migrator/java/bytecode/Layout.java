package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.text.Paths;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Where a built service keeps what.
 *
 * @param classes the paths of its own class files
 * @param classNames the same without what comes before the package
 * @param roots where its resources start
 * @param libraries the paths of its libraries
 * @param shaded the {@code pom.properties} of libraries that were unpacked into the same archive
 * @param shadedPrefix what the paths of all classes in that archive start with
 */
record Layout(
        List<String> classes,
        List<String> classNames,
        List<String> roots,
        List<String> libraries,
        List<String> shaded,
        Optional<String> shadedPrefix,
        ClassPath classPath) {

    /** The class file of a library's type that was unpacked into the same archive. */
    Optional<String> shadedClass(String file) {
        return shadedPrefix.map(p -> p + file).filter(classPath::has);
    }

    static Optional<Layout> of(SourceTree tree, String place, ClassPath to, Consumer<Problem> problems) {
        boolean archive = tree.files().contains(place);
        boolean launcher = Paths.name(place).equals("quarkus-run.jar");
        if (archive && !launcher) {
            return archive(tree, place, to);
        }
        String directory = launcher ? Paths.parent(place) : place;
        List<String> below = tree.files().stream()
                .filter(f -> f.startsWith(Paths.prefix(directory)))
                .filter(f -> !f.contains("/.mvn/") && !f.contains("gradle/wrapper/"))
                .toList();
        List<String> jars = below.stream().filter(Layout::isArchive).toList();
        Optional<String> quarkus = jars.stream()
                .filter(j -> Paths.name(j).equals("quarkus-run.jar"))
                .findFirst();
        if (quarkus.isPresent()) {
            return fastJar(tree, Paths.prefix(Paths.parent(quarkus.get())), jars, to);
        }
        List<String> classes = below.stream().filter(Packages::isWritten).toList();
        if (!classes.isEmpty()) {
            return Optional.of(exploded(tree, below, classes, jars, to));
        }
        List<String> copied = Images.copied(tree, below, jars);
        List<String> chosen = copied.isEmpty()
                ? jars.stream().filter(j -> Paths.parent(j).equals(directory)).toList()
                : copied;
        if (chosen.size() > 1) {
            problems.accept(Problem.warning(
                    SourceLocation.startOf(chosen.get(0)),
                    "there are " + chosen.size() + " archives in " + directory
                            + ", and nothing says which of them runs: name it with --jar NAME=FILE"));
        }
        return chosen.size() == 1 ? archive(tree, chosen.get(0), to) : Optional.empty();
    }

    static boolean isArchive(String file) {
        return (file.endsWith(".jar") || file.endsWith(".war"))
                && !file.endsWith("-sources.jar")
                && !file.endsWith("-javadoc.jar")
                && !file.endsWith("-tests.jar");
    }

    private static Layout exploded(
            SourceTree tree, List<String> below, List<String> classes, List<String> jars, ClassPath to) {
        below.forEach(f -> to.add(tree, f));
        String first = classes.get(0);
        String root = to.bytes(first)
                .flatMap(ClassFile::declarations)
                .map(c -> c.node().name + ".class")
                .filter(first::endsWith)
                .map(name -> first.substring(0, first.length() - name.length()))
                .orElse("");
        return plain(classes, root, jars, List.of(), Optional.empty(), to);
    }

    // https://quarkus.io/guides/maven-tooling#fast-jar, read 2026-11-24
    private static Optional<Layout> fastJar(SourceTree tree, String prefix, List<String> jars, ClassPath to) {
        List<String> classes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> roots = new ArrayList<>();
        for (String jar :
                jars.stream().filter(j -> j.startsWith(prefix + "app/")).toList()) {
            open(tree, jar, to).ifPresent(zip -> {
                roots.add(jar + "!");
                zip.names().stream().filter(Packages::isWritten).forEach(n -> {
                    classes.add(jar + "!/" + n);
                    names.add(n);
                });
            });
        }
        List<String> libraries =
                jars.stream().filter(j -> j.startsWith(prefix + "lib/")).toList();
        libraries.forEach(l -> to.add(tree, l));
        return Optional.of(new Layout(classes, names, roots, libraries, List.of(), Optional.empty(), to));
    }

    private static Optional<Zip> open(SourceTree tree, String jar, ClassPath to) {
        to.add(tree, jar);
        return to.bytes(jar).flatMap(bytes -> to.open(jar, bytes));
    }

    private static Optional<Layout> archive(SourceTree tree, String jar, ClassPath to) {
        Optional<Zip> zip = open(tree, jar, to);
        if (zip.isEmpty()) {
            return Optional.of(new Layout(List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), to));
        }
        List<String> names = List.copyOf(zip.get().names());
        for (String home : List.of("BOOT-INF/", "WEB-INF/")) {
            if (names.stream().anyMatch(n -> n.startsWith(home))) {
                return Optional.of(plain(
                        paths(jar, names, n -> n.startsWith(home + "classes/") && Packages.isWritten(n)),
                        jar + "!/" + home + "classes/",
                        paths(jar, names, n -> n.startsWith(home + "lib") && n.endsWith(".jar")),
                        List.of(),
                        Optional.empty(),
                        to));
            }
        }
        List<String> poms = names.stream()
                .filter(n -> n.startsWith("META-INF/maven/") && n.endsWith("/pom.properties"))
                .toList();
        Optional<String> main = poms.size() > 1
                ? zip.get().read("META-INF/MANIFEST.MF", 1 << 20).flatMap(Layout::mainClass)
                : Optional.empty();
        String own = main.map(m -> Packages.prefix(List.of(m.replace('.', '/') + ".class")))
                .orElse("");
        return Optional.of(plain(
                paths(jar, names, n -> n.startsWith(own) && Packages.isWritten(n)),
                jar + "!/",
                List.of(),
                poms.stream().map(n -> jar + "!/" + n).toList(),
                Optional.of(jar + "!/"),
                to));
    }

    private static Optional<String> mainClass(byte[] manifest) {
        return new String(manifest, StandardCharsets.UTF_8)
                .lines()
                .filter(l -> l.startsWith("Main-Class:"))
                .map(l -> l.substring("Main-Class:".length()).strip())
                .findFirst();
    }

    private static List<String> paths(String jar, List<String> names, Predicate<String> wanted) {
        return names.stream().filter(wanted).map(n -> jar + "!/" + n).toList();
    }

    private static Layout plain(
            List<String> classes,
            String root,
            List<String> libraries,
            List<String> shaded,
            Optional<String> shadedPrefix,
            ClassPath to) {
        return new Layout(
                classes,
                classes.stream()
                        .map(c -> c.startsWith(root) ? c.substring(root.length()) : c)
                        .toList(),
                List.of(root.isEmpty() ? Paths.ROOT : root.substring(0, root.length() - 1)),
                libraries,
                shaded,
                shadedPrefix,
                to);
    }
}
