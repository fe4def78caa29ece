package shop.catalog;

public record Article(String sku, String name, String category) {}
