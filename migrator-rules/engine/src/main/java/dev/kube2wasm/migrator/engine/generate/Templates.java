package dev.kube2wasm.migrator.engine.generate;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.kube2wasm.migrator.engine.catalog.CatalogException;
import dev.kube2wasm.migrator.engine.catalog.TemplateSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills templates strictly: a name that is not in the model fails, and so does a value that is not a fragment. */
final class Templates {

    private final TemplateSet set;
    private final Map<String, Template> compiled = new HashMap<>();
    private final Mustache.Compiler compiler;

    Templates(TemplateSet set) {
        this.set = set;
        this.compiler =
                Mustache.compiler().escapeHTML(false).strictSections(true).withFormatter(Templates::code);
    }

    private static String code(Object value) {
        if (value instanceof Fragment fragment) {
            return fragment.code();
        }
        throw new IllegalArgumentException("a template may only print a fragment, and this is a "
                + value.getClass().getName());
    }

    /** The text of a verbatim file or of a template. */
    String text(String name) {
        return Optional.ofNullable(set.texts().get(name))
                .orElseThrow(() -> new CatalogException(List.of(name + ": there is no such template")));
    }

    /** The template of this name, filled from the innermost of {@code scopes} that has what it names. */
    String fill(String name, Map<String, Object> model, Map<String, Object> innermost) {
        return run(name, compiled.computeIfAbsent(name, n -> compile(n, text(n))), model, innermost);
    }

    /** A path that may hold names of the model. */
    String path(String path, Map<String, Object> model, Map<String, Object> innermost) {
        return run(path, compiled.computeIfAbsent("path " + path, n -> compile(path, path)), model, innermost);
    }

    private Template compile(String name, String text) {
        try {
            return compiler.compile(text);
        } catch (MustacheException e) {
            throw new CatalogException(List.of(name + ": " + e.getMessage()));
        }
    }

    private static String run(
            String name, Template template, Map<String, Object> model, Map<String, Object> innermost) {
        Map<String, Object> scope = new HashMap<>(model);
        scope.putAll(innermost);
        try {
            return template.execute(scope);
        } catch (MustacheException e) {
            throw new CatalogException(List.of(name + ": " + e.getMessage()));
        }
    }
}
