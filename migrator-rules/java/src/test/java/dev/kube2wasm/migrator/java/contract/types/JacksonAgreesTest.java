package dev.kube2wasm.migrator.java.contract.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.java.contract.JavaTypes;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.service.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of the JSON of a Java type, held against what Jackson itself writes. */
class JacksonAgreesTest {

    @TempDir
    Path directory;

    static Stream<JsonCase> cases() {
        return JsonCases.jackson();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void writesWhatIsDeclared(JsonCase example) throws IOException, ReflectiveOperationException {
        Compiled compiled = Compiled.run(example.text(), directory);
        ObjectMapper mapper = mapper(example.settings());
        JsonNode json = mapper.readTree(
                mapper.writerFor(mapper.constructType(compiled.type())).writeValueAsString(compiled.value()));

        ServiceCode code = Services.configured(example.settings(), example.text());
        JavaTypes types = new JavaTypes(code);
        ProgramType api = code.program().type("shop.Api").orElseThrow();
        Type type = types.of(
                api.methods("value", 0).findFirst().orElseThrow().result().orElseThrow(), java.util.List.of(), api);

        assertThat(type).isNotInstanceOf(Type.Any.class);
        assertThat(new Fits(types.declarations()).differences(json, type))
                .as(json.toString())
                .isEmpty();
    }

    private static ObjectMapper mapper(String settings) {
        Map<String, String> values = new TreeMap<>();
        settings.lines().forEach(l -> values.put(l.split("=", 2)[0], l.split("=", 2)[1]));
        boolean numbers = !"false".equals(values.get("spring.jackson.serialization.write-dates-as-timestamps"));
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, numbers)
                .configure(
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS,
                        !"false".equals(values.get("spring.jackson.serialization.write-durations-as-timestamps")))
                .configure(
                        MapperFeature.SORT_PROPERTIES_ALPHABETICALLY,
                        "true".equals(values.get("spring.jackson.mapper.sort-properties-alphabetically")))
                .configure(
                        SerializationFeature.WRITE_ENUMS_USING_TO_STRING,
                        "true".equals(values.get("spring.jackson.serialization.write-enums-using-to-string")));
        if (values.containsKey("spring.jackson.default-property-inclusion")) {
            builder.defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL));
        }
        if ("SNAKE_CASE".equals(values.get("spring.jackson.property-naming-strategy"))) {
            builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        }
        return builder.build();
    }
}
