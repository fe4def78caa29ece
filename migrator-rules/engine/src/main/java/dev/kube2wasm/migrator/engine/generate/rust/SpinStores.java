package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Variable;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.StoreAddress;
import dev.kube2wasm.migrator.engine.generate.text.Toml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The stores that a component reaches through Spin, and where they are. */
public final class SpinStores {

    private final Contract contract;
    private final List<ConfigFile.Named> settings;
    private final Map<StoreFile, SpinStoreFile> files = new LinkedHashMap<>();
    private final Map<StoreAddress.Kind, StoreAddress> addresses = new TreeMap<>();

    SpinStores(Contract contract, RustTypes types, List<StoreFile> stores, List<ConfigFile.Named> settings) {
        this.contract = contract;
        this.settings = settings;
        for (StoreFile store : stores) {
            StoreAddress.Kind.of(store.store().capability()).ifPresent(kind -> {
                SpinStoreFile file = new SpinStoreFile(types, store, kind);
                files.put(store, file);
                if (file.isConnected()) {
                    StoreAddress.of(contract, kind).ifPresent(a -> addresses.put(kind, a));
                }
            });
        }
    }

    /**
     * A variable that only the manifest of the application knows: host and port of a store whose address is a secret.
     *
     * @param name in the manifest
     * @param store as its users call it
     */
    public record Host(String name, String store) {}

    /** The hosts that have to be given apart from the address, sorted by name. */
    public static List<Host> hosts(Contract contract) {
        RustTypes types = new RustTypes(contract);
        SpinStores stores = new SpinStores(
                contract, types, StoreFile.of(contract.stores(), types), ConfigFile.named(contract.variables()));
        return stores.hosts();
    }

    private List<Host> hosts() {
        return addresses.values().stream()
                .filter(a -> origin(a).isEmpty())
                .map(a -> new Host(hostVariable(a), title(a.kind())))
                .toList();
    }

    private static String title(StoreAddress.Kind kind) {
        return switch (kind) {
            case POSTGRES -> "PostgreSQL";
            case MYSQL -> "MySQL";
            case REDIS -> "Redis";
        };
    }

    private String hostVariable(StoreAddress address) {
        TreeSet<String> taken = new TreeSet<>();
        settings.forEach(s -> taken.add(s.function()));
        String name = address.kind().scheme() + "_host";
        return taken.contains(name) ? address.kind().scheme() + "_server" : name;
    }

    private Optional<String> origin(StoreAddress address) {
        return address.origin(v -> "{{ " + function(v) + " }}");
    }

    private String function(Variable variable) {
        return ConfigFile.of(variable.key(), settings)
                .map(ConfigFile.Named::function)
                .orElse("");
    }

    /** Empty for a store that Spin has no interface for. */
    Optional<SpinStoreFile> file(StoreFile store) {
        return Optional.ofNullable(files.get(store));
    }

    boolean has(StoreAddress.Kind kind) {
        return addresses.containsKey(kind);
    }

    /** What the component may call beside its clients. */
    List<String> origins() {
        return addresses.values().stream()
                .map(a -> origin(a).orElseGet(() -> a.kind().scheme() + "://{{ " + hostVariable(a) + " }}"))
                .toList();
    }

    List<Map<String, Object>> hostModels() {
        return hosts().stream()
                .<Map<String, Object>>map(h -> Map.of(
                        "name", new Fragment(h.name()),
                        "store", new Fragment(h.store())))
                .toList();
    }

    /** The allow-list of the manifest: {@code clients} and the stores. */
    List<Map<String, Object>> allowed(List<String> clients) {
        List<String> all = new ArrayList<>(clients);
        all.addAll(origins());
        return all.stream()
                .distinct()
                .<Map<String, Object>>map(origin -> Map.of("origin", new Fragment(Toml.string(origin))))
                .toList();
    }

    /** The file that opens connections. */
    String connections() {
        Code code = new Code();
        code.line("//! Connections to the stores of the service, at the addresses that it is told.");
        code.line("");
        code.line("use super::failure::Failure;");
        List<String> modules = new ArrayList<>(List.of("address"));
        addresses.keySet().forEach(k -> modules.add(k.scheme()));
        code.line("use super::{" + String.join(", ", new TreeSet<>(modules)) + "};");
        boolean configured = addresses.values().stream()
                .anyMatch(a -> a.password().isPresent() || isGiven(a.url()) || isGiven(a.user()));
        if (configured) {
            code.line("use crate::config;");
        }
        addresses.values().forEach(a -> connection(a, code));
        return code.toString();
    }

    private static boolean isGiven(List<StoreAddress.Part> parts) {
        return parts.stream().anyMatch(StoreAddress.Given.class::isInstance);
    }

    private void connection(StoreAddress address, Code code) {
        String scheme = address.kind().scheme();
        String at = contract.stores().stream()
                .filter(s -> StoreAddress.Kind.of(s.capability())
                        .filter(address.kind()::equals)
                        .isPresent())
                .findFirst()
                .map(s -> s.address().map(a -> a.at()).orElse(s.at()).toString())
                .orElse("");
        code.line("");
        code.line("/// " + title(address.kind()) + ", as " + RustText.comment(at) + " has it.");
        code.open("pub fn " + scheme + "() -> Result<" + scheme + "::Connection, Failure> {");
        String url = text("url", address.url(), code);
        String user = address.user().isEmpty() ? "\"\"" : text("user", address.user(), code);
        String password = "None";
        if (address.password().isPresent()) {
            code.line("let password = config::" + function(address.password().get()) + "();");
            password = address.password().get().fallback().isEmpty() ? "password.as_deref()" : "Some(&password)";
        }
        code.line("let address = address::of(\"" + scheme + "\", " + url + ", " + user + ", " + password + ")?;");
        code.line(scheme + "::Connection::open(&address)");
        code.close("}");
    }

    /** Declares a text that is put together of its parts; gives the expression that borrows it. */
    private String text(String local, List<StoreAddress.Part> parts, Code code) {
        String let = "let " + local + " = ";
        if (parts.size() > 1) {
            StringBuilder format = new StringBuilder();
            List<String> arguments = new ArrayList<>();
            for (StoreAddress.Part part : parts) {
                if (part instanceof StoreAddress.Literal l) {
                    format.append(l.text().replace("{", "{{").replace("}", "}}"));
                } else if (part instanceof StoreAddress.Given g) {
                    format.append("{}");
                    arguments.add(read(g.variable()));
                }
            }
            arguments.add(0, RustText.literal(format.toString()));
            Checks.write(new Checks.Statement(let + "format!", arguments), code);
        } else if (parts.get(0) instanceof StoreAddress.Literal l) {
            code.assign("let " + local + " =", RustText.literal(l.text()));
            return local;
        } else if (parts.get(0) instanceof StoreAddress.Given g) {
            code.assign("let " + local + " =", read(g.variable()));
        }
        return "&" + local;
    }

    private String read(Variable variable) {
        String function = function(variable);
        String read = "config::" + function + "()";
        return variable.fallback().isPresent()
                ? read
                : "address::given(" + RustText.literal(function) + ", " + read + ")?";
    }
}
