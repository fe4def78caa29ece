package dev.kube2wasm.migrator.api.contract;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells from the name of a setting whether its value has to be kept from outputs. */
public final class SecretNames {

    /** Words that make a name secret wherever they stand in it. */
    private static final Set<String> WORDS = Set.of(
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "secret",
            "secrets",
            "credential",
            "credentials",
            "token",
            "pat");

    /** Words that make a name secret when they follow each other. */
    private static final List<List<String>> PHRASES = List.of(
            List.of("api", "key"),
            List.of("access", "key"),
            List.of("private", "key"),
            List.of("signing", "key"),
            List.of("encryption", "key"),
            List.of("account", "key"),
            List.of("jwt", "key"),
            List.of("connection", "string"),
            List.of("apikey"),
            List.of("accesskey"),
            List.of("privatekey"));

    private SecretNames() {}

    /**
     * Whether a setting of this name is a secret. Words are told apart by dots, dashes, underscores and capitals, so that
     * {@code tokenizer} and {@code secretary} are none.
     */
    public static boolean isSecret(String name) {
        List<String> words = words(name);
        if (words.stream().anyMatch(WORDS::contains)) {
            return true;
        }
        return PHRASES.stream().anyMatch(phrase -> Collections.indexOfSubList(words, phrase) >= 0);
    }

    /**
     * Whether a setting is a secret: by its name, unless it only switches something on or off, or by what its value
     * carries inside.
     */
    public static boolean isSecret(String name, String value) {
        boolean isSwitch = value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
        return (isSecret(name) && !isSwitch) || isSecretInside(value);
    }

    /**
     * Whether a value carries a secret inside, whatever its name: a URL with a password before the host, or a connection
     * string that sets one.
     */
    public static boolean isSecretInside(String value) {
        int authority = value.indexOf("://");
        if (authority >= 0) {
            int end = authority + 3;
            while (end < value.length() && "/?# ".indexOf(value.charAt(end)) < 0) {
                end++;
            }
            String before = value.substring(authority + 3, end);
            int at = before.lastIndexOf('@');
            if (at > 0 && before.substring(0, at).indexOf(':') >= 0) {
                return true;
            }
        }
        for (String part : value.split("[;&?,\\s]", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0 && equals < part.length() - 1 && isSecret(part.substring(0, equals))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String name) {
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean starts = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
            if (starts || !Character.isLetterOrDigit(c)) {
                spaced.append(' ');
            }
            if (Character.isLetterOrDigit(c)) {
                spaced.append(c);
            }
        }
        return List.of(spaced.toString().toLowerCase(Locale.ROOT).strip().split(" +", -1));
    }
}
