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
                        </dependency><dependency>
                        <groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-data-jpa</artifactId>
                        </dependency><dependency>
                        <groupId>org.postgresql</groupId><artifactId>postgresql</artifactId>
                        </dependency><dependency>
                        <groupId>org.springframework.cloud</groupId><artifactId>spring-cloud-starter-openfeign</artifactId>
                        </dependency></dependencies></project>
                        """,
                "shop/Dockerfile",
                "FROM eclipse-temurin:17\n",
                "shop/src/main/java/shop/Shop.java",
                code(text, segment),
                "shop/src/main/java/shop/Stock.java",
                client(text, segment),
                "shop/src/main/java/shop/Row.java",
                entity(text),
                "shop/src/main/java/shop/Rows.java",
                repository(text)));
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
                            - {name: SPRING_DATASOURCE_URL, value: "jdbc:postgresql://db:5432/shop"}
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

                    final Stock stock;
                    final Rows rows;

                    Shop(Stock stock, Rows rows) {
                        this.stock = stock;
                        this.rows = rows;
                    }

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

                    @GetMapping("/stock")
                    Thing stock(@RequestParam("of") String of) {
                        return stock.thing(of, of, of);
                    }

                    @GetMapping("/rows")
                    java.util.List<Row> rows(@RequestParam("of") String of) {
                        return rows.findByName(of);
                    }

                    @GetMapping("/written")
                    java.util.List<Row> written(@RequestParam("of") String of) {
                        return rows.written(of);
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

    private static String client(IntFunction<String> text, IntFunction<String> segment) {
        return """
                package shop;

                import org.springframework.cloud.openfeign.FeignClient;
                import org.springframework.web.bind.annotation.*;

                @FeignClient(name = "stock", url = "http://stock:8080")
                interface Stock {
                    @GetMapping(%s)
                    Shop.Thing thing(@RequestParam(%s) String one, @RequestParam("two") String two, @RequestHeader(%s) String three);
                }
                """.formatted(
                Nasty.java("/stock/" + segment.apply(21)), Nasty.java(text.apply(22)), Nasty.java(text.apply(23)));
    }

    private static String entity(IntFunction<String> text) {
        return """
                package shop;

                import jakarta.persistence.*;

                @Entity
                @Table(name = %s)
                class Row {
                    @Id public Long id;
                    @Column(name = %s) public String name;
                    @Column(name = %s) public int size;
                }
                """.formatted(numbered(24, 27, i -> Nasty.java(text.apply(i))));
    }

    private static String repository(IntFunction<String> text) {
        return """
                package shop;

                import java.util.List;
                import org.springframework.data.jpa.repository.*;

                interface Rows extends JpaRepository<Row, Long> {
                    List<Row> findByName(String name);

                    @Query(value = %s, nativeQuery = true)
                    List<Row> written(String name);
                }
                """.formatted(Nasty.java(
                "select * from shelf where name = :name and '" + translatable(text.apply(27)) + "' <> ''"));
    }

    /** Without what makes a query one that is left to a person. */
    private static String translatable(String sql) {
        String plain = sql.replace("$", "").replace("#{", "").replace("/*", "");
        return plain.replaceAll("-(?=-)", "").replace("'", "''");
    }
}
