package dev.kube2wasm.migrator.api.code;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** One place in reachable code that uses a type from outside the service's own sources. */
public interface Use {

    /** How the type is used. */
    enum Kind {
        /** A method of the type is called. */
        CALL,
        /** An object of the type is constructed; the member is {@code <init>}. */
        CREATION,
        /** The type is that of a field, parameter, variable, result or cast. */
        REFERENCE,
        /** A type of the service extends or implements it. */
        INHERITANCE,
        /** It annotates a type, method, field or parameter of the service. */
        ANNOTATION
    }

    Kind kind();

    /** The qualified name of the type used. */
    String type();

    /** The method called, {@code <init>} for a construction, otherwise empty. */
    String member();

    /**
     * For a call or construction, the value of each argument: empty where it is not constant. String constants are
     * followed through {@code static final} fields and concatenation.
     */
    List<Optional<String>> arguments();

    /** For an annotation, its constant attributes by name; an array's elements are joined with commas. */
    SortedMap<String, String> attributes();

    /** For an inheritance or a reference with type arguments, their qualified names as far as they are known. */
    List<String> typeArguments();

    /** The qualified name of the service's own type in which the use stands. */
    String inType();

    /** The method in which the use stands; empty for a use on a type or field. */
    String inMethod();

    /** Whether the use can happen only while the service starts or stops, never while it answers. */
    boolean startupOnly();

    SourceLocation at();
}
