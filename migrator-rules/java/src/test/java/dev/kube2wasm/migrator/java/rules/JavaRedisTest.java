package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaRedisTest {

    @Test
    void findsClients() {
        rule(new JavaRedis()).java("""
                        import org.springframework.data.redis.core.StringRedisTemplate;
                        import redis.clients.jedis.Jedis;
                        class Carts {
                            Object spring(StringRedisTemplate redis) { return redis.opsForValue(); } // requires: redis
                            Object jedis() { return new Jedis("redis"); } // requires: redis
                        }
                        """).check();
    }

    @Test
    void findsAnnotatedCachesInRedis() {
        rule(new JavaRedis()).file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-data-redis</artifactId></dependency>
                          </dependencies>
                        </project>
                        """).java("""
                        import org.springframework.cache.annotation.*;
                        @EnableCaching
                        class Prices {
                            @Cacheable("prices") // requires: redis
                            public String price(String id) { return id; }
                        }
                        """).check();
    }

    @Test
    void findsStoresThatAreOnlyConfigured() {
        rule(new JavaRedis())
                .file("src/main/resources/application.yml", """
                        spring:
                          session:
                            store-type: redis # requires: redis
                        """)
                .java("""
                        class Carts {}
                        """)
                .check();
    }
}
