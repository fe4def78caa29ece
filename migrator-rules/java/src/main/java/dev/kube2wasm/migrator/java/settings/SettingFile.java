package dev.kube2wasm.migrator.java.settings;

import dev.kube2wasm.migrator.java.text.Paths;
import java.util.Optional;
import java.util.Set;

/**
 * A file that a framework reads as configuration.
 *
 * @param profile what its name says it belongs to; empty for all
 */
record SettingFile(String path, Format format, String profile) {

    enum Format {
        YAML,
        PROPERTIES
    }

    private static final Set<String> NAMES = Set.of("application", "bootstrap", "microprofile-config");

    /**
     * The file at {@code path} seen from {@code module}, where frameworks look for it: at the class path's root, its
     * {@code config} and {@code META-INF} directories, and {@code config} beside the module.
     */
    static Optional<SettingFile> of(String module, String path) {
        String prefix = Paths.prefix(module);
        if (!path.startsWith(prefix)) {
            return Optional.empty();
        }
        String place = Paths.parent(path.substring(prefix.length()));
        boolean read = place.equals("src/main/resources")
                || place.equals("src/main/resources/config")
                || place.equals("src/main/resources/META-INF")
                || place.equals("config");
        return read ? named(path) : Optional.empty();
    }

    /** The same seen from {@code root}, a directory of compiled classes or an archive of them. */
    static Optional<SettingFile> onClassPath(String root, String path) {
        String prefix = Paths.prefix(root);
        if (!path.startsWith(prefix)) {
            return Optional.empty();
        }
        String place = Paths.parent(path.substring(prefix.length()));
        boolean read = place.equals(Paths.ROOT) || place.equals("config") || place.equals("META-INF");
        return read ? named(path) : Optional.empty();
    }

    private static Optional<SettingFile> named(String path) {
        String file = Paths.name(path);
        int dot = file.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        Format format = switch (file.substring(dot + 1)) {
            case "yml", "yaml" -> Format.YAML;
            default -> Format.PROPERTIES;
        };
        boolean known = format == Format.YAML || file.endsWith(".properties");
        String name = file.substring(0, dot);
        return NAMES.stream()
                .filter(n -> known && (name.equals(n) || name.startsWith(n + "-")))
                .findFirst()
                .map(n -> new SettingFile(path, format, name.equals(n) ? "" : name.substring(n.length() + 1)));
    }
}
