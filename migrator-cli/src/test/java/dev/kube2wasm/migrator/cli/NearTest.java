package dev.kube2wasm.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearTest {

    @Test
    void namesTheMostSimilarFirst() {
        assertThat(Near.matches("oders", List.of("users", "orders", "price"))).containsExactly("orders", "users");
    }

    @Test
    void aPartOfANameIsNearToo() {
        assertThat(Near.matches("order", List.of("ts-order-other-service", "cart")))
                .containsExactly("ts-order-other-service");
    }

    @Test
    void asksNothingWhereNothingIsNear() {
        assertThat(Near.question("zebra", List.of("orders"))).isEmpty();
        assertThat(Near.question("Cart", List.of("cart"))).isEqualTo(" Did you mean cart?");
    }
}
