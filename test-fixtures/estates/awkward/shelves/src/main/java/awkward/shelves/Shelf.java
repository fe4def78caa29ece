package awkward.shelves;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/** One column of each kind that a database keeps. */
@Entity
@Table(name = "shelf")
public class Shelf {

    @Id
    private UUID id;

    @Column(name = "it_s")
    private String type;

    private String row;
    private String statement;
    private Long self;
    private int width;
    private boolean open;
    private float lean;
    private double load;
    private BigDecimal price;
    private LocalDate built;
    private LocalTime opens;
    private LocalDateTime checked;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private State before;

    public UUID getId() {
        return id;
    }

    public String getType() {
        return type;
    }

    public String getRow() {
        return row;
    }

    public String getStatement() {
        return statement;
    }

    public Long getSelf() {
        return self;
    }

    public int getWidth() {
        return width;
    }

    public boolean isOpen() {
        return open;
    }

    public float getLean() {
        return lean;
    }

    public double getLoad() {
        return load;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public LocalDate getBuilt() {
        return built;
    }

    public LocalTime getOpens() {
        return opens;
    }

    public LocalDateTime getChecked() {
        return checked;
    }

    public State getState() {
        return state;
    }

    public State getBefore() {
        return before;
    }
}
