package awkward.labels;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Shape.Round.class, name = "round"),
    @JsonSubTypes.Type(value = Shape.Square.class, name = "squ'are")
})
public interface Shape {

    record Round(double radius) implements Shape {}

    record Square(double side) implements Shape {}
}
