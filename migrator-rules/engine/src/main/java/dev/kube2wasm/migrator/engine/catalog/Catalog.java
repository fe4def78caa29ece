package dev.kube2wasm.migrator.engine.catalog;

import dev.kube2wasm.migrator.api.target.Target;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The targets on a class path: every {@code META-INF/migrator/targets/<id>/target.yaml}, in directories and in jars. No
 * index names them; a target is added by adding its folder.
 */
public final class Catalog {

    private static final String ROOT = "META-INF/migrator/targets";
    private static final String FILE = "/target.yaml";

    private Catalog() {}

    /**
     * Every target that {@code loader} sees, sorted by id.
     *
     * @throws CatalogException naming every mistake in every target's data, with file and line
     */
    public static List<Target> onClassPath(ClassLoader loader) {
        SortedMap<String, List<String>> texts = new TreeMap<>();
        try {
            for (URL root : loader.resources(ROOT).toList()) {
                URLConnection connection = root.openConnection();
                connection.setUseCaches(false);
                if (connection instanceof JarURLConnection jar) {
                    try (JarFile file = jar.getJarFile()) {
                        readJar(file, texts);
                    }
                } else if (root.getProtocol().equals("file")) {
                    readDirectory(Path.of(URI.create(root.toExternalForm())), texts);
                }
            }
        } catch (IOException e) {
            throw new CatalogException(List.of(ROOT + ": the targets cannot be read from the class path"));
        }
        return parse(texts);
    }

    /**
     * One target from its text.
     *
     * @param id the name of the target's folder
     * @param file names the text in messages
     * @throws CatalogException naming every mistake with its line
     */
    public static Target parse(String id, String file, String text) {
        return new TargetReader(id, file).read(text);
    }

    private static List<Target> parse(SortedMap<String, List<String>> texts) {
        List<Target> targets = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        texts.forEach((id, copies) -> {
            for (String text : copies) {
                try {
                    targets.add(parse(id, ROOT + "/" + id + FILE, text));
                } catch (CatalogException e) {
                    messages.addAll(e.messages());
                }
            }
        });
        if (!messages.isEmpty()) {
            throw new CatalogException(messages);
        }
        return List.copyOf(targets);
    }

    private static void readJar(JarFile jar, SortedMap<String, List<String>> texts) throws IOException {
        List<ZipEntry> entries = new ArrayList<>();
        jar.stream()
                .filter(e ->
                        idOf(e.getName()).indexOf('/') < 0 && !idOf(e.getName()).isEmpty())
                .sorted(Comparator.comparing(ZipEntry::getName))
                .forEach(entries::add);
        for (ZipEntry entry : entries) {
            try (InputStream in = jar.getInputStream(entry)) {
                add(idOf(entry.getName()), in.readAllBytes(), texts);
            }
        }
    }

    /** The {@code <id>} of a path in a jar; empty where the path is not that of a target's file. */
    private static String idOf(String path) {
        return path.startsWith(ROOT + "/") && path.endsWith(FILE) && path.length() > ROOT.length() + 1 + FILE.length()
                ? path.substring(ROOT.length() + 1, path.length() - FILE.length())
                : "";
    }

    private static void readDirectory(Path root, SortedMap<String, List<String>> texts) throws IOException {
        List<Path> folders;
        try (Stream<Path> children = Files.list(root)) {
            folders = children.sorted().toList();
        }
        for (Path folder : folders) {
            Path file = folder.resolve(FILE.substring(1));
            if (Files.isRegularFile(file)) {
                add(String.valueOf(folder.getFileName()), Files.readAllBytes(file), texts);
            }
        }
    }

    private static void add(String id, byte[] bytes, SortedMap<String, List<String>> texts) {
        texts.computeIfAbsent(id, key -> new ArrayList<>()).add(new String(bytes, StandardCharsets.UTF_8));
    }
}
