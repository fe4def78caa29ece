package awkward.shelves;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/shelves")
public class ShelfController {

    private final Shelves shelves;
    private final Visits visits;

    public ShelfController(Shelves shelves, Visits visits) {
        this.shelves = shelves;
        this.visits = visits;
    }

    @GetMapping
    public List<Shelf> all() {
        return shelves.findAll();
    }

    @GetMapping("/{id}")
    public ResponseEntity<Shelf> one(@PathVariable UUID id) {
        return ResponseEntity.of(shelves.findById(id));
    }

    @GetMapping("/in")
    public List<Shelf> in(@RequestParam List<State> states) {
        return shelves.findByStateIn(states);
    }

    @GetMapping("/after/{built}")
    public List<Shelf> after(@PathVariable LocalDate built, @RequestParam BigDecimal below) {
        return shelves.findByBuiltAfterAndPriceLessThanOrderByPrice(built, below);
    }

    @GetMapping("/first/{type}")
    public ResponseEntity<Shelf> first(@PathVariable String type) {
        return ResponseEntity.of(shelves.findFirstByTypeStartingWith(type));
    }

    @GetMapping("/odd")
    public List<Shelf> odd(@RequestParam String type) {
        return shelves.odd(type);
    }

    @GetMapping("/counts")
    public Map<String, Long> counts(@RequestParam State state) {
        return Map.of(shelves.existsByRow("1") ? "some" : "none", shelves.countByState(state));
    }

    @DeleteMapping("/of")
    public void clear(@RequestParam List<Integer> widths) {
        shelves.deleteByWidthIn(widths);
    }

    @GetMapping("/visits")
    public List<Visit> visits() {
        return visits.findAll();
    }
}
