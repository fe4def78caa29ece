package shop.price;

import java.math.BigDecimal;

public record Quote(String currency, BigDecimal total) {}
