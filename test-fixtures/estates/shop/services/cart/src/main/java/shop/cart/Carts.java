package shop.cart;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Service;

/** What customers have put aside, for a week. */
@Service
public class Carts {

    private static final Duration KEPT = Duration.ofDays(7);

    private final StringRedisTemplate redis;

    public Carts(StringRedisTemplate redis) {
        this.redis = redis;
    }

    public Map<String, Integer> of(String customer) {
        Map<String, Integer> items = new TreeMap<>();
        redis.<String, String>opsForHash()
                .entries(key(customer))
                .forEach((sku, quantity) -> items.put(sku, Integer.valueOf(quantity)));
        return items;
    }

    public void put(String customer, String sku, int quantity) {
        redis.opsForHash().put(key(customer), sku, String.valueOf(quantity));
        redis.expire(key(customer), KEPT);
    }

    public void clear(String customer) {
        redis.delete(key(customer));
    }

    private static String key(String customer) {
        return "cart:" + customer;
    }
}
