package dev.kube2wasm.migrator.java.contract.stores;

import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Store.Query;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.java.contract.stores.Answer.Given;
import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The commands that reachable code sends to Redis through Spring's templates, Jedis or Lettuce. */
public final class RedisCommands {

    private static final String SPRING = "org.springframework.data.redis.core.";

    private final ServiceCode code;

    public RedisCommands(ServiceCode code) {
        this.code = code;
    }

    /** One store with a query for each command that is sent; empty where there is none. */
    public Optional<Store> store() {
        Map<String, Query> found = new TreeMap<>();
        List<SourceLocation> places = new ArrayList<>();
        for (CallSite s : code.callSites()) {
            query(s).ifPresent(q -> {
                found.putIfAbsent(q.name() + " " + q.statement().orElse(q.why()), q);
                places.add(q.at());
            });
        }
        return places.stream()
                .sorted()
                .findFirst()
                .map(at -> new Store("Redis", Capability.REDIS, Optional.empty(), List.copyOf(found.values()), at));
    }

    private Optional<Query> query(CallSite s) {
        Set<String> roots = code.roots(s);
        SourceLocation at = s.type().at(s.expression().at());
        if (roots.stream().anyMatch(RedisCommands::isSpring)) {
            return group(s, roots)
                    .flatMap(g -> RedisForms.spring(g, s.name(), s.arguments().size()))
                    .map(form -> query(form, isText(roots), at));
        }
        boolean direct = roots.stream()
                .anyMatch(r -> r.startsWith("redis.clients.jedis.") || r.startsWith("io.lettuce.core.api."));
        return direct
                ? RedisForms.direct(
                                s.name().toLowerCase(Locale.ROOT), s.arguments().size())
                        .map(form -> query(form, true, at))
                : Optional.empty();
    }

    private static boolean isSpring(String type) {
        return type.startsWith(SPRING);
    }

    /** Whether keys and values are written as they are: other templates have serializers. */
    private static boolean isText(Set<String> roots) {
        return roots.stream().anyMatch(r -> r.endsWith("StringRedisTemplate"));
    }

    // redis.opsForHash().put(…): the operations are named before the method, or by the type of a variable.
    private Optional<String> group(CallSite s, Set<String> roots) {
        for (String r : roots) {
            if (r.endsWith("Operations") && !r.endsWith("RedisOperations")) {
                String simple = r.substring(SPRING.length(), r.length() - "Operations".length());
                return Optional.of(simple.replace("Reactive", ""));
            }
        }
        if (s.expression() instanceof Expr.Call c
                && c.scope().isPresent()
                && c.scope().get() instanceof Expr.Call ops) {
            return ops.name().startsWith("opsFor")
                    ? Optional.of(ops.name().substring("opsFor".length()))
                    : Optional.empty();
        }
        return Optional.of("");
    }

    private static Query query(RedisForms.Form form, boolean isText, SourceLocation at) {
        List<Given> given = form.parameters().stream()
                .map(p -> new Given(p, new Type.Scalar(RedisForms.isNumber(p) ? Kind.INT64 : Kind.STRING)))
                .toList();
        Answer answer = isText
                ? Answer.exact(form.command(), given, form.result())
                : Answer.open(
                        "How keys and values are written depends on the serializers of the template.",
                        given,
                        form.result());
        return answer.query(form.name(), at);
    }
}
