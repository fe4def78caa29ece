package dev.kube2wasm.migrator.java.source;

import java.util.List;
import java.util.Optional;

/** A statement, reduced to what tells something about behaviour. */
public sealed interface Stmt {

    record Block(List<Stmt> statements) implements Stmt {}

    record Expression(Expr expression) implements Stmt {}

    /** A local variable, also of a {@code for}, {@code try}, {@code catch} or pattern. */
    record Local(String name, TypeRef type, Optional<Expr> initialiser) implements Stmt {}

    record LocalType(TypeDecl type) implements Stmt {}

    record Return(Optional<Expr> value) implements Stmt {}

    /** {@code while}, {@code do} or {@code for}; a condition that is absent or {@code true} never ends by itself. */
    record Loop(Optional<Expr> condition, List<Stmt> body, Position at) implements Stmt {}

    /** {@code for (T name : values)}. */
    record Each(String name, TypeRef type, Expr values, Stmt body) implements Stmt {}

    record If(Expr condition, Stmt then, Optional<Stmt> otherwise) implements Stmt {}

    /** {@code switch}, {@code try}, {@code synchronized}, {@code throw}, …: what it evaluates, then what it holds. */
    record Compound(List<Expr> expressions, List<Stmt> statements) implements Stmt {}
}
