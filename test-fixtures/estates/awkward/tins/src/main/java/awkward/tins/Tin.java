package awkward.tins;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** Rows of a database whose statements number no parameters. */
@Entity
public class Tin {

    @Id
    private Long id;

    @Column(name = "key")
    private String label;

    private Integer grams;
    private double weight;

    @Enumerated(EnumType.STRING)
    private Size size;

    public Long getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    public Integer getGrams() {
        return grams;
    }

    public double getWeight() {
        return weight;
    }

    public Size getSize() {
        return size;
    }
}
