package dev.kube2wasm.migrator.java.contract.clients;

import java.util.Map;
import java.util.Optional;

/**
 * An address that is called.
 *
 * @param base scheme and authority, with a path where a setting gives one
 * @param path below {@code base}; starts with a slash
 * @param setting the key of the setting that gives {@code base}
 */
record Target(String base, String path, Optional<String> setting) {

    /** Empty where the host cannot be told, or is not spoken to over HTTP. */
    static Optional<Target> of(String url, Map<String, String> settings) {
        if (url.startsWith("${")) {
            return ofSetting(url);
        }
        Optional<Map.Entry<String, String>> setting = settings.entrySet().stream()
                .filter(e -> isBelow(url, e.getKey()))
                .max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(String::length)));
        if (setting.isPresent()) {
            String base = trimmed(setting.get().getKey());
            return Optional.of(new Target(
                    base,
                    slashed(url.substring(base.length())),
                    Optional.of(setting.get().getValue())));
        }
        int scheme = url.indexOf("://");
        if (scheme < 0) {
            return Optional.empty();
        }
        int slash = url.indexOf('/', scheme + 3);
        String authority = slash < 0 ? url.substring(scheme + 3) : url.substring(scheme + 3, slash);
        String protocol = protocol(url.substring(0, scheme));
        boolean told = !protocol.isEmpty()
                && !authority.isEmpty()
                && authority.indexOf('{') < 0
                && authority.indexOf('%') < 0
                && authority.indexOf(' ') < 0;
        return told
                ? Optional.of(new Target(
                        protocol + "://" + authority, slashed(slash < 0 ? "" : url.substring(slash)), Optional.empty()))
                : Optional.empty();
    }

    // Names that a discovery client looks up are names of services.
    private static String protocol(String scheme) {
        return switch (scheme) {
            case "http", "https" -> scheme;
            case "lb", "stork" -> "http";
            default -> "";
        };
    }

    private static Optional<Target> ofSetting(String url) {
        int end = url.indexOf('}');
        String rest = end < 0 ? "" : url.substring(end + 1);
        boolean whole = end > 2 && (rest.isEmpty() || rest.startsWith("/")) && url.indexOf("${", 2) < 0;
        return whole
                ? Optional.of(new Target(url.substring(0, end + 1), slashed(rest), Optional.of(url.substring(2, end))))
                : Optional.empty();
    }

    private static boolean isBelow(String url, String base) {
        String start = trimmed(base);
        return url.equals(start) || url.startsWith(start + "/") || url.equals(base);
    }

    private static String trimmed(String base) {
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private static String slashed(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }
}
