package dev.kube2wasm.migrator.java.contract.types;

import java.util.Locale;
import java.util.Optional;

/** Names of properties, as they are derived from those of methods and fields. */
final class PropertyNames {

    private PropertyNames() {}

    /** What Jackson makes of {@code URLPath} in {@code getURLPath}: all leading capitals become small. */
    static String jackson(String tail) {
        StringBuilder name = new StringBuilder(tail);
        for (int i = 0; i < name.length(); i++) {
            char small = Character.toLowerCase(name.charAt(i));
            if (small == name.charAt(i)) {
                break;
            }
            name.setCharAt(i, small);
        }
        return name.toString();
    }

    /** What JSON-B makes of it: the first letter becomes small, unless the second is a capital too. */
    static String jsonb(String tail) {
        if (tail.length() > 1 && Character.isUpperCase(tail.charAt(0)) && Character.isUpperCase(tail.charAt(1))) {
            return tail;
        }
        return tail.isEmpty() ? tail : Character.toLowerCase(tail.charAt(0)) + tail.substring(1);
    }

    /** The part of an accessor's name that names the property; empty for another method. */
    static Optional<String> tail(String method, String prefix) {
        return method.startsWith(prefix) && method.length() > prefix.length()
                ? Optional.of(method.substring(prefix.length()))
                : Optional.empty();
    }

    /**
     * A name in another style.
     *
     * @param strategy as a setting or an annotation names it: {@code SNAKE_CASE}, or a class such as
     *     {@code …PropertyNamingStrategies.SnakeCaseStrategy}
     * @return empty where the strategy is the service's own
     */
    static Optional<String> restyled(String name, String strategy) {
        String last = strategy.substring(Math.max(strategy.lastIndexOf('.'), strategy.lastIndexOf('$')) + 1);
        String key = JsonSettingsReader.letters(last);
        if (key.endsWith("strategy")) {
            key = key.substring(0, key.length() - "strategy".length());
        }
        return switch (key) {
            case "snakecase", "lowercasewithunderscores" -> Optional.of(snake(name));
            case "uppersnakecase" -> Optional.of(snake(name).toUpperCase(Locale.ROOT));
            case "kebabcase" -> Optional.of(separated(name, '-'));
            case "lowerdotcase" -> Optional.of(separated(name, '.'));
            case "lowercase" -> Optional.of(name.toLowerCase(Locale.ROOT));
            case "uppercamelcase", "pascalcase", "pascalcasetocamelcase" ->
                Optional.of(name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1));
            case "lowercamelcase", "propertynaming" -> Optional.of(name);
            default -> Optional.empty();
        };
    }

    // A run of capitals is one word: theURL becomes the_url, and theURLOf becomes the_urlof.
    private static String snake(String name) {
        StringBuilder result = new StringBuilder();
        boolean previousUpper = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (i == 0 && c == '_') {
                continue;
            }
            boolean upper = Character.isUpperCase(c);
            if (upper && !previousUpper && result.length() > 0 && result.charAt(result.length() - 1) != '_') {
                result.append('_');
            }
            result.append(Character.toLowerCase(c));
            previousUpper = upper;
        }
        return result.isEmpty() ? name : result.toString();
    }

    // A run of capitals is one word, and its last capital begins the next: theURLOf becomes the-url-of.
    private static String separated(String name, char separator) {
        StringBuilder result = new StringBuilder();
        int capitals = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char small = Character.toLowerCase(c);
            if (small == c) {
                if (capitals > 1) {
                    result.insert(result.length() - 1, separator);
                }
                capitals = 0;
            } else {
                if (capitals == 0 && i > 0) {
                    result.append(separator);
                }
                capitals++;
            }
            result.append(small);
        }
        return result.toString();
    }
}
