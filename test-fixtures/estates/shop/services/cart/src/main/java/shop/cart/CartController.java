package shop.cart;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/carts/{customer}")
public class CartController {

    private final Carts carts;

    public CartController(Carts carts) {
        this.carts = carts;
    }

    @GetMapping
    public Map<String, Integer> show(@PathVariable String customer) {
        return carts.of(customer);
    }

    @PutMapping("/{sku}")
    public Map<String, Integer> put(
            @PathVariable String customer, @PathVariable String sku, @RequestParam(defaultValue = "1") int quantity) {
        carts.put(customer, sku, quantity);
        return carts.of(customer);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void clear(@PathVariable String customer) {
        carts.clear(customer);
    }
}
