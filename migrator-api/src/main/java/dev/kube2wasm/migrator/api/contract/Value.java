package dev.kube2wasm.migrator.api.contract;

import java.util.List;

/** What a handler returns, as an expression over its request alone. */
public sealed interface Value {

    record Text(String text) implements Value {}

    /**
     * A number.
     *
     * @param text as in Java, without suffix and underscores
     */
    record Numeral(String text, Type.Scalar.Kind kind) implements Value {}

    record Bool(boolean value) implements Value {}

    record Null() implements Value {}

    /**
     * A parameter of the operation.
     *
     * @param variable {@link Parameter#variable}
     */
    record Argument(String variable) implements Value {}

    /** The body of the request. */
    record RequestBody() implements Value {}

    /**
     * A property of an object.
     *
     * @param variable {@link TypeDeclaration.Property#variable}
     */
    record PropertyOf(Value object, String variable) implements Value {}

    /** Text put together; numbers and booleans are written as Java writes them. */
    record Concatenation(List<Value> parts) implements Value {}

    /** Arithmetic on two numbers of one kind, with Java's overflow and rounding. */
    record Arithmetic(Operation operation, Value left, Value right, Type.Scalar.Kind kind) implements Value {

        /** What is done. */
        public enum Operation {
            PLUS,
            MINUS,
            TIMES
        }
    }

    /** Compares two scalars of one kind. */
    record Comparison(Relation relation, Value left, Value right) implements Value {

        /** How they have to stand to each other. */
        public enum Relation {
            EQUAL,
            NOT_EQUAL,
            LESS,
            LESS_OR_EQUAL,
            GREATER,
            GREATER_OR_EQUAL
        }
    }

    record Conditional(Value condition, Value then, Value otherwise) implements Value {}

    record And(Value left, Value right) implements Value {}

    record Or(Value left, Value right) implements Value {}

    record Not(Value of) implements Value {}

    /**
     * A new object.
     *
     * @param type the name of a {@link TypeDeclaration.Struct}; every property of it is given
     */
    record Instance(String type, List<Entry> properties) implements Value {}

    /** A constant of an enumeration. */
    record Constant(String type, String name) implements Value {}

    record Listing(List<Value> elements) implements Value {}

    /** A map with constant keys. */
    record Mapping(List<Entry> entries) implements Value {}

    /**
     * A part of an object or a map.
     *
     * @param name the property's variable, or the map's key
     */
    record Entry(String name, Value value) {}

    /**
     * A setting.
     *
     * @param key {@link Variable#key}
     */
    record Configured(String key) implements Value {}
}
