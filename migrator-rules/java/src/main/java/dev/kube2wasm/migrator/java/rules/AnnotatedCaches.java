package dev.kube2wasm.migrator.java.rules;

import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import java.util.Locale;

/** Where a framework keeps what the service asks it to cache by annotation. */
enum AnnotatedCaches {
    IN_MEMORY,
    IN_REDIS,
    ELSEWHERE;

    private static final String[] SPRING = {
        "org.springframework.cache.annotation.Cacheable",
        "org.springframework.cache.annotation.CachePut",
        "org.springframework.cache.annotation.Caching"
    };

    private static final String[] OTHERS = {
        "io.quarkus.cache.CacheResult",
        "io.quarkus.cache.CacheName",
        "io.micronaut.cache.annotation.*",
        "io.micronaut.cache.SyncCache"
    };

    private static final String[] REDIS = {
        "org.springframework.boot:spring-boot-starter-data-redis*",
        "org.springframework.data:spring-data-redis",
        "io.quarkus:quarkus-redis-cache",
        "io.micronaut.redis:micronaut-redis*"
    };

    private static final String[] REMOTE = {
        "io.quarkus:quarkus-infinispan-cache", "org.infinispan:infinispan-spring-boot3-starter-remote"
    };

    /** The annotations of the service that put something there. */
    Uses in(Microservice service) {
        return Uses.of(service, Names.all(SPRING, OTHERS))
                .where(u -> isSwitchedOn(u, service) && of(u, service) == this);
    }

    /** Spring's annotations do nothing until caching is enabled. */
    private static boolean isSwitchedOn(Use annotation, Microservice service) {
        return !annotation.type().startsWith("org.springframework.")
                || Uses.of(service, "org.springframework.cache.annotation.EnableCaching")
                        .of(Use.Kind.ANNOTATION)
                        .any();
    }

    private static AnnotatedCaches of(Use annotation, Microservice service) {
        return Configured.of(service)
                .value("spring.cache.type")
                .filter(v -> annotation.type().startsWith("org.springframework."))
                .map(v -> named(v.text()))
                .orElseGet(() -> amongLibraries(service));
    }

    private static AnnotatedCaches named(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "redis" -> IN_REDIS;
            case "none", "couchbase", "infinispan" -> ELSEWHERE;
            default -> IN_MEMORY;
        };
    }

    private static AnnotatedCaches amongLibraries(Microservice service) {
        if (service.code().dependencies(REDIS).findAny().isPresent()) {
            return IN_REDIS;
        }
        return service.code().dependencies(REMOTE).findAny().isPresent() ? ELSEWHERE : IN_MEMORY;
    }
}
