package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.engine.catalog.CatalogException;
import dev.kube2wasm.migrator.engine.catalog.TemplateSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Makes a scaffold of a service: its contract and its fitness, a language's model, a target's templates. Pure. */
public final class Scaffolder {

    private final Documents documents;

    public Scaffolder(Documents documents) {
        this.documents = documents;
    }

    /**
     * The files of one function.
     *
     * @throws CatalogException when a template names what the language does not offer, or a path would leave the scaffold
     */
    public Scaffold scaffold(Service whole, Language language, TemplateSet set) {
        // Every file says the same of what is carried over.
        Service service = whole.carrying(language.carried(whole));
        List<Loss> losses = new ArrayList<>();
        SortedMap<String, String> files = filled(set, language.model(service), name -> document(name, service, losses));
        return new Scaffold(service.name(), files, losses);
    }

    /**
     * The files of a template set.
     *
     * @param model what templates name: fragments, truth values, and lists of maps
     * @param document the text of a document, by its name
     * @throws CatalogException when a template names what the model does not have, or a path would lead elsewhere
     */
    public static SortedMap<String, String> filled(
            TemplateSet set, Map<String, Object> model, UnaryOperator<String> document) {
        Templates templates = new Templates(set);
        SortedMap<String, String> files = new TreeMap<>();
        SortedMap<String, String> folded = new TreeMap<>();
        for (TemplateSet.Item item : set.items()) {
            if (item.when().isPresent() && !flag(model, item.when().get(), item)) {
                continue;
            }
            for (Map<String, Object> scope : scopes(model, item)) {
                String path = templates.path(item.path(), model, scope);
                if (!FilePaths.isSafe(path)) {
                    throw new CatalogException(List.of("'" + item.path() + "' gives a path that is refused: " + path));
                }
                String other = folded.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
                if (other != null) {
                    throw new CatalogException(List.of("two files of a scaffold are called " + other));
                }
                files.put(path, text(item, document, templates, model, scope));
            }
        }
        return files;
    }

    private static String text(
            TemplateSet.Item item,
            UnaryOperator<String> document,
            Templates templates,
            Map<String, Object> model,
            Map<String, Object> scope) {
        return switch (item.kind()) {
            case COPY -> templates.text(item.source());
            case TEMPLATE -> templates.fill(item.source(), model, scope);
            case DOCUMENT -> document.apply(item.source());
        };
    }

    private String document(String name, Service service, List<Loss> losses) {
        Function<Service, Documents.Document> document = documents.byName().get(name);
        if (document == null) {
            throw new CatalogException(List.of("there is no document '" + name + "': known are "
                    + String.join(", ", new TreeMap<>(documents.byName()).keySet())));
        }
        Documents.Document written = document.apply(service);
        losses.addAll(written.losses());
        return written.text();
    }

    private static boolean flag(Map<String, Object> model, String name, TemplateSet.Item item) {
        if (model.get(name) instanceof Boolean flag) {
            return flag;
        }
        throw new CatalogException(List.of(item.path() + ": the model has no flag '" + name + "'"));
    }

    private static List<Map<String, Object>> scopes(Map<String, Object> model, TemplateSet.Item item) {
        if (item.each().isEmpty()) {
            return List.of(Map.of());
        }
        String name = item.each().get();
        if (!(model.get(name) instanceof List<?> elements)) {
            throw new CatalogException(List.of(item.path() + ": the model has no list '" + name + "'"));
        }
        List<Map<String, Object>> scopes = new ArrayList<>();
        for (Object element : elements) {
            if (!(element instanceof Map<?, ?> map)) {
                throw new CatalogException(List.of(item.path() + ": the list '" + name + "' holds no maps"));
            }
            Map<String, Object> scope = new TreeMap<>();
            map.forEach((key, value) -> scope.put(String.valueOf(key), value));
            scopes.add(scope);
        }
        return scopes;
    }
}
