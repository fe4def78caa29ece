package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaCacheTest {

    @Test
    void findsCachesOfLibraries() {
        rule(new JavaCache()).java("""
                        import com.google.common.cache.Cache;
                        import com.google.common.cache.CacheBuilder;
                        class Balances {
                            private final Cache<String, Long> cache = CacheBuilder.newBuilder().build(); // requires: cache.inmemory
                            Object balance(String id) { return cache.getIfPresent(id); } // requires: cache.inmemory
                        }
                        """).check();
    }

    @Test
    void findsAnnotatedCachesThatAreSwitchedOn() {
        rule(new JavaCache()).java("""
                        import org.springframework.cache.annotation.*;
                        @EnableCaching
                        class Prices {
                            @Cacheable("prices") // requires: cache.inmemory
                            public String price(String id) { return id; }
                        }
                        """).check();
    }

    @Test
    void ignoresAnnotatedCachesThatAreSwitchedOff() {
        rule(new JavaCache()).java("""
                        import org.springframework.cache.annotation.Cacheable;
                        class Prices {
                            @Cacheable("prices")
                            public String price(String id) { return id; }
                        }
                        """).check();
    }

    @Test
    void ignoresAnnotatedCachesInRedis() {
        rule(new JavaCache())
                .file("src/main/resources/application.yml", """
                        spring:
                          cache:
                            type: redis
                        """)
                .java("""
                        import org.springframework.cache.annotation.*;
                        @EnableCaching
                        class Prices {
                            @Cacheable("prices")
                            public String price(String id) { return id; }
                        }
                        """)
                .check();
    }
}
