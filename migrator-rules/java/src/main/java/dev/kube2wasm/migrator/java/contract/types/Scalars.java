package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of the JDK that are single values in JSON, apart from dates and times. */
final class Scalars {

    private static final Set<String> PRIMITIVES =
            Set.of("int", "long", "boolean", "double", "float", "byte", "short", "char");

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("int", Kind.INT32),
            Map.entry("short", Kind.INT32),
            Map.entry("byte", Kind.INT32),
            Map.entry("long", Kind.INT64),
            Map.entry("boolean", Kind.BOOLEAN),
            Map.entry("double", Kind.DOUBLE),
            Map.entry("float", Kind.FLOAT),
            Map.entry("char", Kind.STRING),
            Map.entry("java.lang.Integer", Kind.INT32),
            Map.entry("java.lang.Short", Kind.INT32),
            Map.entry("java.lang.Byte", Kind.INT32),
            Map.entry("java.lang.Long", Kind.INT64),
            Map.entry("java.lang.Boolean", Kind.BOOLEAN),
            Map.entry("java.lang.Double", Kind.DOUBLE),
            Map.entry("java.lang.Float", Kind.FLOAT),
            Map.entry("java.lang.Character", Kind.STRING),
            Map.entry("java.lang.String", Kind.STRING),
            Map.entry("java.lang.CharSequence", Kind.STRING),
            Map.entry("java.lang.StringBuilder", Kind.STRING),
            Map.entry("java.lang.Number", Kind.DECIMAL),
            Map.entry("java.math.BigDecimal", Kind.DECIMAL),
            Map.entry("java.math.BigInteger", Kind.INTEGER),
            Map.entry("java.util.concurrent.atomic.AtomicInteger", Kind.INT32),
            Map.entry("java.util.concurrent.atomic.AtomicLong", Kind.INT64),
            Map.entry("java.util.concurrent.atomic.AtomicBoolean", Kind.BOOLEAN),
            Map.entry("java.util.UUID", Kind.UUID),
            Map.entry("java.net.URI", Kind.STRING),
            Map.entry("java.net.URL", Kind.STRING),
            Map.entry("java.util.Locale", Kind.STRING),
            Map.entry("java.util.Currency", Kind.STRING),
            Map.entry("java.util.TimeZone", Kind.STRING),
            Map.entry("java.nio.charset.Charset", Kind.STRING));

    private Scalars() {}

    static boolean isPrimitive(String name) {
        return PRIMITIVES.contains(name);
    }

    static Optional<Type> of(String name) {
        return Optional.ofNullable(KINDS.get(name)).map(Type.Scalar::new);
    }
}
