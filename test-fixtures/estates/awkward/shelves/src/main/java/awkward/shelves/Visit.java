package awkward.shelves;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A time with a zone: what is left to connect. */
@Entity
public class Visit {

    @Id
    private Long id;

    private Instant at;

    public Long getId() {
        return id;
    }

    public Instant getAt() {
        return at;
    }
}
