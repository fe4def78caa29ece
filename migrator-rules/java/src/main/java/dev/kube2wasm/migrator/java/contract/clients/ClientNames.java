package dev.kube2wasm.migrator.java.contract.clients;

import dev.kube2wasm.migrator.api.contract.Client;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of clients: identifiers in UpperCamelCase, each once. */
public final class ClientNames {

    private ClientNames() {}

    /** A name from the first label of an address's host, or from the key of the setting that stands for it. */
    static String of(String base) {
        int scheme = base.indexOf("://");
        String host = scheme < 0 ? base : base.substring(scheme + 3);
        boolean address =
                !host.isEmpty() && host.chars().allMatch(c -> (c >= '0' && c <= '9') || ".:[]".indexOf(c) >= 0);
        StringBuilder name = new StringBuilder();
        boolean upper = true;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            if (scheme >= 0 && !address && (c == '.' || c == ':' || c == '/')) {
                break;
            }
            if (letter || digit) {
                boolean shouted = scheme < 0 && !upper && isShouted(host);
                name.append(upper ? Character.toUpperCase(c) : shouted ? Character.toLowerCase(c) : c);
            }
            upper = !letter && !digit;
        }
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
            name.insert(0, "Host");
        }
        return name.toString();
    }

    private static boolean isShouted(String text) {
        return text.chars().noneMatch(Character::isLowerCase);
    }

    /** The clients with a number after a name that an earlier one has. */
    public static List<Client> unique(List<Client> clients) {
        Set<String> taken = new HashSet<>();
        List<Client> result = new ArrayList<>();
        for (Client c : clients) {
            String name = c.name();
            for (int i = 2; !taken.add(name); i++) {
                name = c.name() + i;
            }
            result.add(new Client(name, c.baseUrl(), c.setting(), c.operations(), c.at()));
        }
        return result;
    }
}
