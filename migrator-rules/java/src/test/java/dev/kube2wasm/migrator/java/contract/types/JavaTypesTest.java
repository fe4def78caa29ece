package dev.kube2wasm.migrator.java.contract.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaTypesTest {

    @Test
    void readsARecordWithItsConstraints() {
        assertThat(Shown.of("", """
                package shop;
                import jakarta.validation.constraints.*;
                import jakarta.validation.Valid;
                import org.springframework.web.bind.annotation.RestController;
                import java.util.*;
                @RestController
                class Api { Order order() { return null; } }
                record Order(@NotBlank String id, int count, @Valid @Size(min = 1) List<Line> lines, State state, UUID key) {}
                record Line(@Min(1) long amount, Optional<String> note) {}
                enum State { OPEN, DONE }
                """))
                .containsExactly(
                        "order: Order",
                        "struct Line {amount: INT64 Least[value=1, inclusive=true], note: STRING?}",
                        "struct Order {id: STRING? NotBlank[], count: INT32,"
                                + " lines: list Line? valid Size[least=1, most=Optional.empty], state: State?, key: UUID?}",
                        "enum State {OPEN, DONE}");
    }

    @Test
    void readsTheAccessorsThatLombokWrites() {
        assertThat(Shown.of("", """
                package shop;
                import lombok.*;
                import jakarta.persistence.*;
                class Api { Order order() { return null; } Hidden hidden() { return null; } }
                @Data @Entity class Order { @Id private Long id; private boolean isOpen; @Getter(AccessLevel.NONE) private int none; }
                @Value class Hidden { String text; @NonNull String sure; }
                """))
                .containsExactly(
                        "order: Order",
                        "hidden: Hidden",
                        "struct Hidden {text: STRING?, sure: STRING}",
                        "struct Order {id: INT64?, none: INT32 WRITE_ONLY, open: BOOLEAN}");
    }

    @Test
    void namesGenericAndNestedTypesAndOpensForeignOnes() {
        assertThat(Shown.of("", """
                package shop;
                import java.util.*;
                import org.springframework.data.domain.Page;
                class Api { Sheet<Order> orders() { return null; } Page<Order> page() { return null; } Own own() { return null; }
                  Map<String, Object> open() { return null; } A.Item first() { return null; } B.Item second() { return null; } }
                class Sheet<T> { public List<T> items; public T first; }
                record Order(int n) {}
                class Own extends com.acme.Base { public int n; }
                class A { record Item(int a) {} }
                class B { record Item(int b) {} }
                """))
                .containsExactly(
                        "orders: SheetOfOrder",
                        "page: any (Page is not in the sources)",
                        "own: any (extends Base, which is not in the sources)",
                        "open: any (a map of any values)",
                        "first: AItem",
                        "second: BItem",
                        "struct AItem {a: INT32}",
                        "struct BItem {b: INT32}",
                        "struct Order {n: INT32}",
                        "struct SheetOfOrder {items: list Order?, first: Order?}");
    }
}
