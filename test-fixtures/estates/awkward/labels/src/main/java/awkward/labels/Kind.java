package awkward.labels;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum Kind {
    PLAIN,
    @JsonProperty("qu\"oted */")
    QUOTED,
    @JsonProperty("{{x}}\n")
    BRACED
}
