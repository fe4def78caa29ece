package awkward.labels;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record Label(
        @NotNull UUID id,
        @NotBlank @Size(max = 40) @JsonProperty("the \"title\"") String title,
        @Min(1) @Max(99) int copies,
        long serial,
        @DecimalMin("0.01") BigDecimal price,
        boolean fragile,
        @Pattern(regexp = "[A-Z]{2}-\\d+") String code,
        @JsonProperty("type") Kind kind,
        LocalDate printed,
        Instant seen,
        Optional<String> remark,
        @Valid List<Part> parts,
        @JsonProperty("$ref`*/") Map<String, Integer> counts) {

    public record Part(@NotBlank @JsonProperty("self") String name, @JsonProperty("${weight}") double weight) {}
}
