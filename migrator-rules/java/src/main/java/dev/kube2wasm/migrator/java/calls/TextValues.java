package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.program.Program.OwnedField;
import dev.kube2wasm.migrator.java.program.Program.OwnedMethod;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.program.Scope;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.Parameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The texts that an expression can have. What cannot be told is {@value #UNKNOWN}. Locals, fields, configuration,
 * parameters and the service's own small methods are followed, each to a fixed depth.
 */
public final class TextValues {

    /** The text of what is not known. */
    public static final String UNKNOWN = "{}";

    private static final int DEPTH = 12;
    private static final int MOST = 8;
    private static final int CALLERS = 20;
    private static final int STEPS = 2000;
    private static final Set<String> WRAPPERS = Set.of(
            "java.net.URI", "java.net.URL", "java.lang.String", "java.lang.StringBuilder", "java.lang.StringBuffer");

    private final ServiceCode code;
    private final FieldTexts fields;
    private final CallTexts calls;
    private final Map<String, List<CallSite>> sitesByName = new HashMap<>();
    private final Map<String, Scope> scopes = new HashMap<>();
    private int left;

    public TextValues(ServiceCode code) {
        this.code = code;
        for (CallSite s : code.callSites()) {
            sitesByName.computeIfAbsent(s.name(), k -> new ArrayList<>()).add(s);
            scopes.put(s.type().name() + "#" + s.method(), s.scope());
        }
        this.fields = new FieldTexts(this, code);
        this.calls = new CallTexts(this, code);
    }

    /** The texts of an argument at a call site, one at least. */
    public List<String> of(Expr e, CallSite site) {
        return of(e, site, Map.of());
    }

    /** The same, where some variables have these texts. */
    List<String> of(Expr e, CallSite site, Map<String, List<String>> bound) {
        left = STEPS;
        return of(e, new Place(site.type(), site.method(), site.scope(), bound), DEPTH);
    }

    List<String> of(Expr e, Place place, int depth) {
        if (depth <= 0 || left-- <= 0) {
            return List.of(UNKNOWN);
        }
        if (e instanceof Expr.Literal l) {
            return l.kind() == Expr.Literal.Kind.NULL ? List.of(UNKNOWN) : List.of(l.value());
        }
        if (e instanceof Expr.Binary b && b.operator().equals("+")) {
            return sum(b, place, depth);
        }
        if (e instanceof Expr.Cast c) {
            return of(c.operand(), place, depth);
        }
        if (e instanceof Expr.Conditional c) {
            return union(Stream.of(c.then(), c.otherwise()).flatMap(x -> of(x, place, depth - 1).stream()));
        }
        if (e instanceof Expr.Name n) {
            return name(n, place, depth);
        }
        if (e instanceof Expr.Select s) {
            return select(s, place, depth);
        }
        if (e instanceof Expr.Call c) {
            return calls.of(c, place, depth);
        }
        return e instanceof Expr.New n ? created(n, place, depth) : List.of(UNKNOWN);
    }

    // The terms of a sum lean to the left: a long one is as deep as it is long.
    private List<String> sum(Expr.Binary sum, Place place, int depth) {
        Deque<Expr> terms = new ArrayDeque<>();
        Expr rest = sum;
        while (rest instanceof Expr.Binary b && b.operator().equals("+")) {
            terms.push(b.right());
            rest = b.left();
        }
        List<String> result = of(rest, place, depth - 1);
        for (Expr term : terms) {
            result = concat(result, of(term, place, depth - 1));
        }
        return result;
    }

    private List<String> created(Expr.New n, Place place, int depth) {
        List<Expr> a = n.arguments();
        String type = code.program().resolve(n.type().name(), place.type());
        if (!WRAPPERS.contains(type)) {
            return List.of(UNKNOWN);
        }
        if (a.size() == 1) {
            return of(a.get(0), place, depth - 1);
        }
        // URI(scheme, user, host, port, path, query, fragment) and URL(protocol, host, port, file)
        int host =
                type.equals("java.net.URI") && a.size() == 7 ? 2 : type.equals("java.net.URL") && a.size() == 4 ? 1 : 0;
        if (host == 0) {
            return List.of(UNKNOWN);
        }
        List<String> authority =
                concat(concat(of(a.get(0), place, depth - 1), List.of("://")), of(a.get(host), place, depth - 1));
        List<String> rest = concat(
                concat(List.of(":"), of(a.get(host + 1), place, depth - 1)), of(a.get(host + 2), place, depth - 1));
        return concat(authority, rest);
    }

    static List<String> concat(List<String> left, List<String> right) {
        return union(left.stream().flatMap(l -> right.stream().map(r -> l + r)));
    }

    static List<String> union(Stream<String> texts) {
        Set<String> found = new LinkedHashSet<>();
        texts.limit(64).forEach(found::add);
        return found.isEmpty() ? List.of(UNKNOWN) : found.stream().limit(MOST).toList();
    }

    private List<String> name(Expr.Name n, Place place, int depth) {
        List<String> bound = place.bound().get(n.name());
        if (bound != null) {
            return bound;
        }
        Optional<Scope.Local> local = place.scope().find(n.name());
        if (local.isPresent()) {
            return local.get().value().isPresent()
                    ? of(local.get().value().get(), place, depth - 1)
                    : parameter(n.name(), place, depth);
        }
        if (isParameter(n.name(), place)) {
            return parameter(n.name(), place, depth);
        }
        for (Optional<ProgramType> t = Optional.of(place.type());
                t.isPresent();
                t = t.get().outer()) {
            Optional<OwnedField> field = code.program().field(t.get(), n.name());
            if (field.isPresent()) {
                return fields.of(field.get(), depth);
            }
        }
        return code.constants().value(n, place.type()).map(List::of).orElse(List.of(UNKNOWN));
    }

    private List<String> select(Expr.Select s, Place place, int depth) {
        Optional<String> constant = code.constants().value(s, place.type());
        if (constant.isPresent()) {
            return List.of(constant.get());
        }
        return typeOf(s.scope(), place)
                .flatMap(t -> code.program().field(t, s.name()))
                .map(f -> fields.of(f, depth))
                .orElse(List.of(UNKNOWN));
    }

    /** The service's own type that an expression of names has. */
    Optional<ProgramType> typeOf(Expr e, Place place) {
        if (e instanceof Expr.Name n) {
            if (n.name().equals("this")) {
                return Optional.of(place.type());
            }
            Optional<Scope.Local> local = place.scope().find(n.name());
            if (local.isPresent()) {
                return code.program().type(local.get().type().name());
            }
            Optional<OwnedField> field = code.program().field(place.type(), n.name());
            return field.isPresent()
                    ? field.flatMap(f -> code.program()
                            .type(code.program().resolve(f.field().type().name(), f.owner())))
                    : code.program().type(code.program().resolve(n.name(), place.type()));
        }
        if (e instanceof Expr.Select s) {
            return typeOf(s.scope(), place)
                    .flatMap(t -> code.program().field(t, s.name()))
                    .flatMap(f -> code.program()
                            .type(code.program().resolve(f.field().type().name(), f.owner())));
        }
        if (e instanceof Expr.Call c) {
            return code.site(c)
                    .flatMap(s -> code
                            .program()
                            .methods(
                                    code.program().type(s.receiver().name()).orElse(place.type()),
                                    c.name(),
                                    c.arguments().size())
                            .stream()
                            .findFirst())
                    .flatMap(m -> m.method()
                            .result()
                            .flatMap(r -> code.program().type(code.program().resolve(r.name(), m.owner()))));
        }
        return Optional.empty();
    }

    private static boolean isParameter(String name, Place place) {
        return place.type().decl().methods().stream()
                .filter(m -> m.name().equals(place.method()))
                .anyMatch(m -> m.parameters().stream().anyMatch(p -> p.name().equals(name)));
    }

    // What the callers of the method hand over, or what configuration puts into it.
    private List<String> parameter(String name, Place place, int depth) {
        for (MethodDecl m : place.type().decl().methods()) {
            for (int i = 0; i < m.parameters().size(); i++) {
                Parameter p = m.parameters().get(i);
                if (m.name().equals(place.method()) && p.name().equals(name)) {
                    Optional<String> injected = fields.injected(p.annotations(), place.type());
                    return injected.isPresent()
                            ? List.of(injected.get())
                            : handedOver(new OwnedMethod(place.type(), m), i, depth);
                }
            }
        }
        return List.of(UNKNOWN);
    }

    private List<String> handedOver(OwnedMethod m, int index, int depth) {
        List<String> found = new ArrayList<>();
        sitesByName.getOrDefault(m.method().name(), List.of()).stream()
                .filter(s -> s.arguments().size() == m.method().parameters().size()
                        && code.program().isA(m.owner(), s.receiver().name()))
                .limit(CALLERS)
                .forEach(s -> found.addAll(of(s.arguments().get(index), Place.of(s), depth / 2)));
        return union(found.stream());
    }

    /** The texts of a field. */
    List<String> field(OwnedField field, int depth) {
        return fields.of(field, depth);
    }

    /** A place inside a method that is called with these texts. */
    Place inside(OwnedMethod m, Map<String, List<String>> bound) {
        Scope scope = scopes.getOrDefault(m.owner().name() + "#" + m.method().name(), Scope.empty());
        return new Place(m.owner(), m.method().name(), scope, bound);
    }
}
