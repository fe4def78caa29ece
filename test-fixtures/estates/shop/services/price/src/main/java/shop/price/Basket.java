package shop.price;

import java.math.BigDecimal;
import java.util.List;

public record Basket(String currency, List<Item> items) {

    public record Item(String sku, int quantity, BigDecimal unitPrice) {}
}
