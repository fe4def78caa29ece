package dev.kube2wasm.migrator.engine.generate.text;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON. */
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** A value of maps, lists, texts, numbers and booleans, on one line. */
    public static String text(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(value, generator);
        }
        return text.toString();
    }

    private static void write(@Nullable Object value, JsonGenerator to) {
        if (value instanceof Map<?, ?> map) {
            to.writeStartObject();
            map.forEach((key, inside) -> {
                to.writeName(String.valueOf(key));
                write(inside, to);
            });
            to.writeEndObject();
        } else if (value instanceof List<?> list) {
            to.writeStartArray();
            list.forEach(inside -> write(inside, to));
            to.writeEndArray();
        } else if (value instanceof Boolean b) {
            to.writeBoolean(b);
        } else if (value instanceof Number) {
            to.writeNumber(String.valueOf(value));
        } else if (value == null) {
            to.writeNull();
        } else {
            to.writeString(String.valueOf(value));
        }
    }
}
