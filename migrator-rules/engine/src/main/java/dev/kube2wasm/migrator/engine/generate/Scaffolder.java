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
        Map<String, Object> model = language.model(service);
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
                files.put(path, text(item, service, templates, model, scope, losses));
            }
        }
        return new Scaffold(service.name(), files, losses);
    }

    private String text(
            TemplateSet.Item item,
            Service service,
            Templates templates,
            Map<String, Object> model,
            Map<String, Object> scope,
            List<Loss> losses) {
        return switch (item.kind()) {
            case COPY -> templates.text(item.source());
            case TEMPLATE -> templates.fill(item.source(), model, scope);
            case DOCUMENT -> {
                Function<Service, Documents.Document> document =
                        documents.byName().get(item.source());
                if (document == null) {
                    throw new CatalogException(List.of("there is no document '" + item.source() + "': known are "
                            + String.join(", ", new TreeMap<>(documents.byName()).keySet())));
                }
                Documents.Document written = document.apply(service);
                losses.addAll(written.losses());
                yield written.text();
            }
        };
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
