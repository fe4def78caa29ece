package dev.kube2wasm.migrator.java.contract.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaTypesTest {

    @Test
    void readsARecordWithItsConstraints() {
        assertThat(Shown.of("", """
                package shop;
                import jakarta.validation.constraints.*;
                import jakarta.validation.Valid;
                import org.springframework.web.bind.annotation.RestController;
                import java.util.*;
                @RestController
                class Api { Order order() { return null; } }
                record Order(@NotBlank String id, int count, @Valid @Size(min = 1) List<Line> lines, State state, UUID key) {}
                record Line(@Min(1) long amount, Optional<String> note) {}
                enum State { OPEN, DONE }
                """))
                .containsExactly(
                        "order: Order",
                        "struct Line {amount: INT64 Least[value=1, inclusive=true], note: STRING?}",
                        "struct Order {id: STRING? NotBlank[], count: INT32,"
                                + " lines: list Line? valid Size[least=1, most=Optional.empty], state: State?, key: UUID?}",
                        "enum State {OPEN, DONE}");
    }
}
