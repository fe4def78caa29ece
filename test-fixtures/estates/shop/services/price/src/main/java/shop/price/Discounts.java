package shop.price;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The more of one thing, the cheaper. */
@Singleton
public class Discounts {

    private static final Map<Integer, BigDecimal> PERCENT_FROM =
            Map.of(10, new BigDecimal("5"), 50, new BigDecimal("8"), 100, new BigDecimal("12"));

    private final NavigableMap<Integer, BigDecimal> steps = new TreeMap<>(PERCENT_FROM);

    public BigDecimal forQuantity(int quantity) {
        Map.Entry<Integer, BigDecimal> step = steps.floorEntry(quantity);
        return step == null ? BigDecimal.ZERO : step.getValue();
    }

    public BigDecimal applyTo(BigDecimal price, int quantity) {
        BigDecimal rest = BigDecimal.valueOf(100).subtract(forQuantity(quantity));
        return price.multiply(rest).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }
}
