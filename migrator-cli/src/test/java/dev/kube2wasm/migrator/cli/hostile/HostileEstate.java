package dev.kube2wasm.migrator.cli.hostile;

import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import java.util.Map;
import java.util.function.IntFunction;

/** A service whose every text is made by a function. */
final class HostileEstate {

    private HostileEstate() {}

    static SourceTree of(IntFunction<String> text, IntFunction<String> segment) {
        return MemoryTree.of(Map.of(
                "k8s.yaml",
                manifests(text),
                "shop/pom.xml",
                """
                        <project><artifactId>shop</artifactId><dependencies><dependency>
                        <groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId>
                        </dependency></dependencies></project>
                        """,
                "shop/Dockerfile",
                "FROM eclipse-temurin:17\n",
                "shop/src/main/java/shop/Shop.java",
                code(text, segment)));
    }

    private static String manifests(IntFunction<String> text) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: shop
                  annotations: {note: %s}
                spec:
                  template:
                    metadata: {labels: {app: shop}, annotations: {note: %s}}
                    spec:
                      containers:
                        - name: shop
                          image: shop
                          env:
                            - {name: PLAIN, value: %s}
                            - {name: %s, value: plain}
                            - {name: %s, value: %s}
                            - {name: %s, valueFrom: {secretKeyRef: {name: %s, key: %s}}}
                          envFrom: [{configMapRef: {name: settings}}]
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings}
                data: {%s: %s}
                """.formatted(numbered(0, 11, i -> Nasty.yaml(text.apply(i))));
    }

    private static Object[] numbered(int from, int to, IntFunction<String> text) {
        Object[] texts = new Object[to - from];
        for (int i = from; i < to; i++) {
            texts[i - from] = text.apply(i);
        }
        return texts;
    }

    private static String code(IntFunction<String> text, IntFunction<String> segment) {
        IntFunction<String> literal = i -> Nasty.java(text.apply(i));
        return """
                package shop;

                import com.fasterxml.jackson.annotation.JsonProperty;
                import org.springframework.beans.factory.annotation.Value;
                import org.springframework.boot.SpringApplication;
                import org.springframework.boot.autoconfigure.SpringBootApplication;
                import org.springframework.web.bind.annotation.*;

                @SpringBootApplication
                @RestController
                public class Shop {

                    enum Kind { @JsonProperty(%s) ONE, @JsonProperty(%s) TWO }

                    record Thing(@JsonProperty(%s) String name, @JsonProperty(%s) int size, Kind kind) {}

                    @Value("${shop.text:plain}")
                    String text;

                    public static void main(String[] args) {
                        SpringApplication.run(Shop.class, args);
                    }

                    @GetMapping(%s)
                    String greeting() {
                        return %s;
                    }

                    @GetMapping(%s)
                    String given(@RequestParam(name = %s, defaultValue = %s) String given, @RequestHeader(%s) String header) {
                        return given + %s;
                    }

                    @PostMapping("/things")
                    Thing thing(@RequestBody Thing thing) {
                        return new Thing(thing.name() + text, 1, Kind.ONE);
                    }
                }
                """.formatted(
                        literal.apply(11),
                        literal.apply(12),
                        literal.apply(13),
                        literal.apply(14),
                        Nasty.java("/greeting/" + segment.apply(15)),
                        literal.apply(16),
                        Nasty.java("/given/" + segment.apply(17)),
                        literal.apply(18),
                        literal.apply(19),
                        literal.apply(20),
                        literal.apply(16));
    }
}
