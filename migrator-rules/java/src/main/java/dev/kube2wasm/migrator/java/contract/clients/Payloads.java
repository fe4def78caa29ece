package dev.kube2wasm.migrator.java.contract.clients;

import dev.kube2wasm.migrator.api.contract.Operation.Body;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.java.contract.Types;
import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.program.Program.OwnedField;
import dev.kube2wasm.migrator.java.program.Scope;
import dev.kube2wasm.migrator.java.program.TypeName;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.Position;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The types of what is sent and of what comes back, where a class or a variable at the call tells them. */
final class Payloads {

    private static final Set<String> READS = Set.of(
            "bodyToMono",
            "toEntity",
            "body",
            "entity",
            "readEntity",
            "get",
            "post",
            "put",
            "delete",
            "method",
            "invoke",
            "requiredBody",
            "asObject");
    private static final Set<String> READS_MANY = Set.of("bodyToFlux", "toEntityList", "toEntityFlux");
    private static final Set<String> SENDS =
            Set.of("bodyValue", "body", "syncBody", "post", "put", "patch", "entity", "sendJson", "sendJsonObject");
    private static final Set<String> TOKENS =
            Set.of("ParameterizedTypeReference", "GenericType", "TypeReference", "Argument");
    private static final Set<String> WRAPPERS = Set.of(
            "org.springframework.http.HttpEntity",
            "org.springframework.http.RequestEntity",
            "org.springframework.http.ResponseEntity",
            "reactor.core.publisher.Mono");
    private static final Set<String> NOTHING = Set.of("void", "Void", "java.lang.Void");

    private final ServiceCode code;
    private final Types types;

    Payloads(ServiceCode code, Types types) {
        this.code = code;
        this.types = types;
    }

    /** What comes back; empty where the code does not look at it or does not say. */
    Optional<Type> response(Exchange exchange) {
        CallSite site = exchange.site();
        if (!site.name().equals("<init>")) {
            Optional<Type> told = site.arguments().stream()
                    .skip(1)
                    .flatMap(a -> token(a, site).stream())
                    .findFirst();
            if (told.isPresent()) {
                return told;
            }
        }
        for (Expr.Call c : exchange.after()) {
            boolean many = READS_MANY.contains(c.name());
            if (many || READS.contains(c.name())) {
                Optional<Type> told = c.arguments().stream()
                        .skip(
                                c.name().equals("post")
                                                || c.name().equals("put")
                                                || c.name().equals("method")
                                        ? 1
                                        : 0)
                        .filter(a -> c.arguments().size() == 1 || !c.name().equals("body"))
                        .flatMap(a -> token(a, site).stream())
                        .findFirst();
                if (told.isPresent()) {
                    return many ? told.map(t -> new Type.ListOf(t, false)) : told;
                }
            }
        }
        return Optional.empty();
    }

    // X.class, new ParameterizedTypeReference<List<X>>() {}
    private Optional<Type> token(Expr e, CallSite site) {
        if (e instanceof Expr.ClassLiteral c && !NOTHING.contains(c.type().name())) {
            return Optional.of(types.of(c.type(), List.of(), site.type()));
        }
        if (e instanceof Expr.New n
                && TOKENS.contains(lastOf(n.type().name()))
                && n.type().arguments().size() == 1) {
            return Optional.of(types.of(n.type().arguments().get(0), List.of(), site.type()));
        }
        if (e instanceof Expr.Name n) {
            return site.scope()
                    .find(n.name())
                    .flatMap(Scope.Local::value)
                    .filter(v -> !(v instanceof Expr.Name))
                    .flatMap(v -> token(v, site));
        }
        return Optional.empty();
    }

    /** What is sent. */
    Optional<Body> body(Exchange exchange) {
        CallSite site = exchange.site();
        boolean template = site.name().startsWith("postFor")
                || site.name().startsWith("patchFor")
                || site.name().equals("put");
        if (template && site.arguments().size() > 1) {
            return sent(site.arguments().get(1), site);
        }
        if (site.name().equals("exchange") && site.arguments().size() > 2) {
            return sent(site.arguments().get(2), site);
        }
        return exchange.after().stream()
                .filter(c -> SENDS.contains(c.name()) && !c.arguments().isEmpty())
                .flatMap(c -> Stream.of(c.arguments().get(0)))
                .filter(a -> token(a, site).isEmpty())
                .flatMap(a -> sent(a, site).stream())
                .findFirst();
    }

    private Optional<Body> sent(Expr e, CallSite site) {
        return typeOf(e, site, 4)
                .map(t -> new Body(
                        types.of(ref(t, e.at()), List.of(), site.type()),
                        true,
                        false,
                        site.type().at(e.at())));
    }

    private Optional<TypeName> typeOf(Expr e, CallSite site, int depth) {
        if (depth == 0 || e instanceof Expr.Literal) {
            return Optional.empty();
        }
        if (e instanceof Expr.New n) {
            TypeName created = code.program().resolve(n.type(), site.type());
            if (WRAPPERS.contains(created.name())) {
                return n.arguments().isEmpty() || isHeaders(n.arguments().get(0), site)
                        ? Optional.empty()
                        : typeOf(n.arguments().get(0), site, depth - 1);
            }
            return unwrapped(created);
        }
        if (e instanceof Expr.Name n) {
            Optional<Scope.Local> local = site.scope().find(n.name());
            Optional<TypeName> declared = local.map(Scope.Local::type).filter(TypeName::isKnown);
            Optional<TypeName> known = declared.flatMap(Payloads::unwrapped);
            if (known.isPresent() || local.isPresent()) {
                return known.or(() -> local.get().value().flatMap(v -> typeOf(v, site, depth - 1)));
            }
            return code.program()
                    .field(site.type(), n.name())
                    .map(f -> fieldType(f))
                    .flatMap(Payloads::unwrapped);
        }
        if (e instanceof Expr.Call c) {
            boolean entity = c.scope()
                    .filter(s -> s instanceof Expr.Name n && n.name().equals("Entity"))
                    .isPresent();
            boolean just = c.name().equals("just") || c.name().equals("fromValue");
            if ((entity || just) && !c.arguments().isEmpty()) {
                return typeOf(c.arguments().get(0), site, depth - 1);
            }
            return code.site(c).flatMap(s -> result(s, c));
        }
        return e instanceof Expr.Cast c ? Optional.of(code.program().resolve(c.type(), site.type())) : Optional.empty();
    }

    private boolean isHeaders(Expr e, CallSite site) {
        return typeOf(e, site, 2)
                .filter(t -> t.name().endsWith("HttpHeaders") || t.name().endsWith("MultiValueMap"))
                .isPresent();
    }

    private TypeName fieldType(OwnedField f) {
        return code.program().resolve(f.field().type(), f.owner());
    }

    private Optional<TypeName> result(CallSite site, Expr.Call c) {
        return code.program()
                .type(site.receiver().name())
                .flatMap(t -> code.program().methods(t, c.name(), c.arguments().size()).stream()
                        .findFirst())
                .flatMap(m -> m.method().result().map(r -> code.program().resolve(r, m.owner())))
                .flatMap(Payloads::unwrapped);
    }

    private static Optional<TypeName> unwrapped(TypeName type) {
        if (!WRAPPERS.contains(type.name())) {
            return Optional.of(type).filter(TypeName::isKnown);
        }
        return type.arguments().isEmpty()
                ? Optional.empty()
                : unwrapped(type.arguments().get(0));
    }

    private static TypeRef ref(TypeName type, Position at) {
        return new TypeRef(
                type.name().isEmpty() ? "java.lang.Object" : type.name(),
                type.arguments().stream().map(a -> ref(a, at)).toList(),
                type.isArray(),
                at);
    }

    private static String lastOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
