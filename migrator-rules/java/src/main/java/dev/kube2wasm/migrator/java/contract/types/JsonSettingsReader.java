package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.JavaFile;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out which library reads and writes a service's JSON, and how it is set.
 *
 * @see <a href="https://docs.spring.io/spring-boot/how-to/spring-mvc.html#howto.spring-mvc.customize-jackson-objectmapper">Spring
 *     Boot: dates are text, read 2026-11-23</a>
 * @see <a href="https://quarkus.io/guides/rest-json#jackson">Quarkus: dates are text, read 2026-11-23</a>
 * @see <a href="https://docs.micronaut.io/latest/guide/configurationreference.html#io.micronaut.jackson.JacksonConfiguration">Micronaut:
 *     what is null or empty is left out, read 2026-11-23</a>
 */
final class JsonSettingsReader {

    private static final Set<String> OMITTING = Set.of("nonnull", "nonempty", "nonabsent", "nondefault");

    private final ServiceCode code;

    private JsonSettingsReader(ServiceCode code) {
        this.code = code;
    }

    static JsonSettings read(ServiceCode code) {
        return new JsonSettingsReader(code).read();
    }

    private JsonSettings read() {
        boolean spring = imports("org.springframework.");
        boolean micronaut = !spring && imports("io.micronaut.");
        boolean quarkus = !spring
                && !micronaut
                && (imports("io.quarkus.")
                        || code.settings().all().stream()
                                .anyMatch(s -> s.key().startsWith("quarkus.")
                                        || (s.key().startsWith("%") && s.key().contains(".quarkus."))));
        if (isJsonB(spring || micronaut || quarkus)) {
            return new JsonSettings(true, true, true, true, Optional.empty(), true, false, Optional.empty());
        }
        boolean omits = setting("spring.jackson.default-property-inclusion")
                .or(() -> setting("spring.jackson.serialization-inclusion"))
                .or(() -> setting("quarkus.jackson.serialization-inclusion"))
                .or(() -> setting("micronaut.serde.serialization.inclusion"))
                .or(() -> setting("jackson.serialization-inclusion"))
                .map(v -> OMITTING.contains(letters(v)))
                .orElse(micronaut);
        boolean numbers = flag("spring.jackson.serialization.write-dates-as-timestamps")
                .or(() -> flag("spring.jackson.datatype.datetime.write-dates-as-timestamps"))
                .or(() -> flag("quarkus.jackson.write-dates-as-timestamps"))
                .or(() -> flag("jackson.serialization.write-dates-as-timestamps"))
                .or(() -> flag("jackson.serialization.WRITE_DATES_AS_TIMESTAMPS"))
                .orElse(!spring && !quarkus && !imports("io.micronaut.serde."));
        boolean durations = flag("spring.jackson.serialization.write-durations-as-timestamps")
                .or(() -> flag("quarkus.jackson.write-durations-as-timestamps"))
                .orElse(!spring && !imports("io.micronaut.serde."));
        Optional<String> naming = setting("spring.jackson.property-naming-strategy")
                .or(() -> setting("quarkus.jackson.property-naming-strategy"))
                .or(() -> setting("micronaut.serde.property-naming-strategy"))
                .or(() -> setting("jackson.property-naming-strategy"));
        return new JsonSettings(
                false,
                omits,
                !numbers,
                !durations,
                naming,
                flag("spring.jackson.mapper.sort-properties-alphabetically").orElse(false),
                flag("spring.jackson.serialization.write-enums-using-to-string").orElse(false),
                setting("spring.jackson.date-format").or(() -> setting("jackson.date-format")));
    }

    // Where a framework brings Jackson, only annotations of JSON-B without any of Jackson speak for JSON-B.
    private boolean isJsonB(boolean jacksonByDefault) {
        boolean jackson = imports("com.fasterxml.jackson.") || imports("tools.jackson.") || imports("io.dropwizard.");
        boolean jsonb = imports("jakarta.json.bind.") || imports("javax.json.bind.");
        if (jackson || jsonb) {
            return jsonb && !jackson;
        }
        return !jacksonByDefault
                && (imports("jakarta.ws.rs.") || imports("javax.ws.rs.") || imports("org.eclipse.microprofile."));
    }

    private boolean imports(String prefix) {
        for (JavaFile file : code.program().files()) {
            if (file.imports().stream().anyMatch(i -> (i.name() + ".").startsWith(prefix))) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> setting(String key) {
        return code.settings().value(key).filter(v -> !v.isBlank());
    }

    private Optional<Boolean> flag(String key) {
        return setting(key).map(v -> v.strip().equalsIgnoreCase("true"));
    }

    static String letters(String text) {
        return text.replace("_", "").replace("-", "").strip().toLowerCase(Locale.ROOT);
    }
}
