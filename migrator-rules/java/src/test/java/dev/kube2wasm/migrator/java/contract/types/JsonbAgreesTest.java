package dev.kube2wasm.migrator.java.contract.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.java.contract.JavaTypes;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.service.Services;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of the JSON of a Java type, held against what JSON-B's reference implementation writes. */
class JsonbAgreesTest {

    private static final Jsonb JSONB = JsonbBuilder.create();

    @TempDir
    Path directory;

    static Stream<JsonCase> cases() {
        return JsonCases.jsonb();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void writesWhatIsDeclared(JsonCase example) throws IOException, ReflectiveOperationException {
        Compiled compiled = Compiled.run(example.text(), directory);
        JsonNode json = new ObjectMapper().readTree(JSONB.toJson(compiled.value(), compiled.type()));
        ServiceCode code = Services.of(example.text());
        JavaTypes types = new JavaTypes(code);
        ProgramType api = code.program().type("shop.Api").orElseThrow();
        Type type = types.of(
                api.methods("value", 0).findFirst().orElseThrow().result().orElseThrow(), List.of(), api);

        assertThat(type).isNotInstanceOf(Type.Any.class);
        assertThat(new Fits(types.declarations()).differences(json, type))
                .as(json.toString())
                .isEmpty();
    }
}
