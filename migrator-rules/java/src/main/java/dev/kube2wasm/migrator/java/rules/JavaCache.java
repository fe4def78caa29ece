package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds caches in the process's memory. An annotation that names a cache counts only where a cache is switched on. */
@AutoService(Rule.class)
public final class JavaCache implements Rule {

    private static final String[] CACHES = Names.list(
            "com.github.benmanes.caffeine.cache.**",
            "com.google.common.cache.**",
            "com.google.common.base.Suppliers#memoize*",
            "org.ehcache.**",
            "net.sf.ehcache.**",
            "javax.cache.**",
            "org.cache2k.**",
            "com.alicp.jetcache.**",
            "com.googlecode.concurrentlinkedhashmap.**",
            "org.springframework.cache.concurrent.**",
            "org.springframework.cache.caffeine.**",
            "org.springframework.cache.support.SimpleCacheManager",
            "org.springframework.cache.jcache.**",
            "com.hazelcast.core.Hazelcast",
            "com.hazelcast.config.**",
            "org.infinispan.manager.**",
            "org.infinispan.Cache",
            "org.apache.ignite.Ignition",
            "org.apache.commons.collections4.map.LRUMap",
            "org.apache.commons.collections4.map.PassiveExpiringMap",
            "net.jodah.expiringmap.**",
            "cn.hutool.cache.**");

    private static final String[] SPRING = {
        "org.springframework.cache.annotation.Cacheable",
        "org.springframework.cache.annotation.CachePut",
        "org.springframework.cache.annotation.Caching",
        "org.springframework.cache.annotation.CacheConfig"
    };

    private static final String[] OTHERS = {
        "io.quarkus.cache.CacheResult",
        "io.quarkus.cache.CacheName",
        "io.quarkus.cache.CaffeineCache",
        "io.micronaut.cache.annotation.*",
        "io.micronaut.cache.SyncCache"
    };

    /** Libraries that move the annotated caches out of the process. */
    private static final String[] REMOTE = {
        "org.springframework.boot:spring-boot-starter-data-redis*",
        "org.springframework.data:spring-data-redis",
        "io.quarkus:quarkus-redis-cache",
        "io.quarkus:quarkus-infinispan-cache",
        "io.micronaut.redis:micronaut-redis*",
        "org.infinispan:infinispan-spring-boot*-starter-remote"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-cache", "Finds caches in the process's memory.", Capability.CACHE_INMEMORY);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Stream.of(
                        Uses.of(service, CACHES),
                        Uses.of(service, SPRING).where(u -> isSpringCacheInMemory(service)),
                        Uses.of(service, OTHERS).except(u -> isRemote(service)))
                .flatMap(uses -> uses.require(Capability.CACHE_INMEMORY));
    }

    private static boolean isSpringCacheInMemory(Microservice service) {
        boolean on = Uses.of(service, "org.springframework.cache.annotation.EnableCaching")
                .of(Use.Kind.ANNOTATION)
                .any();
        return on
                && Configured.of(service)
                        .value("spring.cache.type")
                        .map(v -> !v.text().equalsIgnoreCase("redis") && !v.isOff())
                        .orElseGet(() -> !isRemote(service));
    }

    private static boolean isRemote(Microservice service) {
        return service.code().dependencies(REMOTE).findAny().isPresent();
    }
}
