package dev.kube2wasm.migrator.java.contract.configuration;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.java.calls.TextValues;
import dev.kube2wasm.migrator.java.contract.Types;
import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Expr;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Settings that code asks for by name. */
public final class LookedUpSettings {

    private static final Set<String> ENVIRONMENTS = Set.of(
            "org.springframework.core.env.Environment",
            "org.springframework.core.env.ConfigurableEnvironment",
            "org.springframework.core.env.PropertyResolver",
            "io.micronaut.context.env.Environment",
            "io.micronaut.core.value.PropertyResolver");
    private static final Set<String> CONFIGS = Set.of(
            "org.eclipse.microprofile.config.Config",
            "org.eclipse.microprofile.config.ConfigProvider",
            "io.smallrye.config.SmallRyeConfig");
    private static final String SYSTEM = "java.lang.System";
    /** System properties that the JVM itself sets. */
    private static final List<String> OF_THE_JVM =
            List.of("java.", "os.", "user.", "file.", "path.", "line.", "sun.", "jdk.", "native.");

    private final ServiceCode code;
    private final SettingTypes types;
    private final TextValues texts;
    /** What code takes instead of an expression that is null. */
    private final IdentityHashMap<Expr, Expr> otherwise = new IdentityHashMap<>();

    public LookedUpSettings(ServiceCode code, Types types) {
        this.code = code;
        this.types = new SettingTypes(code, types);
        this.texts = new TextValues(code);
        code.callSites().forEach(this::alternative);
    }

    // Optional.ofNullable(x).orElse(y), Objects.requireNonNullElse(x, y), config.getOptionalValue(…).orElse(y)
    private void alternative(CallSite s) {
        List<Expr> arguments = s.arguments();
        if (s.name().equals("requireNonNullElse") && arguments.size() == 2) {
            otherwise.put(arguments.get(0), arguments.get(1));
        }
        if (s.name().equals("orElse") && arguments.size() == 1 && s.expression() instanceof Expr.Call c) {
            c.scope().ifPresent(value -> {
                boolean wrapped = value instanceof Expr.Call w
                        && w.name().equals("ofNullable")
                        && w.arguments().size() == 1;
                otherwise.put(wrapped ? ((Expr.Call) value).arguments().get(0) : value, arguments.get(0));
            });
        }
    }

    /** Every call, in no certain order. */
    public Stream<Read> reads() {
        return code.callSites().stream().filter(s -> !s.arguments().isEmpty()).flatMap(this::reads);
    }

    private Stream<Read> reads(CallSite s) {
        return switch (s.name()) {
            case "getenv" -> s.receiver().name().equals(SYSTEM) ? read(s, 1, false) : Stream.empty();
            case "get", "getOrDefault" -> isEnvironment(s) ? read(s, 1, false) : Stream.empty();
            case "getProperty" -> property(s);
            case "getRequiredProperty" -> is(s, ENVIRONMENTS) ? read(s, 2, true) : Stream.empty();
            case "getValue" -> is(s, CONFIGS) ? read(s, s.arguments().size(), true) : Stream.empty();
            case "getOptionalValue" -> is(s, CONFIGS) ? read(s, s.arguments().size(), false) : Stream.empty();
            case "getInteger", "getLong", "getBoolean" -> boxed(s);
            default -> Stream.empty();
        };
    }

    private Stream<Read> property(CallSite s) {
        if (s.receiver().name().equals(SYSTEM)) {
            return read(s, 1, false).filter(r -> OF_THE_JVM.stream().noneMatch(r.key()::startsWith));
        }
        int otherwiseAt = s.arguments().size() > 1 && s.arguments().get(1) instanceof Expr.ClassLiteral ? 2 : 1;
        return is(s, ENVIRONMENTS) ? read(s, otherwiseAt, false) : Stream.empty();
    }

    private Stream<Read> boxed(CallSite s) {
        Kind kind = switch (s.receiver().name()) {
            case "java.lang.Integer" -> Kind.INT32;
            case "java.lang.Long" -> Kind.INT64;
            case "java.lang.Boolean" -> Kind.BOOLEAN;
            default -> Kind.STRING;
        };
        return kind == Kind.STRING
                ? Stream.empty()
                : read(s, 1, false).map(r -> new Read(r.key(), new Type.Scalar(kind), r.otherwise(), false, r.at()));
    }

    private boolean is(CallSite s, Set<String> receivers) {
        return code.roots(s).stream().anyMatch(receivers::contains);
    }

    // System.getenv().get("K")
    private boolean isEnvironment(CallSite s) {
        return s.expression() instanceof Expr.Call c
                && c.scope()
                        .filter(Expr.Call.class::isInstance)
                        .map(Expr.Call.class::cast)
                        .filter(e -> e.name().equals("getenv") && e.arguments().isEmpty())
                        .flatMap(code::site)
                        .filter(e -> e.receiver().name().equals(SYSTEM))
                        .isPresent();
    }

    private Stream<Read> read(CallSite s, int otherwiseAt, boolean required) {
        Optional<String> fallback = s.arguments().size() > otherwiseAt
                ? constant(s.arguments().get(otherwiseAt), s)
                : Optional.ofNullable(otherwise.get(s.expression())).flatMap(e -> constant(e, s));
        Type type = s.arguments().stream()
                .filter(Expr.ClassLiteral.class::isInstance)
                .map(c -> types.of(((Expr.ClassLiteral) c).type(), s.type()))
                .findFirst()
                .orElse(SettingTypes.TEXT);
        List<String> keys = texts.of(s.arguments().get(0), s);
        return keys.stream()
                .filter(k -> !k.isBlank() && !k.contains("{"))
                // A method that is given the key has no value of its own to fall back on.
                .map(k -> new Read(
                        k,
                        type,
                        keys.size() == 1 ? fallback : Optional.empty(),
                        required,
                        s.type().at(s.expression().at())));
    }

    private Optional<String> constant(Expr e, CallSite s) {
        return code.constants().value(e, s.type());
    }
}
