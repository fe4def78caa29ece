package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.program.Program.OwnedField;
import dev.kube2wasm.migrator.java.program.Program.OwnedMethod;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.program.Syntax;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.Stmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The texts that calls return: configuration, the building of addresses, and the service's own small methods. */
final class CallTexts {

    /** Methods of builders and wrappers that return the same address. */
    private static final Set<String> SAME = Set.of(
            "toString",
            "toUri",
            "toUriString",
            "toURI",
            "toURL",
            "toExternalForm",
            "toASCIIString",
            "build",
            "buildAndExpand",
            "expand",
            "encode",
            "trim",
            "strip",
            "normalize",
            "queryParam",
            "queryParams",
            "queryParamIfPresent",
            "replaceQuery",
            "fragment",
            "get",
            "intern");

    private static final Set<String> WRAPPING = Set.of(
            "create", "fromHttpUrl", "fromUriString", "fromUri", "of", "ofNullable", "valueOf", "requireNonNull");

    private static final Set<String> APPENDING =
            Set.of("path", "pathSegment", "segment", "append", "concat", "resolve");

    private static final Set<String> PROPERTIES =
            Set.of("getProperty", "getRequiredProperty", "getValue", "getOptionalValue", "getenv");

    private final TextValues values;
    private final ServiceCode code;

    CallTexts(TextValues values, ServiceCode code) {
        this.values = values;
        this.code = code;
    }

    List<String> of(Expr.Call c, Place place, int depth) {
        Optional<List<String>> own = own(c, place, depth);
        if (own.isPresent()) {
            return own.get();
        }
        List<Expr> arguments = c.arguments();
        if (PROPERTIES.contains(c.name()) && !arguments.isEmpty()) {
            return property(c, place, depth);
        }
        if ((c.name().equals("format") && arguments.size() > 1) || c.name().equals("formatted")) {
            return format(c, place, depth);
        }
        if (c.scope().isPresent()) {
            Optional<List<String>> built = built(c, c.scope().get(), place, depth);
            if (built.isPresent()) {
                return built.get();
            }
        }
        if (WRAPPING.contains(c.name()) && arguments.size() == 1) {
            return values.of(arguments.get(0), place, depth - 1);
        }
        return c.name().equals("newInstance") ? List.of("") : List.of(TextValues.UNKNOWN);
    }

    private Optional<List<String>> built(Expr.Call c, Expr scope, Place place, int depth) {
        List<Expr> arguments = c.arguments();
        if (SAME.contains(c.name()) && !isEnvironment(scope)) {
            return Optional.of(values.of(scope, place, depth - 1));
        }
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        Expr first = arguments.get(0);
        if (APPENDING.contains(c.name())) {
            List<String> result = values.of(scope, place, depth - 1);
            for (Expr a : arguments) {
                List<String> more = values.of(a, place, depth - 1);
                result = c.name().startsWith("path") || c.name().equals("segment")
                        ? TextValues.union(result.stream()
                                .flatMap(l -> more.stream().map(r -> below(l, r))))
                        : TextValues.concat(result, more);
            }
            return Optional.of(result);
        }
        return switch (c.name()) {
            case "scheme" -> Optional.of(TextValues.concat(values.of(first, place, depth - 1), List.of("://")));
            case "host" ->
                Optional.of(TextValues.concat(values.of(scope, place, depth - 1), values.of(first, place, depth - 1)));
            case "port" ->
                Optional.of(TextValues.concat(
                        TextValues.concat(values.of(scope, place, depth - 1), List.of(":")),
                        values.of(first, place, depth - 1)));
            case "orElse", "orElseGet" ->
                Optional.of(TextValues.union(values.of(scope, place, depth - 1).stream()
                        .flatMap(v -> v.contains("${") || v.equals(TextValues.UNKNOWN)
                                ? values.of(first, place, depth - 1).stream()
                                : List.of(v).stream())));
            case "getOrDefault" ->
                Optional.of(
                        arguments.size() == 2 && isEnvironment(scope)
                                ? values.of(arguments.get(1), place, depth - 1)
                                : List.of(TextValues.UNKNOWN));
            default -> Optional.empty();
        };
    }

    private static String below(String base, String path) {
        boolean slash = base.isEmpty() || base.endsWith("/") || path.startsWith("/");
        return slash ? base + path : base + "/" + path;
    }

    private static boolean isEnvironment(Expr scope) {
        return scope instanceof Expr.Call c
                && c.name().equals("getenv")
                && c.arguments().isEmpty();
    }

    private List<String> property(Expr.Call c, Place place, int depth) {
        List<String> found = new ArrayList<>();
        for (String name : values.of(c.arguments().get(0), place, depth - 1)) {
            Optional<String> value = name.contains(TextValues.UNKNOWN)
                    ? Optional.empty()
                    : code.settings().value(name);
            boolean otherwise = c.arguments().size() > 1 && c.name().equals("getProperty");
            if (value.isPresent()) {
                found.add(value.get());
            } else if (otherwise && !(c.arguments().get(1) instanceof Expr.ClassLiteral)) {
                found.addAll(values.of(c.arguments().get(1), place, depth - 1));
            } else {
                found.add(name.contains(TextValues.UNKNOWN) ? TextValues.UNKNOWN : "${" + name + "}");
            }
        }
        return TextValues.union(found.stream());
    }

    private List<String> format(Expr.Call c, Place place, int depth) {
        boolean formatted = c.name().equals("formatted");
        if (formatted && c.scope().isEmpty()) {
            return List.of(TextValues.UNKNOWN);
        }
        List<Expr> rest = formatted
                ? c.arguments()
                : c.arguments().subList(1, c.arguments().size());
        List<String> result = List.of("");
        String pattern = values.of(
                        formatted ? c.scope().orElseThrow() : c.arguments().get(0), place, depth - 1)
                .get(0);
        int from = 0;
        int argument = 0;
        for (int i = pattern.indexOf('%'); i >= 0 && i + 1 < pattern.length(); i = pattern.indexOf('%', from)) {
            result = TextValues.concat(result, List.of(pattern.substring(from, i)));
            boolean literal = pattern.charAt(i + 1) == '%';
            result = TextValues.concat(
                    result,
                    literal
                            ? List.of("%")
                            : argument < rest.size()
                                    ? values.of(rest.get(argument++), place, depth - 1)
                                    : List.of(TextValues.UNKNOWN));
            from = i + 2;
        }
        return TextValues.concat(result, List.of(pattern.substring(from)));
    }

    // A method of the service: what it returns for these arguments. An accessor that no source shows: its field.
    private Optional<List<String>> own(Expr.Call c, Place place, int depth) {
        Optional<ProgramType> on = c.scope().isEmpty()
                ? Optional.of(place.type())
                : values.typeOf(c.scope().get(), place)
                        .or(() -> code.site(c)
                                .map(CallSite::receiver)
                                .flatMap(r -> code.program().type(r.name())));
        if (on.isEmpty()) {
            return Optional.empty();
        }
        List<OwnedMethod> methods =
                code.program().methods(on.get(), c.name(), c.arguments().size());
        Optional<String> configured = new FieldTexts(values, code).configured(on.get(), c.name());
        if (configured.isPresent()) {
            return Optional.of(List.of(configured.get()));
        }
        for (OwnedMethod m : methods) {
            if (m.method().body().isPresent()) {
                return Optional.of(returned(m, c, place, depth));
            }
        }
        return c.arguments().isEmpty() && c.scope().isPresent()
                ? accessor(on.get(), c.name()).map(f -> values.field(f, depth - 1))
                : Optional.empty();
    }

    private List<String> returned(OwnedMethod m, Expr.Call c, Place place, int depth) {
        Map<String, List<String>> bound = new HashMap<>();
        for (int i = 0;
                i < Math.min(c.arguments().size(), m.method().parameters().size());
                i++) {
            bound.put(
                    m.method().parameters().get(i).name(),
                    values.of(c.arguments().get(i), place, depth - 2));
        }
        Place inside = values.inside(m, bound);
        List<String> found = new ArrayList<>();
        for (Expr e : returns(m.method().body().orElseThrow())) {
            found.addAll(values.of(e, inside, depth - 2));
        }
        return TextValues.union(found.stream());
    }

    private static List<Expr> returns(Stmt s) {
        List<Expr> found = new ArrayList<>();
        if (s instanceof Stmt.Return r) {
            r.value().ifPresent(found::add);
        }
        Syntax.statementsIn(s).forEach(i -> found.addAll(returns(i)));
        return found;
    }

    private Optional<OwnedField> accessor(ProgramType type, String name) {
        String property = name.startsWith("get") && name.length() > 3
                ? Character.toLowerCase(name.charAt(3)) + name.substring(4)
                : name;
        return code.program().field(type, property);
    }
}
