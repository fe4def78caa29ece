package dev.kube2wasm.migrator.java.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Store.Column;
import dev.kube2wasm.migrator.api.contract.Store.Query;
import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.service.Services;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StoresTest {

    private static final String POSTGRES = "spring.datasource.url=jdbc:postgresql://db/shop\n";
    private static final String MYSQL = "spring.datasource.url=jdbc:mysql://db/shop\n";

    private static final String ORDERS = """
            package shop;
            import org.springframework.data.jpa.repository.*;
            import org.springframework.data.repository.query.Param;
            import org.springframework.web.bind.annotation.*;
            import jakarta.persistence.*;
            import java.util.*;
            @Entity class PurchaseOrder {
              @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
              @Column(name = "customerName") String customer;
              String group;
              int quantity;
              boolean paid;
              @Enumerated(EnumType.STRING) State state;
              @Transient String cached;
              static int count;
              PurchaseOrder() {}
              PurchaseOrder(String customer) {}
            }
            enum State { NEW, SENT }
            """;

    private static Store only(ServiceCode code) {
        List<Store> stores = Stores.of(code, new NamedTypes(), List.of());
        assertThat(stores).hasSize(1);
        return stores.get(0);
    }

    private static String text(Query q) {
        return q.name() + ": " + q.statement().orElse("? " + q.why());
    }

    private static ServiceCode orders(String settings, String methods, String calls) {
        return Services.configured(
                settings,
                ORDERS + "interface Orders extends JpaRepository<PurchaseOrder, Long> {\n" + methods + "\n}\n"
                        + "@RestController class A { Orders orders;\n @GetMapping(\"/\") String get(PurchaseOrder given, List<Integer> numbers) {\n"
                        + calls + "\n return \"\"; } }\n");
    }

    private static final String ROW = "id, customer_name, \"group\", quantity, paid, state";

    @Test
    void tableOfAnEntity() {
        Store store = only(orders(POSTGRES, "", "orders.count();"));
        assertThat(store.name()).isEqualTo("Orders");
        assertThat(store.capability()).isEqualTo(Capability.SQL_POSTGRES);
        assertThat(store.table().orElseThrow().name()).isEqualTo("purchase_order");
        assertThat(store.table().orElseThrow().type()).isEqualTo("PurchaseOrder");
        assertThat(store.table().orElseThrow().columns())
                .extracting(Column::name, Column::variable, Column::key, Column::generated)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("id", "id", true, true),
                        org.assertj.core.groups.Tuple.tuple("customer_name", "customer", false, false),
                        org.assertj.core.groups.Tuple.tuple("group", "group", false, false),
                        org.assertj.core.groups.Tuple.tuple("quantity", "quantity", false, false),
                        org.assertj.core.groups.Tuple.tuple("paid", "paid", false, false),
                        org.assertj.core.groups.Tuple.tuple("state", "state", false, false));
    }

    @Test
    void addressOfADatabase() {
        Store.Address address =
                only(orders("""
                        db.host=${DB_HOST:localhost}
                        db.name=shop
                        spring.datasource.url=jdbc:postgresql://${db.host}:5432/${db.name}
                        spring.datasource.username=me
                        spring.datasource.password=${DB_PASSWORD:hidden}
                        """, "", "orders.count();")).address().orElseThrow();
        assertThat(address.url())
                .isEqualTo(new Store.Setting(
                        "spring.datasource.url",
                        java.util.Optional.of("jdbc:postgresql://${DB_HOST:localhost}:5432/shop")));
        assertThat(address.user().text()).contains("me");
        assertThat(address.password().text()).contains("${DB_PASSWORD}");
    }

    @Test
    void noPasswordIsKept() {
        Store literal = only(orders(POSTGRES + "spring.datasource.password=hidden\n", "", "orders.count();"));
        assertThat(literal.address().orElseThrow().password().text()).contains("${spring.datasource.password}");
        Store inside = only(
                orders("spring.datasource.url=jdbc:postgresql://db/shop?password=hidden\n", "", "orders.count();"));
        assertThat(inside.address().orElseThrow().url())
                .isEqualTo(new Store.Setting("spring.datasource.url", java.util.Optional.empty()));
    }

    @Test
    void methodsOfEveryRepository() {
        Store store = only(orders(POSTGRES, "", """
                orders.findById(1L); orders.findAll(); orders.count(); orders.existsById(1L); orders.deleteById(1L);
                orders.save(new PurchaseOrder("a")); orders.saveAll(List.of()); orders.deleteAll();
                """));
        assertThat(store.queries().stream().map(StoresTest::text))
                .containsExactly(
                        "count: SELECT COUNT(*) FROM purchase_order",
                        "deleteAll: DELETE FROM purchase_order",
                        "deleteById: DELETE FROM purchase_order WHERE id = $1",
                        "existsById: SELECT EXISTS (SELECT 1 FROM purchase_order WHERE id = $1)",
                        "findAll: SELECT " + ROW + " FROM purchase_order",
                        "findById: SELECT " + ROW + " FROM purchase_order WHERE id = $1",
                        "save: INSERT INTO purchase_order (customer_name, \"group\", quantity, paid, state)"
                                + " VALUES ($1, $2, $3, $4, $5) RETURNING " + ROW,
                        "saveAll: ? The method saveAll takes many entities at once.");
    }

    @Test
    void whatIsSavedDecides() {
        assertThat(only(orders(POSTGRES, "", "orders.save(given);")).queries().stream()
                        .map(StoresTest::text))
                .containsExactly(
                        "save: ? Whether it inserts or updates depends on the PurchaseOrder that it is given.");
        assertThat(only(orders(MYSQL, "", "orders.save(new PurchaseOrder());")).queries().stream()
                        .map(StoresTest::text))
                .containsExactly("save: ? MySQL tells the key of a new row in a second statement.");
    }

    @Test
    void namesOfMethods() {
        Store store = only(orders(POSTGRES, """
                List<PurchaseOrder> findByCustomerAndQuantityGreaterThanOrPaidTrue(String who, int least);
                Optional<PurchaseOrder> findFirstByCustomerIgnoreCaseOrderByQuantityDescIdAsc(String customer);
                List<PurchaseOrder> findTop3ByQuantityBetween(int a, int b);
                List<PurchaseOrder> findByQuantityIn(List<Integer> quantities);
                List<PurchaseOrder> findByCustomerStartingWith(String prefix);
                List<PurchaseOrder> findByCustomerContainingAndGroupEndingWith(String part, String end);
                List<PurchaseOrder> findByStateIsNullAndCustomerNot(String customer);
                List<PurchaseOrder> findByQuantityLessThanEqual(int most);
                long countByPaidFalse();
                boolean existsByCustomer(String customer);
                void deleteByCustomer(String customer);
                List<PurchaseOrder> findByCustomerLike(String pattern);
                List<PurchaseOrder> findByNothing(String n);
                List<PurchaseOrder> findByCustomer(String c, org.springframework.data.domain.Pageable p);
                List<String> findByGroup(String g);
                """, """
                orders.findByCustomerAndQuantityGreaterThanOrPaidTrue("a", 1);
                orders.findFirstByCustomerIgnoreCaseOrderByQuantityDescIdAsc("a"); orders.findTop3ByQuantityBetween(1, 2);
                orders.findByQuantityIn(numbers); orders.findByCustomerStartingWith("a");
                orders.findByCustomerContainingAndGroupEndingWith("a", "b"); orders.findByStateIsNullAndCustomerNot("a");
                orders.findByQuantityLessThanEqual(1); orders.countByPaidFalse(); orders.existsByCustomer("a");
                orders.deleteByCustomer("a"); orders.findByCustomerLike("a"); orders.findByNothing("a");
                orders.findByCustomer("a", null); orders.findByGroup("a");
                """));
        String select = "SELECT " + ROW + " FROM purchase_order WHERE ";
        assertThat(store.queries().stream().map(StoresTest::text))
                .containsExactlyInAnyOrder(
                        "findByCustomerAndQuantityGreaterThanOrPaidTrue: " + select
                                + "customer_name = $1 AND quantity > $2 OR paid = TRUE",
                        "findFirstByCustomerIgnoreCaseOrderByQuantityDescIdAsc: " + select
                                + "UPPER(customer_name) = UPPER($1) ORDER BY quantity DESC, id LIMIT 1",
                        "findTop3ByQuantityBetween: " + select + "quantity BETWEEN $1 AND $2 LIMIT 3",
                        "findByQuantityIn: " + select + "quantity = ANY($1)",
                        "findByCustomerStartingWith: " + select + "POSITION($1 IN customer_name) = 1",
                        "findByCustomerContainingAndGroupEndingWith: " + select
                                + "POSITION($1 IN customer_name) > 0 AND RIGHT(\"group\", CHAR_LENGTH($2)) = $2",
                        "findByStateIsNullAndCustomerNot: " + select + "state IS NULL AND customer_name <> $1",
                        "findByQuantityLessThanEqual: " + select + "quantity <= $1",
                        "countByPaidFalse: SELECT COUNT(*) FROM purchase_order WHERE paid = FALSE",
                        "existsByCustomer: SELECT EXISTS (SELECT 1 FROM purchase_order WHERE customer_name = $1)",
                        "deleteByCustomer: DELETE FROM purchase_order WHERE customer_name = $1",
                        "findByCustomerLike: " + select + "customer_name LIKE $1",
                        "findByNothing: ? No column is called by the part Nothing of its name.",
                        "findByCustomer: ? It takes its order, page or condition as an argument.",
                        "findByGroup: ? It returns only a part of PurchaseOrder.");
        Rows.runs(store);
    }

    @Test
    void writtenQueries() {
        Store store = only(
                orders(
                        POSTGRES,
                        """
                @Query("select o from PurchaseOrder o where o.customer = :who and o.quantity >= ?2 order by o.id desc")
                List<PurchaseOrder> simple(@Param("who") String customer, int least);
                @Query("SELECT COUNT(o) FROM PurchaseOrder o WHERE o.quantity in :all")
                long counted(@Param("all") List<Integer> all);
                @Query(value = "select * from purchase_order where customer_name = :c or quantity::text = ':x' or customer_name = :c", nativeQuery = true)
                List<PurchaseOrder> sql(@Param("c") String c);
                @Query("select o from PurchaseOrder o join o.lines l") List<PurchaseOrder> joined();
                @Query("select o from #{#entityName} o") List<PurchaseOrder> spel();
                """,
                        "orders.simple(\"a\", 1); orders.counted(numbers); orders.sql(\"c\"); orders.joined(); orders.spel();"));
        assertThat(store.queries().stream().map(StoresTest::text))
                .containsExactly(
                        "counted: SELECT COUNT(*) FROM purchase_order WHERE quantity = ANY($1)",
                        "joined: ? Its query does more than compare columns.",
                        "simple: SELECT " + ROW
                                + " FROM purchase_order WHERE customer_name = $1 AND quantity >= $2 ORDER BY id DESC",
                        "spel: ? Its query does more than compare columns.",
                        "sql: select * from purchase_order where customer_name = $1 or quantity::text = ':x' or"
                                + " customer_name = $1");
        Rows.runs(store);
    }

    @Test
    void everyStatementRuns() {
        Rows.runs(only(orders(POSTGRES, "", """
                orders.findById(1L); orders.findAll(); orders.count(); orders.existsById(1L); orders.deleteById(1L);
                orders.deleteAll();
                """)));
    }

    @Test
    void relationsAreSaidAndNotTranslated() {
        ServiceCode code = Services.configured(POSTGRES, """
                import org.springframework.data.jpa.repository.JpaRepository;
                import jakarta.persistence.*;
                import java.util.List;
                @Entity class Cart { @Id String id; @OneToMany List<Item> items; }
                @Entity class Item { @Id String id; }
                interface Carts extends JpaRepository<Cart, String> {}
                @org.springframework.web.bind.annotation.RestController class A { Carts carts;
                  @org.springframework.web.bind.annotation.GetMapping Object get() { return carts.findById("a"); } }
                """);
        assertThat(only(code).queries().stream().map(StoresTest::text))
                .containsExactly("findById: ? The field items is mapped with @OneToMany.");
    }

    @Test
    void springDataJdbcNeedsNoAnnotationOnTheType() {
        ServiceCode code = Services.configured(POSTGRES, """
                import org.springframework.data.jdbc.repository.query.Query;
                import org.springframework.data.repository.CrudRepository;
                import org.springframework.data.annotation.Id;
                record Book(@Id Long id, String bookTitle, Kind kind) {}
                enum Kind { PAPER }
                interface Books extends CrudRepository<Book, Long> { boolean existsByBookTitle(String title); }
                @org.springframework.web.bind.annotation.RestController class A { Books books;
                  @org.springframework.web.bind.annotation.GetMapping Object get() { return books.existsByBookTitle("a") ? books.findById(1L) : ""; } }
                """);
        List<Store> stores = Stores.of(
                code,
                new NamedTypes(),
                List.of(new Library("org.springframework.boot", "spring-boot-starter-data-jdbc")));
        assertThat(stores.get(0).queries().stream().map(StoresTest::text))
                .containsExactly(
                        "existsByBookTitle: SELECT EXISTS (SELECT 1 FROM book WHERE book_title = $1)",
                        "findById: SELECT id, book_title, kind FROM book WHERE id = $1");
        Rows.runs(stores.get(0));
    }

    private record Library(String group, String artifact) implements dev.kube2wasm.migrator.api.code.Dependency {
        @Override
        public String version() {
            return "";
        }

        @Override
        public dev.kube2wasm.migrator.api.model.SourceLocation at() {
            return dev.kube2wasm.migrator.api.model.SourceLocation.startOf("pom.xml");
        }
    }

    @Test
    void otherStoresHaveNoStatements() {
        ServiceCode code = Services.of("""
                import org.springframework.data.mongodb.repository.MongoRepository;
                class Note { String id; }
                interface Notes extends MongoRepository<Note, String> { java.util.List<Note> findByTitle(String title); }
                @org.springframework.web.bind.annotation.RestController class A { Notes notes;
                  @org.springframework.web.bind.annotation.GetMapping Object get() { return notes.findByTitle("a"); } }
                """);
        Store store = only(code);
        assertThat(store.capability()).isEqualTo(Capability.NOSQL_MONGODB);
        assertThat(store.table()).isEmpty();
        assertThat(store.queries().stream().map(StoresTest::text))
                .containsExactly("findByTitle: ? Statements are written for PostgreSQL and MySQL only.");
    }

    @Test
    void redis() {
        ServiceCode code = Services.of("""
                import org.springframework.data.redis.core.StringRedisTemplate;
                import org.springframework.data.redis.core.RedisTemplate;
                import java.time.Duration;
                @org.springframework.web.bind.annotation.RestController class A {
                  StringRedisTemplate redis; RedisTemplate<String, Object> objects;
                  @org.springframework.web.bind.annotation.GetMapping Object get(String k) {
                    redis.opsForHash().put(k, "f", "v");
                    redis.<String, String>opsForHash().entries(k);
                    redis.expire(k, Duration.ofDays(7));
                    redis.delete(k);
                    redis.delete("other");
                    objects.opsForValue().get(k);
                    return "";
                  }
                }
                """);
        Store store = only(code);
        assertThat(store.capability()).isEqualTo(Capability.REDIS);
        assertThat(store.address().orElseThrow().url().text())
                .contains("redis://${spring.data.redis.host}:${spring.data.redis.port:6379}");
        assertThat(store.queries().stream().map(StoresTest::text))
                .containsExactly(
                        "DEL: DEL $1",
                        "GET: ? How keys and values are written depends on the serializers of the template.",
                        "HGETALL: HGETALL $1",
                        "HSET: HSET $1 $2 $3",
                        "PEXPIRE: PEXPIRE $1 $2");
    }
}
