package dev.kube2wasm.migrator.java.settings;

import dev.kube2wasm.migrator.api.code.Setting;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.text.FileText;
import dev.kube2wasm.migrator.java.text.Paths;
import dev.kube2wasm.migrator.java.text.Placeholder;
import dev.kube2wasm.migrator.java.text.Placeholders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All settings of one service. Values may be secrets: they are to be looked at, and never repeated. */
public final class Settings {

    /**
     * Profiles that are active in a cluster without being named: Quarkus runs in {@code prod}, Spring Cloud Kubernetes
     * turns {@code kubernetes} on, Micronaut finds out that it runs in {@code cloud} and {@code k8s}.
     */
    public static final Set<String> IN_A_CLUSTER = Set.of("prod", "kubernetes", "k8s", "cloud");

    private static final Set<String> PROFILE_KEYS =
            Set.of("springprofilesactive", "quarkusprofile", "micronautenvironments", "smallryeconfigprofile");

    private static final int STEPS = 8;

    private final List<Setting> all;
    private final List<Problem> problems;
    private final Map<String, String> effective = new HashMap<>();
    private final Placeholders placeholders = Placeholders.withDefaults(name -> referred(effective(), name));

    private Settings(List<Setting> all, List<Problem> problems) {
        this.all = all;
        this.problems = problems;
        fill();
    }

    // users.url=${USERS_URL:…} speaks of the environment, not of itself.
    private static Optional<String> referred(Map<String, String> effective, String name) {
        return Optional.ofNullable(effective.get(canonical(name)))
                .filter(v -> Placeholder.in(v).stream().noneMatch(p -> p.key().equals(name)));
    }

    private Map<String, String> effective() {
        return effective;
    }

    /** No settings. */
    public static Settings none() {
        return new Settings(List.of(), List.of());
    }

    /** The settings of a service that is made of the modules in these directories. */
    public static Settings of(SourceTree tree, List<String> moduleDirectories) {
        SortedMap<String, SettingFile> files = new TreeMap<>();
        SortedSet<String> present = new TreeSet<>(tree.files());
        for (String module : moduleDirectories) {
            String prefix = Paths.prefix(module);
            for (String place : List.of("src/main/resources/", "config/")) {
                String start = prefix + place;
                present.subSet(start, start + Character.MAX_VALUE)
                        .forEach(f -> SettingFile.of(module, f).ifPresent(s -> files.put(f, s)));
            }
        }
        return of(tree, files);
    }

    /** The settings of a service whose classes and resources lie, compiled, below {@code roots}. */
    public static Settings onClassPath(SourceTree tree, List<String> roots) {
        SortedMap<String, SettingFile> files = new TreeMap<>();
        for (String root : roots) {
            tree.files().forEach(f -> SettingFile.onClassPath(root, f).ifPresent(s -> files.put(f, s)));
        }
        return of(tree, files);
    }

    private static Settings of(SourceTree tree, SortedMap<String, SettingFile> files) {
        List<Setting> settings = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (SettingFile file : files.values()) {
            FileText.read(tree, file.path(), problems::add)
                    .ifPresent(text -> settings.addAll(
                            file.format() == SettingFile.Format.YAML
                                    ? YamlSettings.read(file, text, problems::add)
                                    : PropertiesSettings.read(file, text)));
        }
        settings.sort(Comparator.comparing(Setting::at).thenComparing(Setting::key));
        return new Settings(List.copyOf(settings), problems.stream().sorted().toList());
    }

    /** Every setting of every profile, sorted by position. */
    public List<Setting> all() {
        return all;
    }

    /** What could not be read, sorted. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The value of a key as the service sees it in a cluster, with its placeholders resolved: of an active profile, or
     * of none. Case, dashes and underscores in keys do not matter.
     */
    public Optional<String> value(String key) {
        return Optional.ofNullable(effective.get(canonical(key))).map(placeholders::resolve);
    }

    /** The same as it is written, with its placeholders. */
    public Optional<String> written(String key) {
        return Optional.ofNullable(effective.get(canonical(key)));
    }

    /**
     * The key that the deployment gives: where the service's own files say no more of a key than <code>${NAME:default}
     * </code>, that is {@code NAME}.
     */
    public String deployedKey(String key) {
        String last = key;
        for (int i = 0; i < STEPS; i++) {
            Optional<String> next = written(last).flatMap(Placeholder::whole).map(Placeholder::key);
            if (next.isEmpty() || next.get().contains("${")) {
                return last;
            }
            if (canonical(next.get()).equals(canonical(last))) {
                return next.get();
            }
            last = next.get();
        }
        return key;
    }

    /** {@code text} with each <code>${key:default}</code> replaced as far as settings and defaults say. */
    public String resolve(String text) {
        return placeholders.resolve(text);
    }

    private void fill() {
        Set<String> active = new LinkedHashSet<>(IN_A_CLUSTER);
        all.stream()
                .filter(s -> s.profile().isEmpty() && PROFILE_KEYS.contains(canonical(s.key())))
                .flatMap(s -> List.of(s.value().split(",", -1)).stream())
                .map(String::strip)
                .forEach(active::add);
        all.stream()
                .filter(s -> s.profile().isEmpty())
                .forEach(s -> effective.putIfAbsent(canonical(s.key()), s.value()));
        all.stream()
                .filter(s -> isActive(s.profile(), active))
                .forEach(s -> effective.put(canonical(s.key()), s.value()));
    }

    private static boolean isActive(String profile, Set<String> active) {
        return !profile.isEmpty()
                && !profile.startsWith("!")
                && List.of(profile.split("[,|& ()]", -1)).stream().anyMatch(active::contains);
    }

    /** What two spellings of one key have in common: {@code shop.price-url} is {@code SHOP_PRICE_URL}. */
    public static String canonical(String key) {
        StringBuilder letters = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c != '-' && c != '_' && c != '.' && c != '/' && c != '"') {
                letters.append(c);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
