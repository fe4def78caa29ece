package dev.kube2wasm.migrator.java.source;

import java.util.List;
import java.util.Optional;

/** An expression, reduced to what tells something about behaviour. */
public sealed interface Expr {

    Position at();

    /** A literal: its value without quotes and with escapes resolved. */
    record Literal(Kind kind, String value, Position at) implements Expr {

        public enum Kind {
            STRING,
            CHARACTER,
            NUMBER,
            BOOLEAN,
            NULL
        }
    }

    /** A simple name: a variable, a field or a type; also {@code this} and {@code super}. */
    record Name(String name, Position at) implements Expr {}

    /** {@code scope.name}: a field, or a part of a qualified name. */
    record Select(Expr scope, String name, Position at) implements Expr {}

    /**
     * A call; {@code this(…)} and {@code super(…)} are calls of {@code <init>} on those names. At the method's name.
     *
     * @param owner the type on which a compiler found the method; no source says it
     */
    record Call(Optional<Expr> scope, String name, List<Expr> arguments, Optional<TypeRef> owner, Position at)
            implements Expr {

        /** A call as a source has it, without the type that it is made on. */
        public Call(Optional<Expr> scope, String name, List<Expr> arguments, Position at) {
            this(scope, name, arguments, Optional.empty(), at);
        }
    }

    record New(TypeRef type, List<Expr> arguments, Optional<TypeDecl> body, Position at) implements Expr {}

    /** A lambda; an expression body is a block of one return. */
    record Lambda(List<Parameter> parameters, Stmt.Block body, Position at) implements Expr {}

    /** {@code scope::name}; a constructor's name is {@code <init>}. */
    record MethodRef(Expr scope, String name, Position at) implements Expr {}

    /** {@code target operator value}, where the operator ends in {@code =}. */
    record Assign(Expr target, String operator, Expr value, Position at) implements Expr {}

    record Unary(String operator, Expr operand, Position at) implements Expr {

        /** Whether it is {@code ++} or {@code --}, before or after. */
        public boolean changes() {
            return operator.equals("++") || operator.equals("--");
        }
    }

    record Binary(String operator, Expr left, Expr right, Position at) implements Expr {}

    record Cast(TypeRef type, Expr operand, Position at) implements Expr {}

    /** {@code operand instanceof type}, with the variable that a pattern binds. */
    record InstanceOf(Expr operand, TypeRef type, Optional<String> variable, Position at) implements Expr {}

    record Conditional(Expr condition, Expr then, Expr otherwise, Position at) implements Expr {}

    /** An array's elements, or its dimensions; also the braces of an annotation, whose type is {@code var}. */
    record Array(TypeRef type, List<Expr> elements, Position at) implements Expr {}

    record Index(Expr array, Expr index, Position at) implements Expr {}

    record ClassLiteral(TypeRef type, Position at) implements Expr {}

    /** An annotation as the value of an annotation's attribute. */
    record Nested(Annotation annotation, Position at) implements Expr {}

    /** A {@code switch} used as a value, and anything else that only holds others. */
    record Compound(List<Expr> expressions, List<Stmt> statements, Position at) implements Expr {}
}
