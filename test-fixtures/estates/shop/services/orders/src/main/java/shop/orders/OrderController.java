package shop.orders;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

@RestController
@RequestMapping("/orders")
public class OrderController {

    private final OrderRepository orders;
    private final RestClient prices;

    public OrderController(OrderRepository orders, RestClient prices) {
        this.orders = orders;
        this.prices = prices;
    }

    @GetMapping
    public List<PurchaseOrder> all() {
        return orders.findAll();
    }

    @GetMapping("/{id}")
    public ResponseEntity<PurchaseOrder> one(@PathVariable long id) {
        return ResponseEntity.of(orders.findById(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public PurchaseOrder place(@RequestBody NewOrder order) {
        BigDecimal discount = prices.get()
                .uri("/prices/discount?quantity={quantity}", order.quantity())
                .retrieve()
                .body(BigDecimal.class);
        return orders.save(new PurchaseOrder(order.customer(), order.sku(), order.quantity(), discount));
    }

    public record NewOrder(String customer, String sku, int quantity) {}
}
