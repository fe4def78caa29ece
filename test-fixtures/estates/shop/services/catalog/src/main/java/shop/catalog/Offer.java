package shop.catalog;

import java.math.BigDecimal;

public record Offer(Article article, BigDecimal discountPercent) {}
