package dev.kube2wasm.migrator.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {

    private static final Names NO_PREFIX = new Names(List.of());

    @ParameterizedTest
    @CsvSource({"Order_Service, orderservice", "a.b-c, abc", "x, x"})
    void caseAndSeparatorsCarryNoMeaning(String name, String form) {
        assertThat(NO_PREFIX.forms(name, 0)).containsExactly(form);
    }

    @ParameterizedTest
    @CsvSource({"reviews-v2, reviews", "reviews_v10, reviews"})
    void aVersionIsDroppedFromTheFirstLevelOn(String name, String form) {
        assertThat(NO_PREFIX.forms(name, 0)).doesNotContain(form);
        assertThat(NO_PREFIX.forms(name, 1)).contains(form);
    }

    @ParameterizedTest
    @CsvSource({"ipv4", "v2", "-v2", "reviews2", "reviewsv2", "reviews-v"})
    void whatIsNoVersionStays(String name) {
        assertThat(NO_PREFIX.forms(name, 1)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "order-service, order",
        "orderservice, order",
        "order-api, order",
        "order_ms, order",
        "petserver, pet",
        "order-app, order",
        "ab-api, ab"
    })
    void aWordForServiceIsDroppedOnTheLastLevel(String name, String form) {
        assertThat(NO_PREFIX.forms(name, 1)).doesNotContain(form);
        assertThat(NO_PREFIX.forms(name, 2)).contains(form);
    }

    @ParameterizedTest
    @CsvSource({"service", "api", "whatsapp", "items", "myservice"})
    void aNameIsNeverShortenedToNothingMuch(String name) {
        assertThat(NO_PREFIX.forms(name, 2)).hasSize(1);
    }

    @Test
    void aPrefixIsLearntFromAQuarterOfTheNamesAndFromTwoAtLeast() {
        List<String> quarter = List.of("shop-a", "shop-b", "c", "d", "e", "f", "g", "h");
        assertThat(new Names(quarter).forms("shop-orders", 1)).containsExactly("orders", "shoporders");
        List<String> fewer = List.of("shop-a", "shop-b", "c", "d", "e", "f", "g", "h", "i");
        assertThat(new Names(fewer).forms("shop-orders", 1)).containsExactly("shoporders");
        assertThat(new Names(List.of("shop-a")).forms("shop-orders", 1)).containsExactly("shoporders");
        assertThat(new Names(List.of("shop-a", "shop-a")).forms("shop-orders", 1))
                .containsExactly("shoporders");
    }

    @Test
    void prefixAndVersionAreDroppedTogether() {
        assertThat(new Names(List.of("shop-a", "shop-b")).forms("shop-orders-v2", 1))
                .contains("orders");
        assertThat(new Names(List.of("shop-a", "shop-b")).forms("shop-orders-service", 2))
                .contains("orders");
    }
}
