package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Union.Style;
import java.util.Optional;

/**
 * How a value tells which of several types it is of.
 *
 * @param key the key that tells; empty where there is none
 * @param use {@code NAME}, {@code CLASS}, {@code MINIMAL_CLASS} or {@code DEDUCTION}
 * @param fallback the qualified name of the type that stands for unknown tags
 */
record Tags(Style style, String key, String use, Optional<String> fallback) {

    /** The key that stands among the properties of a class with these annotations. */
    static Optional<String> of(Marks marks) {
        return read(marks)
                .filter(t -> t.style() == Style.PROPERTY || t.style() == Style.EXTERNAL_PROPERTY)
                .map(Tags::key);
    }

    /** What the annotations say; empty where they say nothing of it. */
    static Optional<Tags> read(Marks marks) {
        Optional<Mark> jsonb = marks.jsonb("JsonbTypeInfo");
        if (jsonb.isPresent()) {
            return Optional.of(
                    new Tags(Style.PROPERTY, jsonb.get().text("key").orElse("@type"), "NAME", Optional.empty()));
        }
        return marks.jackson("JsonTypeInfo").flatMap(Tags::jackson);
    }

    private static Optional<Tags> jackson(Mark mark) {
        String use = mark.text("use").orElse("NAME");
        if (use.equals("NONE")) {
            return Optional.empty();
        }
        Optional<String> fallback =
                mark.text("defaultImpl").filter(d -> !d.equals("java.lang.Void") && !d.endsWith("JsonTypeInfo"));
        if (use.equals("DEDUCTION")) {
            return Optional.of(new Tags(Style.UNTAGGED, "", use, fallback));
        }
        String key = mark.text("property").orElse(defaultKey(use));
        return Optional.of(
                switch (mark.text("include").orElse("PROPERTY")) {
                    case "WRAPPER_OBJECT" -> new Tags(Style.WRAPPER_OBJECT, "", use, fallback);
                    case "WRAPPER_ARRAY" -> new Tags(Style.WRAPPER_ARRAY, "", use, fallback);
                    case "EXTERNAL_PROPERTY" -> new Tags(Style.EXTERNAL_PROPERTY, key, use, fallback);
                    default -> new Tags(Style.PROPERTY, key, use, fallback);
                });
    }

    private static String defaultKey(String use) {
        return switch (use) {
            case "CLASS" -> "@class";
            case "MINIMAL_CLASS" -> "@c";
            default -> "@type";
        };
    }
}
