package dev.kube2wasm.migrator.java.rules;

import dev.kube2wasm.migrator.api.code.Code;
import dev.kube2wasm.migrator.api.code.Setting;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The configuration that a deployed service sees: what its manifests set, then its own files under an active profile,
 * then its own files under all profiles.
 *
 * <p>Keys are compared as frameworks do when they read environment variables: {@code SPRING_DATASOURCE_URL} is {@code
 * spring.datasource.url}.
 */
final class Configured {

    /** One value; empty where it is not in the files. It may be a secret: look at it, never repeat it. */
    record Value(String key, String text, SourceLocation at) {

        boolean isOff() {
            return text.equalsIgnoreCase("false") || text.equalsIgnoreCase("none");
        }
    }

    /**
     * Profiles that are active in a cluster without being named: Quarkus runs in {@code prod}, Spring Cloud Kubernetes
     * turns {@code kubernetes} on, Micronaut finds out that it runs in {@code cloud} and {@code k8s}.
     */
    private static final Set<String> IN_A_CLUSTER = Set.of("prod", "kubernetes", "k8s", "cloud");

    private static final List<String> PROFILE_KEYS =
            List.of("springprofilesactive", "quarkusprofile", "micronautenvironments", "smallryeconfigprofile");

    private final List<Value> deployed;
    private final List<Value> own;
    private final List<Value> inactive;

    private Configured(List<Value> deployed, List<Value> own, List<Value> inactive) {
        this.deployed = deployed;
        this.own = own;
        this.inactive = inactive;
    }

    static Configured of(Microservice service) {
        List<Value> deployed = Stream.concat(
                        environment(service), service.related("ConfigMap").flatMap(Configured::data))
                .toList();
        return of(deployed, service.code().settings());
    }

    /** The configuration of code that nobody has deployed. */
    static Configured of(Code code) {
        return of(List.of(), code.settings());
    }

    private static Configured of(List<Value> deployed, List<Setting> settings) {
        Set<String> active = activeProfiles(deployed, settings);
        Stream<Setting> profiled =
                settings.stream().filter(s -> !s.profile().isEmpty() && isActive(s.profile(), active));
        Stream<Setting> general = settings.stream().filter(s -> s.profile().isEmpty());
        return new Configured(
                deployed,
                Stream.concat(profiled, general).map(Configured::value).toList(),
                settings.stream()
                        .filter(s -> !s.profile().isEmpty() && !isActive(s.profile(), active))
                        .map(Configured::value)
                        .toList());
    }

    /** What the manifests set. */
    Stream<Value> deployed() {
        return deployed.stream();
    }

    /** What the service's own files set in the deployed configuration. */
    Stream<Value> own() {
        return own.stream();
    }

    /** What the service's own files set under profiles that are not active. */
    Stream<Value> inactive() {
        return inactive.stream();
    }

    /** The value of a key, as the deployed service sees it. */
    Optional<Value> value(String key) {
        String wanted = canonical(key);
        return effective().filter(v -> canonical(v.key()).equals(wanted)).findFirst();
    }

    /** Whether one of the keys is set to {@code false} or {@code none}. */
    boolean off(String... keys) {
        return Stream.of(keys).anyMatch(k -> value(k).filter(Value::isOff).isPresent());
    }

    /** All values whose key starts with the prefix. */
    Stream<Value> under(String prefix) {
        String wanted = canonical(prefix);
        return effective().filter(v -> canonical(v.key()).startsWith(wanted));
    }

    /** All values, what overrides first. */
    Stream<Value> effective() {
        return Stream.concat(deployed.stream(), own.stream());
    }

    /** A key without what relaxed binding ignores. */
    static String canonical(String key) {
        StringBuilder letters = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            if (Character.isLetterOrDigit(key.charAt(i))) {
                letters.append(Character.toLowerCase(key.charAt(i)));
            }
        }
        return letters.toString();
    }

    /** A variable whose value is taken from elsewhere has an empty text here. */
    private static Stream<Value> environment(Microservice service) {
        return service.pod()
                .select("containers[*].env[*]")
                .flatMap(variable -> variable.get("name").text().stream()
                        .map(name ->
                                new Value(name, variable.get("value").text().orElse(""), variable.at())));
    }

    private static Stream<Value> data(Manifest configMap) {
        return configMap.root().get("data").entries().flatMap(Configured::entry);
    }

    private static Stream<Value> entry(Field entry) {
        return entry.text().stream().map(text -> new Value(entry.key(), text, entry.at()));
    }

    private static Value value(Setting setting) {
        return new Value(setting.key(), setting.value(), setting.at());
    }

    private static Set<String> activeProfiles(List<Value> deployed, List<Setting> settings) {
        List<String> named = profiles(deployed.stream());
        Stream<Value> own = settings.stream().filter(s -> s.profile().isEmpty()).map(Configured::value);
        Set<String> active = new LinkedHashSet<>(IN_A_CLUSTER);
        active.addAll(named.isEmpty() ? profiles(own) : named);
        return active;
    }

    private static List<String> profiles(Stream<Value> values) {
        return values.filter(v -> PROFILE_KEYS.contains(canonical(v.key())))
                .flatMap(v -> words(v.text()))
                .toList();
    }

    private static boolean isActive(String profile, Set<String> active) {
        return profile.startsWith("!")
                ? words(profile).noneMatch(active::contains)
                : words(profile).anyMatch(active::contains);
    }

    private static Stream<String> words(String profiles) {
        StringBuilder spaced = new StringBuilder(profiles.length());
        for (int i = 0; i < profiles.length(); i++) {
            char c = profiles.charAt(i);
            spaced.append(Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' ? c : ' ');
        }
        return Stream.of(spaced.toString().toLowerCase(Locale.ROOT).split(" ")).filter(w -> !w.isEmpty());
    }
}
