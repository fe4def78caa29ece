package awkward.labels;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/labels")
public class LabelController {

    private static final String GREETING = "\"Hello\" */ ${you} {{and}} `you` \\ \u2028 #";

    private final String prefix;
    private final int most;

    public LabelController(@Value("${labels.prefix}") String prefix, @Value("${labels.most:3}") int most) {
        this.prefix = prefix;
        this.most = most;
    }

    @GetMapping(path = "/greeting", produces = MediaType.TEXT_PLAIN_VALUE)
    public String greeting() {
        return GREETING;
    }

    @GetMapping(path = "/title/{type}", produces = MediaType.TEXT_PLAIN_VALUE)
    public String title(@PathVariable("type") String type, @RequestParam(defaultValue = "no \"one\"") String fn) {
        return type.isEmpty() ? "none" : "<" + type + "> for " + fn;
    }

    @GetMapping("/part/{name}")
    public Label.Part part(@PathVariable String name, @RequestParam(required = false, defaultValue = "1.5") double weight) {
        return new Label.Part(name, weight);
    }

    @GetMapping("/pieces/{id:[a-z]{2,4}}")
    public Page<Label> pieces(
            @PathVariable String id,
            @RequestParam List<Integer> page,
            @RequestHeader("X-Trace-Id") String trace,
            @RequestParam(name = "match", required = false) Kind kind) {
        return new Page<>(List.of(), Math.min(most, id.length() + prefix.length()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public Label create(@Valid @RequestBody Label label) {
        return new Label(
                label.id(),
                prefix + label.title(),
                label.copies(),
                label.serial(),
                label.price(),
                label.fragile(),
                label.code(),
                label.kind(),
                label.printed(),
                label.seen(),
                label.remark(),
                label.parts(),
                label.counts());
    }

    @PutMapping("/shape")
    public Shape shape(@RequestBody Shape shape) {
        return shape;
    }

    @DeleteMapping("/{id}")
    public ResponseEntity<Void> delete(@PathVariable UUID id) {
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/it's/\"odd\"/{na-me}/a b/${labels.segment}/%7Bx%7D")
    public List<String> odd(@PathVariable("na-me") String name) {
        return List.of(name, "*/");
    }
}
