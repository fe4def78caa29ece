package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.objectweb.asm.tree.ClassNode;

/** The libraries of a service: their names, what their types declare, and which of them are the team's own modules. */
final class Libraries {

    private static final int LARGEST = 16 << 20;
    private static final int MOST = 3000;

    private final ClassPath classPath;
    private final Layout layout;
    private final String prefix;
    private final Map<String, Zip> types = new HashMap<>();
    private final List<String> ownClasses = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();

    Libraries(ClassPath classPath, Layout layout) {
        this.classPath = classPath;
        this.layout = layout;
        this.prefix = Packages.prefix(layout.classNames());
        layout.libraries().stream().limit(MOST).forEach(this::add);
        layout.shaded()
                .forEach(pom ->
                        classPath.bytes(pom).ifPresent(bytes -> dependencies.add(library(text(bytes), pom, pom))));
    }

    private void add(String jar) {
        Optional<byte[]> bytes = classPath.bytes(jar);
        Optional<Zip> zip = bytes.map(Zip::of).filter(z -> !z.names().isEmpty());
        BuiltLibrary named = BuiltLibrary.named(jar, jar);
        if (zip.isEmpty()) {
            dependencies.add(named);
            return;
        }
        List<String> poms = zip.get().names().stream()
                .filter(n -> n.startsWith("META-INF/maven/") && n.endsWith("/pom.properties"))
                .toList();
        Optional<String> properties =
                poms.size() == 1 ? zip.get().read(poms.get(0), LARGEST).map(Libraries::text) : Optional.empty();
        BuiltLibrary library = properties.map(p -> library(p, jar, jar)).orElse(named);
        List<String> own = zip.get().names().stream()
                .filter(n -> !prefix.isEmpty() && n.startsWith(prefix) && Packages.isWritten(n))
                .toList();
        boolean ofTheTeam = !own.isEmpty()
                && (properties.isEmpty()
                        || library.group().replace('.', '/').concat("/").startsWith(prefix));
        if (ofTheTeam) {
            bytes.ifPresent(b -> classPath.open(jar, b));
            own.forEach(n -> ownClasses.add(jar + "!/" + n));
            return;
        }
        dependencies.add(library);
        zip.get().names().stream()
                .filter(n -> n.endsWith(".class"))
                .forEach(n -> types.putIfAbsent(n.substring(0, n.length() - ".class".length()), zip.get()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static BuiltLibrary library(String properties, String jar, String at) {
        SortedMap<String, String> values = new TreeMap<>();
        properties
                .lines()
                .filter(l -> l.indexOf('=') > 0)
                .forEach(l -> values.put(
                        l.substring(0, l.indexOf('=')).strip(),
                        l.substring(l.indexOf('=') + 1).strip()));
        BuiltLibrary named = BuiltLibrary.named(jar, at);
        return new BuiltLibrary(
                values.getOrDefault("groupId", named.group()),
                values.getOrDefault("artifactId", named.artifact()),
                values.getOrDefault("version", named.version()),
                SourceLocation.startOf(at));
    }

    /** The class files of libraries that are the team's own modules. */
    List<String> ownClasses() {
        return ownClasses;
    }

    List<Dependency> dependencies() {
        return dependencies;
    }

    /** The declaration of a library's or the JDK's type; empty where neither has it. */
    Optional<ClassNode> type(String internal) {
        String file = internal + ".class";
        Optional<byte[]> bytes = Optional.ofNullable(types.get(internal))
                .flatMap(z -> z.read(file, LARGEST))
                .or(() -> layout.shadedClass(file).flatMap(classPath::bytes))
                .or(() -> jdk(file));
        return bytes.flatMap(ClassFile::declarations).map(ClassFile::node);
    }

    private static Optional<byte[]> jdk(String file) {
        if (!file.startsWith("java/") && !file.startsWith("javax/")) {
            return Optional.empty();
        }
        try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
