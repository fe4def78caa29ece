package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.Expr.Literal.Kind;
import dev.kube2wasm.migrator.java.source.Position;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** Constants of a class file as literals. */
final class Literals {

    private Literals() {}

    static Expr of(@Nullable Object value, Position at) {
        if (value instanceof String s) {
            return new Expr.Literal(Kind.STRING, s, at);
        }
        if (value instanceof Type t) {
            return t.getSort() == Type.METHOD ? nothing(at) : new Expr.ClassLiteral(TypeNames.ref(t, at), at);
        }
        if (value instanceof Boolean b) {
            return new Expr.Literal(Kind.BOOLEAN, b.toString(), at);
        }
        if (value instanceof Character c) {
            return new Expr.Literal(Kind.CHARACTER, c.toString(), at);
        }
        if (value instanceof Number n) {
            return new Expr.Literal(Kind.NUMBER, n.toString(), at);
        }
        return nothing(at);
    }

    /** A value of the type {@code descriptor}: the JVM keeps truth values and characters as numbers. */
    static Expr of(Object value, String descriptor, Position at) {
        if (value instanceof Integer i && descriptor.equals("Z")) {
            return of(i != 0, at);
        }
        if (value instanceof Integer i && descriptor.equals("C")) {
            return of((char) i.intValue(), at);
        }
        return of(value, at);
    }

    static Expr nothing(Position at) {
        return new Expr.Literal(Kind.NULL, "null", at);
    }

    /** {@code e} as an argument or value of type {@code descriptor}. */
    static Expr typed(Expr e, String descriptor) {
        if (descriptor.equals("Z") && e instanceof Expr.Literal l && l.kind() == Kind.NUMBER) {
            return new Expr.Literal(Kind.BOOLEAN, l.value().equals("0") ? "false" : "true", l.at());
        }
        return e;
    }
}
