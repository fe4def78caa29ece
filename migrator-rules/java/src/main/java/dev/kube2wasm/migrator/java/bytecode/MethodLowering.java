package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.java.bytecode.Operands.Slot;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.Stmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Turns a method's instructions back into statements: every jump forward into an {@code if}, every jump back into a
 * loop. What the statements say of the order of evaluation is only as good as our readers need it.
 */
final class MethodLowering {

    /** Deeper than people nest; what is nested deeper is read one after the other. */
    private static final int DEEPEST = 150;

    private final MethodNode method;
    private final Places places;
    private final Operands operands = new Operands();
    private final Variables variables;
    private final Instructions instructions;
    private final Map<Integer, List<Slot>> arriving = new HashMap<>();
    private final Map<Integer, Integer> loops = new HashMap<>();
    private final Set<Integer> entered = new HashSet<>();
    private final IdentityHashMap<Stmt, Integer> exits = new IdentityHashMap<>();
    private List<Stmt> out = new ArrayList<>();
    private boolean alive = true;

    MethodLowering(ClassLowering in, MethodNode method) {
        this.method = method;
        this.places = in.places();
        this.variables = new Variables(method);
        this.instructions = new Instructions(in, method, operands, variables, s -> out.add(s));
    }

    /** The body, with {@code first} before it. */
    Stmt.Block body(List<Stmt> first) {
        out = new ArrayList<>(first);
        for (var handler : method.tryCatchBlocks) {
            arriving.put(
                    index(handler.handler),
                    List.of(new Slot(new Expr.Name(Instructions.CAUGHT, places.next()), false)));
        }
        for (int i = 0; i < method.instructions.size(); i++) {
            if (method.instructions.get(i) instanceof JumpInsnNode jump && index(jump.label) <= i) {
                loops.merge(index(jump.label), i, Math::max);
            }
        }
        List<Stmt> all = out;
        all.addAll(region(0, method.instructions.size(), 0));
        return new Stmt.Block(all);
    }

    private int index(LabelNode label) {
        return method.instructions.indexOf(label);
    }

    private List<Stmt> region(int from, int to, int depth) {
        List<Stmt> before = out;
        List<Stmt> here = new ArrayList<>();
        out = here;
        variables.enter();
        for (int i = from; i < to; ) {
            Integer end = loops.get(i);
            i = end != null && depth < DEEPEST && entered.add(i)
                    ? loop(i, Math.min(end + 1, to), depth)
                    : step(i, to, depth);
        }
        variables.leave();
        out = before;
        return here;
    }

    private int loop(int from, int to, int depth) {
        var at = places.next();
        List<Stmt> body = region(from, to, depth + 1);
        Optional<Expr> condition = Optional.empty();
        Stmt last = body.isEmpty() ? new Stmt.Block(List.of()) : body.get(body.size() - 1);
        if (body.size() == 1 && last instanceof Stmt.If head && exits.getOrDefault(head, 0) >= to) {
            condition = Optional.of(head.condition());
            body = List.of(head.then());
        } else if (exits.containsKey(last) && last instanceof Stmt.Compound test) {
            condition = test.expressions().stream().findFirst();
        }
        out.add(new Stmt.Loop(condition, body, at));
        return to;
    }

    private int step(int i, int to, int depth) {
        AbstractInsnNode n = method.instructions.get(i);
        if (n instanceof LabelNode) {
            arrive(i);
        } else if (n instanceof LineNumberNode line) {
            places.line(line.line);
        } else if (alive && n instanceof JumpInsnNode jump) {
            return jump(jump, i, to, depth);
        } else if (alive && n instanceof TableSwitchInsnNode table) {
            select(table.dflt, table.labels);
        } else if (alive && n instanceof LookupSwitchInsnNode lookup) {
            select(lookup.dflt, lookup.labels);
        } else if (alive && n.getOpcode() >= 0) {
            instructions.run(n, i);
            if (!operands.isEmpty()) {
                instructions.bound();
            }
            alive = !(n.getOpcode() >= Opcodes.IRETURN && n.getOpcode() <= Opcodes.RETURN)
                    && n.getOpcode() != Opcodes.ATHROW;
        }
        return i + 1;
    }

    private void arrive(int i) {
        List<Slot> other = arriving.get(i);
        if (!alive) {
            operands.restore(other == null ? List.of() : other);
        } else if (other != null) {
            operands.merge(other, places.next());
        }
        alive = true;
    }

    private void leaveFor(LabelNode target) {
        arriving.putIfAbsent(index(target), operands.copy());
    }

    private void select(LabelNode otherwise, List<LabelNode> cases) {
        out.add(new Stmt.Compound(List.of(operands.pop()), List.of()));
        leaveFor(otherwise);
        cases.forEach(this::leaveFor);
        alive = false;
    }

    private int jump(JumpInsnNode jump, int i, int to, int depth) {
        int target = index(jump.label);
        if (jump.getOpcode() == Opcodes.GOTO || jump.getOpcode() == Opcodes.JSR) {
            leaveFor(jump.label);
            alive = false;
            return i + 1;
        }
        Expr condition = instructions.fallsThroughWhen(jump.getOpcode());
        leaveFor(jump.label);
        boolean closesLoop = target <= i && loops.getOrDefault(target, 0) == i;
        if (closesLoop || depth >= DEEPEST) {
            Stmt test = new Stmt.Compound(List.of(condition), List.of());
            out.add(test);
            if (closesLoop) {
                exits.put(test, i);
            }
            return i + 1;
        }
        int end = target > i ? Math.min(target, to) : to;
        int otherwiseEnd = end == target ? otherwiseEnd(i, target, to) : end;
        Stmt.Block then = new Stmt.Block(region(i + 1, end, depth + 1));
        Optional<Stmt> otherwise = otherwiseEnd > end
                ? Optional.of(new Stmt.Block(region(end, otherwiseEnd, depth + 1)))
                : Optional.empty();
        Stmt.If statement = new Stmt.If(condition, then, otherwise);
        out.add(statement);
        exits.put(statement, target);
        return Math.max(end, otherwiseEnd);
    }

    // A jump right before the target leads over the else branch.
    private int otherwiseEnd(int from, int target, int to) {
        int last = target - 1;
        while (last > from && method.instructions.get(last).getOpcode() < 0) {
            last--;
        }
        boolean skips = last > from
                && method.instructions.get(last) instanceof JumpInsnNode jump
                && jump.getOpcode() == Opcodes.GOTO
                && index(jump.label) > target;
        return skips ? Math.min(index(((JumpInsnNode) method.instructions.get(last)).label), to) : target;
    }
}
