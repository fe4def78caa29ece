package dev.kube2wasm.migrator.engine.catalog;

import dev.kube2wasm.migrator.engine.catalog.TemplateSet.Item;
import dev.kube2wasm.migrator.engine.catalog.TemplateSet.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The template sets on a class path: {@code META-INF/migrator/targets/<target>/scaffold/<language>/scaffold.yaml} for
 * functions, {@code .../<target>/router/scaffold.yaml} for a router, and what they extend below {@code META-INF/migrator/scaffold/<name>/}.
 */
public final class ScaffoldCatalog {

    private static final String FILE = "scaffold.yaml";
    private static final int DEEPEST = 4;
    private static final Set<String> KEYS = Set.of("path", "template", "copy", "document", "each", "when");

    private final ClassLoader loader;

    public ScaffoldCatalog(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * What {@code target} offers for {@code language}; empty where it offers nothing.
     *
     * @param target the id of a target
     * @param language the id of a language
     * @throws CatalogException when the set's data is wrong
     */
    public Optional<TemplateSet> find(String target, String language) {
        String folder = "META-INF/migrator/targets/" + target + "/scaffold/" + language + "/";
        return loader.getResource(folder + FILE) == null ? Optional.empty() : Optional.of(read(folder));
    }

    /**
     * The router that {@code target} offers; empty where it offers none.
     *
     * @throws CatalogException when the set's data is wrong
     */
    public Optional<TemplateSet> router(String target) {
        String folder = "META-INF/migrator/targets/" + target + "/router/";
        return loader.getResource(folder + FILE) == null ? Optional.empty() : Optional.of(read(folder));
    }

    private TemplateSet read(String folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        Map<String, Item> items = new LinkedHashMap<>();
        read(folder, items, texts, 0);
        return new TemplateSet(List.copyOf(items.values()), texts);
    }

    private void read(String folder, Map<String, Item> items, SortedMap<String, String> texts, int depth) {
        if (depth > DEEPEST) {
            throw wrong(folder, "the sets that it extends never end");
        }
        Map<?, ?> top = yaml(folder);
        if (top.get("extends") instanceof String name) {
            read("META-INF/migrator/scaffold/" + name + "/", items, texts, depth + 1);
        }
        if (!(top.get("files") instanceof List<?> files)) {
            throw wrong(folder, "'files' is missing");
        }
        for (Object file : files) {
            if (!(file instanceof Map<?, ?> entry) || !(entry.get("path") instanceof String path)) {
                throw wrong(folder, "each of 'files' is a mapping with a 'path'");
            }
            entry.keySet().stream()
                    .filter(k -> !KEYS.contains(String.valueOf(k)))
                    .findFirst()
                    .ifPresent(k -> {
                        throw wrong(folder, path + ": unknown key '" + k + "'");
                    });
            items.put(path, item(folder, path, entry, texts));
        }
    }

    private Item item(String folder, String path, Map<?, ?> entry, SortedMap<String, String> texts) {
        Optional<String> each = word(entry, "each");
        Optional<String> when = word(entry, "when");
        Optional<String> document = word(entry, "document");
        if (document.isPresent()) {
            return new Item(path, Kind.DOCUMENT, document.get(), each, when);
        }
        Optional<String> template = word(entry, "template");
        String source = folder
                + template.or(() -> word(entry, "copy"))
                        .orElseThrow(() -> wrong(folder, path + ": one of template, copy and document is missing"));
        texts.put(source, text(source));
        return new Item(path, template.isPresent() ? Kind.TEMPLATE : Kind.COPY, source, each, when);
    }

    private static Optional<String> word(Map<?, ?> entry, String key) {
        return entry.get(key) instanceof String word ? Optional.of(word) : Optional.empty();
    }

    private Map<?, ?> yaml(String folder) {
        Object read;
        try {
            read = new Yaml(new SafeConstructor(new LoaderOptions())).load(new StringReader(text(folder + FILE)));
        } catch (YAMLException e) {
            throw wrong(folder, "this is not YAML: " + e.getMessage());
        }
        if (read instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong(folder, "a mapping is expected");
    }

    private String text(String name) {
        URL url = loader.getResource(name);
        if (url == null) {
            throw new CatalogException(List.of(name + ": there is no such file on the class path"));
        }
        try {
            URLConnection connection = url.openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new CatalogException(List.of(name + ": this cannot be read from the class path"));
        }
    }

    private static CatalogException wrong(String folder, String message) {
        return new CatalogException(List.of(folder + FILE + ": " + message));
    }
}
