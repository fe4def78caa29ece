package dev.kube2wasm.migrator.java.contract.types;

/**
 * Java text of a {@code shop.Api} whose {@code value()} is to be written as JSON.
 *
 * @param settings as in {@code application.properties}
 */
record JsonCase(String name, String settings, String text) {

    private static final String IMPORTS = """
            package shop;
            import java.math.*;
            import java.net.URI;
            import java.time.*;
            import java.util.*;
            """;

    static JsonCase jackson(String name, String settings, String value, String types) {
        return new JsonCase(
                name,
                settings,
                IMPORTS + """
            import com.fasterxml.jackson.annotation.*;
            import com.fasterxml.jackson.annotation.JsonInclude.Include;
            import com.fasterxml.jackson.databind.annotation.*;
            import com.fasterxml.jackson.databind.PropertyNamingStrategies;
            class Api { static %s { return %s; } }
            """.formatted(value.split(" = ", 2)[0] + "()", value.split(" = ", 2)[1]) + types);
    }

    static JsonCase jsonb(String name, String value, String types) {
        return new JsonCase(
                name, "", IMPORTS + """
            import jakarta.json.bind.annotation.*;
            public class Api { public static %s { return %s; }
            %s }
            """.formatted(value.split(" = ", 2)[0] + "()", value.split(" = ", 2)[1], types));
    }

    @Override
    public String toString() {
        return name;
    }
}
