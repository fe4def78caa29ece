package dev.kube2wasm.migrator.java.contract;

import dev.kube2wasm.migrator.api.contract.SecretNames;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.api.contract.Variable;
import dev.kube2wasm.migrator.java.contract.configuration.InjectedSettings;
import dev.kube2wasm.migrator.java.contract.configuration.LookedUpSettings;
import dev.kube2wasm.migrator.java.contract.configuration.Read;
import dev.kube2wasm.migrator.java.contract.configuration.SettingClasses;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.settings.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The configuration that a service reads. */
public final class Variables {

    private static final Type TEXT = new Type.Scalar(Kind.STRING);
    private static final int LONGEST_NUMBER = 40;
    /** Of two spellings of one key, the one with dots is the framework's own. */
    private static final Comparator<String> SPELLING =
            Comparator.<String>comparingInt(k -> k.indexOf('.') >= 0 ? 0 : 1).thenComparing(Comparator.naturalOrder());

    private Variables() {}

    /**
     * What reachable code reads, sorted, each key once whatever its spelling. The value of a secret is left out.
     *
     * @param types tells what scalars the code makes of settings; nothing is declared
     */
    public static List<Variable> of(ServiceCode code, Types types) {
        SortedMap<String, List<Found>> byKey = new TreeMap<>();
        Stream.of(
                        new InjectedSettings(code, types).reads(),
                        new SettingClasses(code, types).reads(),
                        new LookedUpSettings(code, types).reads())
                .flatMap(s -> s)
                .map(r -> found(r, code))
                .forEach(f -> byKey.computeIfAbsent(Settings.canonical(f.read().key()), k -> new ArrayList<>())
                        .add(f));
        return byKey.values().stream().map(Variables::merged).sorted().toList();
    }

    /** A place with the key and the value that the service's files give it; either of its names may tell a secret. */
    private record Found(Read read, boolean secret) {}

    private static Found found(Read read, ServiceCode code) {
        String key = code.settings().deployedKey(read.key());
        Optional<String> value = code.settings()
                .value(read.key())
                .filter(v -> !v.contains("${") && !v.contains("#{"))
                .or(read::otherwise);
        return new Found(
                new Read(key, read.type(), value, read.required(), read.at()),
                SecretNames.isSecret(key) || SecretNames.isSecret(read.key()));
    }

    private static Variable merged(List<Found> found) {
        List<Read> sorted = found.stream()
                .map(Found::read)
                .sorted(Comparator.comparing(Read::at)
                        .thenComparing(r -> r.otherwise().orElse("")))
                .toList();
        String key = sorted.stream().map(Read::key).min(SPELLING).orElseThrow();
        Optional<String> fallback =
                sorted.stream().flatMap(r -> r.otherwise().stream()).findFirst();
        boolean secret = found.stream().anyMatch(Found::secret)
                || fallback.filter(SecretNames::isSecretInside).isPresent();
        Type type = sorted.stream()
                .map(Read::type)
                .filter(t -> !t.equals(TEXT))
                .findFirst()
                .filter(t -> fallback.isEmpty() || fits(fallback.get(), t))
                .orElse(TEXT);
        return new Variable(
                key,
                type,
                secret ? Optional.empty() : fallback,
                secret,
                fallback.isEmpty() && sorted.stream().anyMatch(Read::required),
                sorted.get(0).at());
    }

    private static boolean fits(String value, Type type) {
        if (!(type instanceof Type.Scalar s)) {
            return true;
        }
        return switch (s.kind()) {
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case INT32 -> isWhole(value, 31);
            case INT64 -> isWhole(value, 63);
            case INTEGER -> isWhole(value, LONGEST_NUMBER * 4);
            case FLOAT, DOUBLE, DECIMAL -> isDecimal(value);
            default -> true;
        };
    }

    private static boolean isWhole(String value, int bits) {
        String digits = value.startsWith("-") ? value.substring(1) : value;
        return !digits.isEmpty()
                && digits.length() <= LONGEST_NUMBER
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && new java.math.BigInteger(value).bitLength() <= bits;
    }

    private static boolean isDecimal(String value) {
        String digits = value.startsWith("-") ? value.substring(1) : value;
        int point = digits.indexOf('.');
        String joined = point < 0 ? digits : digits.substring(0, point) + digits.substring(point + 1);
        return !joined.isEmpty()
                && point != 0
                && !digits.endsWith(".")
                && joined.length() <= LONGEST_NUMBER
                && joined.chars().allMatch(c -> c >= '0' && c <= '9')
                && new BigDecimal(value).precision() > 0;
    }
}
