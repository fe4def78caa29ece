package dev.kube2wasm.migrator.java.source;

import java.util.List;
import java.util.Optional;

/**
 * A class, interface, enum, record or annotation, also a local or anonymous one.
 *
 * @param name the simple name; empty for an anonymous class
 * @param extendsClass whether the first of {@code superTypes} is a class that a class extends
 * @param superTypes what it extends and implements, in the order of the source
 * @param methods also constructors, named {@code <init>}, and initialisers, named {@code <clinit>} or {@code <instance>}
 */
public record TypeDecl(
        Kind kind,
        String name,
        Modifiers modifiers,
        List<Annotation> annotations,
        List<String> typeParameters,
        boolean extendsClass,
        List<TypeRef> superTypes,
        List<FieldDecl> fields,
        List<MethodDecl> methods,
        List<TypeDecl> nested,
        Position at) {

    public static final String CONSTRUCTOR = "<init>";
    public static final String STATIC_INITIALISER = "<clinit>";
    public static final String INSTANCE_INITIALISER = "<instance>";

    public enum Kind {
        CLASS,
        INTERFACE,
        ENUM,
        RECORD,
        ANNOTATION
    }

    /** The field of this name that the type itself declares. */
    public Optional<FieldDecl> field(String fieldName) {
        return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
    }
}
