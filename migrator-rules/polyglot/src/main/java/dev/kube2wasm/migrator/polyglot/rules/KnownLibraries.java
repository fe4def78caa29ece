package dev.kube2wasm.migrator.polyglot.rules;

import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.target.Capability;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What libraries of other languages than Java are used for, as {@code META-INF/migrator/polyglot/LANGUAGE.yaml} says:
 * for each capability the libraries that need it, then those that need nothing ({@code harmless}) and those that come
 * with the language ({@code standard}).
 *
 * <p>A pattern is the name of a library, and means all below it too; it may end in {@code *}. After a {@code #} follows
 * a member, which may end in {@code *} as well; {@code .name} is a member of an object that came from the library.
 */
final class KnownLibraries {

    static final KnownLibraries ALL = load(List.of("csharp", "go", "javascript", "python"));

    private static final String HARMLESS = "harmless";
    private static final String STANDARD = "standard";

    private final Map<String, SortedMap<String, List<Pattern>>> byLanguage = new TreeMap<>();

    private KnownLibraries() {}

    /**
     * A library, and a member of it where one matters.
     *
     * @param member empty for every use
     */
    record Pattern(String library, String member) {

        static Pattern of(String text) {
            int hash = text.indexOf('#');
            return hash < 0 ? new Pattern(text, "") : new Pattern(text.substring(0, hash), text.substring(hash + 1));
        }

        boolean matchesLibrary(String name) {
            return library.endsWith("*")
                    ? name.startsWith(library.substring(0, library.length() - 1))
                    : name.startsWith(library)
                            && (name.length() == library.length() || "/.:".indexOf(name.charAt(library.length())) >= 0);
        }

        boolean matches(String name, String used) {
            return matchesLibrary(name)
                    && (member.isEmpty()
                            || (member.endsWith("*")
                                    ? used.startsWith(member.substring(0, member.length() - 1))
                                    : used.equals(member)));
        }
    }

    /** Whether a use needs the capability. */
    boolean needs(Use use, Capability capability) {
        return patterns(use, capability.key()).stream().anyMatch(p -> p.matches(library(use), use.member()));
    }

    /** Whether nothing is said about the library that is used, which is none of the language's own. */
    boolean isUnknown(Use use) {
        Optional<String> language = language(use);
        return language.isPresent()
                && !isStandard(language.get(), library(use))
                && byLanguage.getOrDefault(language.get(), new TreeMap<>()).values().stream()
                        .flatMap(List::stream)
                        .noneMatch(p -> p.matchesLibrary(library(use)));
    }

    /** The library's name in its language. */
    static String library(Use use) {
        return use.type().substring(use.type().indexOf('.') + 1);
    }

    /** All languages, as patterns of {@link dev.kube2wasm.migrator.api.code.Code#uses}. */
    String[] everything() {
        return byLanguage.keySet().stream().map(l -> l + ".**").toArray(String[]::new);
    }

    /** C# alone names types without their library; what is imported tells it. */
    private boolean isStandard(String language, String library) {
        if (language.equals("go")) {
            return !library.split("/", 2)[0].contains(".");
        }
        if (language.equals("csharp") && !library.startsWith("using:")) {
            return true;
        }
        return byLanguage.getOrDefault(language, new TreeMap<>()).getOrDefault(STANDARD, List.of()).stream()
                .anyMatch(p -> p.matchesLibrary(library));
    }

    private List<Pattern> patterns(Use use, String key) {
        return language(use)
                .map(l -> byLanguage.getOrDefault(l, new TreeMap<>()).getOrDefault(key, List.of()))
                .orElse(List.of());
    }

    private Optional<String> language(Use use) {
        int dot = use.type().indexOf('.');
        return Optional.of(use.type().substring(0, Math.max(dot, 0))).filter(byLanguage::containsKey);
    }

    private static KnownLibraries load(List<String> languages) {
        KnownLibraries known = new KnownLibraries();
        for (String language : languages) {
            known.byLanguage.put(language, read(language));
        }
        return known;
    }

    private static SortedMap<String, List<Pattern>> read(String language) {
        String resource = "/META-INF/migrator/polyglot/" + language + ".yaml";
        try (InputStream in = KnownLibraries.class.getResourceAsStream(resource)) {
            if (in == null) {
                return new TreeMap<>();
            }
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            SortedMap<String, List<Pattern>> patterns = new TreeMap<>();
            if (document instanceof Map<?, ?> map) {
                map.forEach((key, value) -> patterns.put(key(key, resource), list(value)));
            }
            return patterns;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static String key(Object key, String resource) {
        String text = String.valueOf(key);
        if (!text.equals(HARMLESS)
                && !text.equals(STANDARD)
                && Capability.ofKey(text).isEmpty()) {
            throw new IllegalStateException(resource + " has a key that is no capability: " + text);
        }
        return text;
    }

    private static List<Pattern> list(Object value) {
        List<Pattern> patterns = new ArrayList<>();
        if (value instanceof Iterable<?> items) {
            items.forEach(item -> patterns.add(Pattern.of(String.valueOf(item))));
        }
        return List.copyOf(patterns);
    }
}
