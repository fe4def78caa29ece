package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds work with Redis or Memcached, also where it is only configured as session or cache store. */
@AutoService(Rule.class)
public final class JavaRedis implements Rule {

    private static final String[] PATTERNS = Names.all(
            Names.list(
                    "redis.clients.**",
                    "io.lettuce.**",
                    "org.redisson.**",
                    "org.springframework.data.redis.**",
                    "io.quarkus.redis.**",
                    "io.micronaut.configuration.lettuce.**",
                    "org.springframework.session.data.redis.**",
                    "net.spy.memcached.**",
                    "net.rubyeye.xmemcached.**",
                    "com.google.code.ssm.**",
                    "com.alicp.jetcache.redis.**"),
            Names.vertx("redis.**"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-redis", "Finds work with Redis or Memcached.", Capability.REDIS);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Stream.of(
                        Uses.of(service, PATTERNS).require(Capability.REDIS),
                        RepositoryStore.REDIS.repositories(service).require(Capability.REDIS),
                        AnnotatedCaches.IN_REDIS.in(service).require(Capability.REDIS),
                        sessions(service),
                        configured(service))
                .flatMap(s -> s);
    }

    /** From Spring Boot 3 on, the library alone moves the sessions to Redis. */
    private static Stream<Finding> sessions(Microservice service) {
        return service.code()
                .dependencies("org.springframework.session:spring-session-data-redis")
                .map(d -> Finding.requires(Capability.REDIS, d.at()))
                .map(Requirement::likely);
    }

    private static Stream<Finding> configured(Microservice service) {
        Configured configured = Configured.of(service);
        return Stream.of("spring.session.store-type", "spring.cache.type", "quarkus.cache.type")
                .flatMap(key -> configured.value(key).stream())
                .filter(v -> v.text().equalsIgnoreCase("redis"))
                .map(v -> Finding.requires(Capability.REDIS, v.at()));
    }
}
