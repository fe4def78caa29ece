package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
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
            "cn.hutool.cache.**",
            "io.quarkus.cache.CaffeineCache");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-cache", "Finds caches in the process's memory.", Capability.CACHE_INMEMORY);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Stream.of(Uses.of(service, CACHES), AnnotatedCaches.IN_MEMORY.in(service))
                .flatMap(uses -> uses.require(Capability.CACHE_INMEMORY));
    }
}
