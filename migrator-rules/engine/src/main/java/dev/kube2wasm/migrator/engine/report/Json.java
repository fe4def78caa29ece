package dev.kube2wasm.migrator.engine.report;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** A streamed JSON document: members in the order of the calls, indented by two spaces. */
final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator out;

    private Json(JsonGenerator out) {
        this.out = out;
    }

    /** Writes one object and a final line feed to {@code writer}. */
    static void document(Writer writer, Consumer<Json> members) throws IOException {
        try {
            try (JsonGenerator generator = FACTORY.createGenerator(new Indented(), writer)) {
                new Json(generator).object(members);
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        writer.write('\n');
        writer.flush();
    }

    /** An object as an item of the array that is being written, or as the root. */
    void object(Consumer<Json> members) {
        out.writeStartObject();
        members.accept(this);
        out.writeEndObject();
    }

    void object(String name, Consumer<Json> members) {
        out.writeName(name);
        object(members);
    }

    /** An array of one object for each of {@code items}. */
    <T> void objects(String name, Collection<T> items, Consumer<T> members) {
        out.writeArrayPropertyStart(name);
        for (T item : items) {
            out.writeStartObject();
            members.accept(item);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    void strings(String name, Collection<String> items) {
        out.writeArrayPropertyStart(name);
        items.forEach(out::writeString);
        out.writeEndArray();
    }

    void string(String name, @Nullable String value) {
        if (value == null) {
            out.writeNullProperty(name);
        } else {
            out.writeStringProperty(name, value);
        }
    }

    void number(String name, long value) {
        out.writeNumberProperty(name, value);
    }

    void number(String name, OptionalLong value) {
        if (value.isPresent()) {
            out.writeNumberProperty(name, value.getAsLong());
        } else {
            out.writeNullProperty(name);
        }
    }

    void bool(String name, boolean value) {
        out.writeBooleanProperty(name, value);
    }

    void at(String name, SourceLocation at) {
        object(name, o -> o.position(at));
    }

    /** The members of a position, in the object that is being written. */
    void position(SourceLocation at) {
        string("file", at.file());
        number("line", at.line());
        number("column", at.column());
    }

    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            Separators separators = Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator("");
            return new DefaultPrettyPrinter(separators).withArrayIndenter(lines).withObjectIndenter(lines);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
