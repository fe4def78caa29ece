package dev.kube2wasm.migrator.api.contract;

/** The shape of a value as the service reads and writes it in JSON or, for parameters, as text. */
public sealed interface Type {

    /** A single value. */
    record Scalar(Kind kind) implements Type {

        /** What it is, and how it is written. */
        public enum Kind {
            STRING,
            BOOLEAN,
            INT32,
            INT64,
            /** A whole number of any size, written as a number. */
            INTEGER,
            FLOAT,
            DOUBLE,
            /** A decimal of any size, written as a number. */
            DECIMAL,
            UUID,
            /** {@code 2026-11-23}. */
            DATE,
            /** {@code 10:15:30}. */
            TIME,
            /** {@code 2026-11-23T10:15:30}, of no zone. */
            LOCAL_DATE_TIME,
            /** RFC 3339, with an offset. */
            DATE_TIME,
            /** Milliseconds since 1970, written as a number. */
            EPOCH_MILLIS,
            /** Seconds since 1970 with a fraction, written as a number. */
            EPOCH_SECONDS,
            /** ISO 8601, as {@code PT1.5S}. */
            DURATION,
            /** Base64. */
            BYTES
        }
    }

    /** A value that may be {@code null} or absent. */
    record Nullable(Type of) implements Type {}

    /**
     * An array.
     *
     * @param unique whether it is a set
     */
    record ListOf(Type element, boolean unique) implements Type {}

    /** A JSON object whose keys are data. */
    record MapOf(Type value) implements Type {}

    /** A declared type; type arguments have been put in, so that {@code Page<Order>} is a type of its own. */
    record Ref(String name) implements Type {}

    /**
     * JSON of a shape that the code does not tell.
     *
     * @param why in a few words, for the reader of the generated code
     */
    record Any(String why) implements Type {}
}
