package awkward.tins;

import java.util.List;
import java.util.Map;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tins")
public class TinController {

    private final Tins tins;
    private final StringRedisTemplate cache;

    public TinController(Tins tins, StringRedisTemplate cache) {
        this.tins = tins;
        this.cache = cache;
    }

    @GetMapping
    public List<Tin> find(@RequestParam String end, @RequestParam Size size) {
        return tins.findByLabelEndingWithOrSize(end, size);
    }

    @GetMapping("/count")
    public long count(@RequestParam int grams) {
        return tins.countByGrams(grams);
    }

    @DeleteMapping("/{id}")
    public void remove(@PathVariable long id) {
        tins.deleteById(id);
    }

    @PutMapping("/notes/{name}")
    public void note(@PathVariable String name, @RequestParam String field, @RequestParam String text) {
        cache.opsForHash().put(name, field, text);
    }

    @GetMapping("/notes/{name}")
    public Map<Object, Object> notes(@PathVariable String name) {
        return cache.opsForHash().entries(name);
    }

    @GetMapping("/visits")
    public Long visits() {
        return cache.opsForValue().increment("visits");
    }
}
