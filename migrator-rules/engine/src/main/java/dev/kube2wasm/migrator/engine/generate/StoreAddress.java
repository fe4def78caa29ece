package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Variable;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where the store of a service is, said by the variables of its contract. {@link StoreVariables} has put those in that are
 * named here.
 *
 * @param url of JDBC, R2DBC or the store itself; one part at least
 * @param user empty where none is said apart from the URL
 * @param password a variable that is a secret
 */
public record StoreAddress(Kind kind, List<Part> url, List<Part> user, Optional<Variable> password) {

    /** A store that a host may serve. */
    public enum Kind {
        POSTGRES("postgres", 5432),
        MYSQL("mysql", 3306),
        REDIS("redis", 6379);

        private final String scheme;
        private final int port;

        Kind(String scheme, int port) {
            this.scheme = scheme;
            this.port = port;
        }

        /** Of a URL, and the word for it in names. */
        public String scheme() {
            return scheme;
        }

        /** Empty for a store of which nothing is known. */
        public static Optional<Kind> of(Capability capability) {
            return switch (capability) {
                case SQL_POSTGRES -> Optional.of(POSTGRES);
                case SQL_MYSQL -> Optional.of(MYSQL);
                case REDIS -> Optional.of(REDIS);
                default -> Optional.empty();
            };
        }
    }

    /** A piece of text. */
    public sealed interface Part {}

    /** It stands in the service's files. */
    public record Literal(String text) implements Part {}

    /** The deployment gives it. */
    public record Given(Variable variable) implements Part {}

    public StoreAddress {
        url = List.copyOf(url);
        user = List.copyOf(user);
    }

    /** The address of the stores of a kind, which a service has in one place; empty for a service without. */
    public static Optional<StoreAddress> of(Contract contract, Kind kind) {
        return contract.stores().stream()
                .filter(s -> Kind.of(s.capability()).filter(kind::equals).isPresent())
                .findFirst()
                .map(s -> of(s, kind, new StoreSettings(contract.variables())));
    }

    static StoreAddress of(Store store, Kind kind, StoreSettings settings) {
        if (store.address().isEmpty()) {
            Variable url = settings.added(kind.scheme() + ".url", true, true, Optional.empty(), store.at());
            return new StoreAddress(kind, List.of(new Given(url)), List.of(), Optional.empty());
        }
        Store.Address address = store.address().get();
        return new StoreAddress(
                kind,
                settings.parts(address.url(), address.at()),
                settings.optionalParts(address.user(), address.at()),
                settings.secret(address.password(), address.at()));
    }

    /**
     * Scheme, host and port, as a host's allow-list takes them; empty where the host is not known before the service runs.
     *
     * @param reference how the list refers to a variable
     */
    public Optional<String> origin(Function<Variable, String> reference) {
        List<Part> parts = url.size() == 1 && url.get(0) instanceof Given g
                ? g.variable()
                        .fallback()
                        .<List<Part>>map(f -> List.of(new Literal(f)))
                        .orElse(List.of())
                : url;
        // A reference may hold whatever it likes, so it is put in last.
        List<Variable> variables = new ArrayList<>();
        String text = parts.stream()
                .map(p -> {
                    if (p instanceof Given g) {
                        variables.add(g.variable());
                        return "\0";
                    }
                    return p instanceof Literal l ? l.text() : "";
                })
                .collect(Collectors.joining());
        int start = text.indexOf("://") + 3;
        if (start < 3 || text.substring(0, start).indexOf('\0') >= 0) {
            return Optional.empty();
        }
        String authority = authority(text, start);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int skipped = (int) authority
                .substring(0, authority.length() - host.length())
                .chars()
                .filter(c -> c == 0)
                .count();
        if (host.isEmpty() || !host.chars().allMatch(StoreAddress::isOfHost)) {
            return Optional.empty();
        }
        StringBuilder origin = new StringBuilder(kind.scheme()).append("://");
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            origin.append(c == 0 ? reference.apply(variables.get(skipped++)) : String.valueOf(c));
        }
        return Optional.of(
                host.indexOf(':') < 0 ? origin.append(':').append(kind.port).toString() : origin.toString());
    }

    private static String authority(String text, int start) {
        int end = start;
        while (end < text.length() && "/?#;".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end);
    }

    // One host; a list of them, or an address of version 6, is for a person to write.
    private static boolean isOfHost(int c) {
        return c == 0 || c == '-' || c == '.' || c == ':' || c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }
}
