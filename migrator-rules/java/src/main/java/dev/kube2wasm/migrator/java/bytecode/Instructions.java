package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.java.program.Syntax;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.Position;
import dev.kube2wasm.migrator.java.source.Stmt;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What single instructions do to the operands, and the statements that come of them. */
final class Instructions {

    /** The name under which a handler gets its exception. */
    static final String CAUGHT = "caught exception";

    private static final int DEEPEST = 300;
    private static final String[] BINARY = {"+", "-", "*", "/", "%"};
    private static final String[] SHIFTS = {"<<", ">>", ">>>", "&", "|", "^"};

    private final Places places;
    private final MethodNode method;
    private final Operands operands;
    private final Variables variables;
    private final Consumer<Stmt> out;
    private final FieldAccess fields;
    private final Invocations invocations;
    private final IdentityHashMap<Expr, Integer> depths = new IdentityHashMap<>();
    private final IdentityHashMap<Expr, List<Expr>> arrays = new IdentityHashMap<>();

    Instructions(ClassLowering in, MethodNode method, Operands operands, Variables variables, Consumer<Stmt> out) {
        this.places = in.places();
        this.method = method;
        this.operands = operands;
        this.variables = variables;
        this.out = out;
        this.fields = new FieldAccess(in, operands, variables, out);
        this.invocations = new Invocations(in, operands, out, arrays);
    }

    void run(AbstractInsnNode n, int index) {
        int op = n.getOpcode();
        if (n instanceof MethodInsnNode call) {
            invocations.call(call);
        } else if (n instanceof InvokeDynamicInsnNode dynamic) {
            invocations.dynamic(dynamic);
        } else if (n instanceof FieldInsnNode field) {
            fields.run(field);
        } else if (n instanceof VarInsnNode variable) {
            variable(variable, index);
        } else if (n instanceof LdcInsnNode constant) {
            operands.push(
                    Literals.of(constant.cst, places.next()),
                    constant.cst instanceof Long || constant.cst instanceof Double);
        } else if (n instanceof IntInsnNode number && op != Opcodes.NEWARRAY) {
            operands.push(Literals.of(number.operand, places.next()), false);
        } else if (n instanceof IntInsnNode) {
            array(new TypeRef("int", List.of(), 0, places.next()));
        } else if (n instanceof TypeInsnNode type) {
            type(type);
        } else if (n instanceof IincInsnNode change) {
            Expr.Name name =
                    new Expr.Name(variables.at(change.var, index, places.next()).name(), places.next());
            out.accept(new Stmt.Expression(new Expr.Unary("++", name, places.next())));
        } else if (n instanceof MultiANewArrayInsnNode many) {
            operands.push(
                    new Expr.Array(
                            TypeNames.ref(Type.getType(many.desc).getElementType(), places.next()),
                            operands.pop(many.dims),
                            places.next()),
                    false);
        } else if (op >= Opcodes.POP && op <= Opcodes.SWAP) {
            stack(op);
        } else if (op <= Opcodes.DCONST_1) {
            constant(op);
        } else {
            plain(op);
        }
    }

    /** Keeps expressions from growing without end: what is too deep goes on from a variable. */
    void bound() {
        Operands.Slot top = operands.popSlot();
        int depth = 1
                + Syntax.expressionsIn(top.value()).stream()
                        .mapToInt(e -> depths.getOrDefault(e, 1))
                        .max()
                        .orElse(0);
        if (depth < DEEPEST) {
            depths.put(top.value(), depth);
            operands.push(top.value(), top.wide());
            return;
        }
        Position at = places.next();
        String name = "part" + at.line() + "x" + at.column();
        out.accept(new Stmt.Local(name, new TypeRef("var", List.of(), 0, at), Optional.of(top.value())));
        operands.push(new Expr.Name(name, at), top.wide());
    }

    private void constant(int op) {
        Position at = places.next();
        if (op == Opcodes.ACONST_NULL) {
            operands.push(Literals.nothing(at), false);
        } else if (op <= Opcodes.ICONST_5 && op != Opcodes.NOP) {
            operands.push(Literals.of(op - Opcodes.ICONST_0, at), false);
        } else if (op != Opcodes.NOP) {
            boolean isFloat = op >= Opcodes.FCONST_0 && op <= Opcodes.FCONST_2;
            operands.push(Literals.of(0, at), !isFloat);
        }
    }

    private void variable(VarInsnNode n, int index) {
        int op = n.getOpcode();
        if (op == Opcodes.RET) {
            return;
        }
        Position at = places.next();
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        if (op <= Opcodes.ALOAD) {
            boolean isThis = n.var == 0 && !isStatic;
            String name = isThis ? "this" : variables.at(n.var, index, at).name();
            operands.push(new Expr.Name(name, at), op == Opcodes.LLOAD || op == Opcodes.DLOAD);
            return;
        }
        Expr value = operands.pop();
        Variables.Variable variable = variables.at(n.var, index + 1, at);
        boolean caught = value instanceof Expr.Name c && c.name().equals(CAUGHT);
        if (variables.declare(variable.name())) {
            out.accept(
                    new Stmt.Local(variable.name(), variable.type(), caught ? Optional.empty() : Optional.of(value)));
        } else if (!caught) {
            out.accept(new Stmt.Expression(
                    new Expr.Assign(new Expr.Name(variable.name(), at), "=", value, places.next())));
        }
    }

    private void array(TypeRef element) {
        Expr size = operands.pop();
        boolean constant = size instanceof Expr.Literal;
        List<Expr> elements = constant ? new ArrayList<>() : List.of(size);
        Expr array = new Expr.Array(element, elements, places.next());
        if (constant) {
            arrays.put(array, elements);
        }
        operands.push(array, false);
    }

    private void type(TypeInsnNode n) {
        Position at = places.next();
        TypeRef ref = TypeNames.ref(n.desc, at);
        switch (n.getOpcode()) {
            case Opcodes.NEW -> operands.push(new Expr.New(ref, List.of(), Optional.empty(), at), false);
            case Opcodes.ANEWARRAY -> array(ref);
            case Opcodes.INSTANCEOF ->
                operands.push(new Expr.InstanceOf(operands.pop(), ref, Optional.empty(), at), false);
            default -> {
                // Behind a call the compiler checks what a generic method returns; the source has nothing there.
                Expr value = operands.pop();
                boolean generic = value instanceof Expr.Call || value instanceof Expr.Conditional;
                operands.push(generic ? value : new Expr.Cast(ref, value, at), false);
            }
        }
    }

    private void stack(int op) {
        switch (op) {
            case Opcodes.POP -> discard();
            case Opcodes.POP2 -> {
                if (!discard()) {
                    discard();
                }
            }
            case Opcodes.DUP -> operands.duplicate(1, 0);
            case Opcodes.DUP_X1 -> operands.duplicate(1, 1);
            case Opcodes.DUP_X2 -> operands.duplicate(1, 2);
            case Opcodes.DUP2 -> operands.duplicate(2, 0);
            case Opcodes.DUP2_X1 -> operands.duplicate(2, 1);
            case Opcodes.DUP2_X2 -> operands.duplicate(2, 2);
            default -> operands.swap();
        }
    }

    private boolean discard() {
        Operands.Slot top = operands.popSlot();
        out.accept(new Stmt.Expression(top.value()));
        return top.wide();
    }

    private void plain(int op) {
        Position at = places.next();
        if (op >= Opcodes.IALOAD && op <= Opcodes.SALOAD) {
            Expr element = operands.pop();
            operands.push(new Expr.Index(operands.pop(), element, at), op == Opcodes.LALOAD || op == Opcodes.DALOAD);
        } else if (op >= Opcodes.IASTORE && op <= Opcodes.SASTORE) {
            store(at);
        } else if (op >= Opcodes.IADD && op <= Opcodes.DREM) {
            binary(BINARY[(op - Opcodes.IADD) / 4], (op - Opcodes.IADD) % 2 == 1, at);
        } else if (op >= Opcodes.INEG && op <= Opcodes.DNEG) {
            operands.push(new Expr.Unary("-", operands.pop(), at), op == Opcodes.LNEG || op == Opcodes.DNEG);
        } else if (op >= Opcodes.ISHL && op <= Opcodes.LXOR) {
            binary(SHIFTS[(op - Opcodes.ISHL) / 2], (op - Opcodes.ISHL) % 2 == 1, at);
        } else if (op >= Opcodes.I2L && op <= Opcodes.I2S) {
            boolean wide = op == Opcodes.I2L
                    || op == Opcodes.I2D
                    || op == Opcodes.L2D
                    || op == Opcodes.F2L
                    || op == Opcodes.F2D
                    || op == Opcodes.D2L;
            operands.push(operands.pop(), wide);
        } else if (op >= Opcodes.LCMP && op <= Opcodes.DCMPG) {
            binary("-", false, at);
        } else if (op >= Opcodes.IRETURN && op <= Opcodes.ARETURN) {
            Expr value = Literals.typed(
                    operands.pop(), Type.getReturnType(method.desc).getDescriptor());
            out.accept(new Stmt.Return(Optional.of(value)));
        } else if (op == Opcodes.RETURN) {
            out.accept(new Stmt.Return(Optional.empty()));
        } else if (op == Opcodes.ARRAYLENGTH) {
            operands.push(new Expr.Select(operands.pop(), "length", at), false);
        } else if (op == Opcodes.ATHROW || op == Opcodes.MONITORENTER) {
            out.accept(new Stmt.Compound(List.of(operands.pop()), List.of()));
        } else if (op == Opcodes.MONITOREXIT) {
            operands.pop();
        }
    }

    private void store(Position at) {
        Expr value = operands.pop();
        Expr element = operands.pop();
        Expr array = operands.pop();
        List<Expr> elements = arrays.get(array);
        if (elements != null) {
            elements.add(value);
        } else {
            out.accept(new Stmt.Expression(new Expr.Assign(new Expr.Index(array, element, at), "=", value, at)));
        }
    }

    private void binary(String operator, boolean wide, Position at) {
        Expr right = operands.pop();
        operands.push(new Expr.Binary(operator, operands.pop(), right, at), wide);
    }

    /** The condition under which a conditional jump is not taken; its operands are popped. */
    Expr fallsThroughWhen(int op) {
        Position at = places.next();
        Expr right = operands.pop();
        return switch (op) {
            case Opcodes.IFEQ -> right;
            case Opcodes.IFNE -> new Expr.Unary("!", right, at);
            case Opcodes.IFNULL -> new Expr.Binary("!=", right, Literals.nothing(at), at);
            case Opcodes.IFNONNULL -> new Expr.Binary("==", right, Literals.nothing(at), at);
            case Opcodes.IFLT, Opcodes.IFGE, Opcodes.IFGT, Opcodes.IFLE ->
                new Expr.Binary("<", right, Literals.of(0, at), at);
            case Opcodes.IF_ICMPEQ, Opcodes.IF_ACMPEQ -> new Expr.Binary("!=", operands.pop(), right, at);
            case Opcodes.IF_ICMPNE, Opcodes.IF_ACMPNE -> new Expr.Binary("==", operands.pop(), right, at);
            default -> new Expr.Binary("<", operands.pop(), right, at);
        };
    }
}
