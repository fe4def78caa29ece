package shop.price;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.math.BigDecimal;

@Controller("/prices")
public class PriceController {

    private final Discounts discounts;

    public PriceController(Discounts discounts) {
        this.discounts = discounts;
    }

    @Get("/discount")
    public BigDecimal discount(@QueryValue int quantity) {
        return discounts.forQuantity(quantity);
    }

    @Post("/quote")
    public Quote quote(@Body Basket basket) {
        BigDecimal total = BigDecimal.ZERO;
        for (Basket.Item item : basket.items()) {
            BigDecimal full = item.unitPrice().multiply(BigDecimal.valueOf(item.quantity()));
            total = total.add(discounts.applyTo(full, item.quantity()));
        }
        return new Quote(basket.currency(), total);
    }
}
