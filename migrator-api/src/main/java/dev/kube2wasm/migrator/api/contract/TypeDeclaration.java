package dev.kube2wasm.migrator.api.contract;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.List;
import java.util.Optional;

/** A type with a name. Names are unique in a contract, and identifiers in UpperCamelCase. */
public sealed interface TypeDeclaration {

    String name();

    /** The qualified name of the class that it comes from, with type arguments where it has any. */
    String origin();

    SourceLocation at();

    /**
     * A JSON object with known keys; what its superclasses declare is included.
     *
     * @param properties in the order in which they are written
     */
    record Struct(String name, String origin, List<Property> properties, SourceLocation at) implements TypeDeclaration {
        public Struct {
            properties = List.copyOf(properties);
        }
    }

    /**
     * One of a set of texts.
     *
     * @param constants in the order of the code
     */
    record Enumeration(String name, String origin, List<Constant> constants, SourceLocation at)
            implements TypeDeclaration {

        /**
         * One of the texts.
         *
         * @param name in the code
         * @param text in JSON
         */
        public record Constant(String name, String text) {}

        public Enumeration {
            constants = List.copyOf(constants);
        }
    }

    /**
     * One of several types.
     *
     * @param tag the key that tells which; empty where only the shape tells
     * @param style where the tag stands
     * @param fallback the type that stands for unknown tags, as the name of a declaration
     */
    record Union(
            String name,
            String origin,
            String tag,
            Style style,
            List<Variant> variants,
            Optional<String> fallback,
            SourceLocation at)
            implements TypeDeclaration {

        /** Where the tag stands. */
        public enum Style {
            /** The tag is a key of the object itself. */
            PROPERTY,
            /** <code>{"tag": {…}}</code>. */
            WRAPPER_OBJECT,
            /** {@code ["tag", {…}]}. */
            WRAPPER_ARRAY,
            /** The tag is a key beside the object. */
            EXTERNAL_PROPERTY,
            /** The shape alone tells. */
            UNTAGGED
        }

        /**
         * One of the types.
         *
         * @param tag its text in JSON
         * @param type the name of a {@link Struct}
         */
        public record Variant(String tag, String type) {}

        public Union {
            variants = List.copyOf(variants);
        }
    }

    /**
     * A key of an object.
     *
     * @param name as in JSON
     * @param variable the name in the code
     * @param aliases other keys that are read for it
     * @param omitted whether it is left out of what is written when it is null (or empty, where the code says so)
     * @param access which way it travels
     * @param validated whether the constraints on its type are checked with it
     */
    record Property(
            String name,
            String variable,
            Type type,
            List<String> aliases,
            boolean omitted,
            Access access,
            List<Constraint> constraints,
            boolean validated,
            SourceLocation at) {

        /** Which way a property travels. */
        public enum Access {
            READ_WRITE,
            /** Written in answers, ignored in requests. */
            READ_ONLY,
            /** Read from requests, never written. */
            WRITE_ONLY
        }

        public Property {
            aliases = List.copyOf(aliases);
            constraints = List.copyOf(constraints);
        }
    }
}
