package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.Position;
import dev.kube2wasm.migrator.java.source.Stmt;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;

/** Reads and writes of fields, written as a source would write them. */
final class FieldAccess {

    private final ClassLowering in;
    private final Places places;
    private final Operands operands;
    private final Variables variables;
    private final Consumer<Stmt> out;

    FieldAccess(ClassLowering in, Operands operands, Variables variables, Consumer<Stmt> out) {
        this.in = in;
        this.places = in.places();
        this.operands = operands;
        this.variables = variables;
        this.out = out;
    }

    void run(FieldInsnNode n) {
        int op = n.getOpcode();
        boolean wide = Type.getType(n.desc).getSize() == 2;
        boolean isStatic = op == Opcodes.GETSTATIC || op == Opcodes.PUTSTATIC;
        if (op == Opcodes.GETSTATIC || op == Opcodes.GETFIELD) {
            operands.push(isStatic ? named(n) : selected(n, operands.pop()), wide);
            return;
        }
        Expr value = Literals.typed(operands.pop(), n.desc);
        Expr target = isStatic ? named(n) : selected(n, operands.pop());
        out.accept(new Stmt.Expression(assign(target, value)));
    }

    // x = x + 1 was x += 1 or x++: the value is not looked at.
    private Expr assign(Expr target, Expr value) {
        Position at = places.next();
        return value instanceof Expr.Binary b && same(b.left(), target)
                ? new Expr.Assign(target, b.operator() + "=", b.right(), at)
                : new Expr.Assign(target, "=", value, at);
    }

    private static boolean same(Expr a, Expr b) {
        if (a instanceof Expr.Name x && b instanceof Expr.Name y) {
            return x.name().equals(y.name());
        }
        return a instanceof Expr.Select x
                && b instanceof Expr.Select y
                && x.name().equals(y.name())
                && same(x.scope(), y.scope());
    }

    private Expr named(FieldInsnNode n) {
        Position at = places.next();
        if (n.owner.equals(in.internalName()) && !variables.hides(n.name)) {
            return new Expr.Name(n.name, at);
        }
        return new Expr.Select(new Expr.Name(TypeNames.of(n.owner), at), n.name, places.next());
    }

    private Expr selected(FieldInsnNode n, Expr scope) {
        Position at = places.next();
        boolean onThis = scope instanceof Expr.Name s && s.name().equals("this");
        if (onThis && n.name.startsWith("this$")) {
            String outer = TypeNames.ref(Type.getType(n.desc), at).name();
            return new Expr.Select(new Expr.Name(outer, at), "this", places.next());
        }
        if (onThis && n.name.startsWith("val$")) {
            return new Expr.Name(n.name.substring("val$".length()), at);
        }
        if ((onThis || isOuter(scope)) && !variables.hides(n.name)) {
            return new Expr.Name(n.name, at);
        }
        return new Expr.Select(scope, n.name, at);
    }

    /** Whether the expression is {@code Outer.this}. */
    static boolean isOuter(Expr e) {
        return e instanceof Expr.Select s && s.name().equals("this");
    }
}
