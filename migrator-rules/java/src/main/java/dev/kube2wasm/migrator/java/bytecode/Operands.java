package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.Position;
import java.util.ArrayList;
import java.util.List;

/** The JVM's operand stack, with expressions on it in place of values. What is popped off an empty one is unknown. */
final class Operands {

    /** @param wide whether it takes two places, as {@code long} and {@code double} do */
    record Slot(Expr value, boolean wide) {}

    private List<Slot> stack = new ArrayList<>();

    void push(Expr value, boolean wide) {
        stack.add(new Slot(value, wide));
    }

    boolean isEmpty() {
        return stack.isEmpty();
    }

    Slot popSlot() {
        return stack.isEmpty() ? new Slot(Literals.nothing(new Position(1, 1)), false) : stack.remove(stack.size() - 1);
    }

    Expr pop() {
        return popSlot().value();
    }

    /** The top {@code count} values, the deepest first. */
    List<Expr> pop(int count) {
        List<Expr> popped = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            popped.add(0, pop());
        }
        return popped;
    }

    /** Copies the top {@code words} places to below the {@code below} places under them. */
    void duplicate(int words, int below) {
        List<Slot> top = take(words);
        List<Slot> under = take(below);
        stack.addAll(top);
        stack.addAll(under);
        stack.addAll(top);
    }

    private List<Slot> take(int words) {
        List<Slot> taken = new ArrayList<>();
        for (int left = words; left > 0; ) {
            Slot slot = popSlot();
            taken.add(0, slot);
            left -= slot.wide() ? 2 : 1;
        }
        return taken;
    }

    void swap() {
        Slot top = popSlot();
        Slot under = popSlot();
        stack.add(top);
        stack.add(under);
    }

    /** Puts {@code now} wherever {@code before} stands: an object under construction, once it is constructed. */
    @SuppressWarnings("ReferenceEquality") // An equal value may have been made elsewhere.
    void replace(Expr before, Expr now) {
        stack.replaceAll(s -> s.value() == before ? new Slot(now, s.wide()) : s);
    }

    List<Slot> copy() {
        return List.copyOf(stack);
    }

    void restore(List<Slot> saved) {
        stack = new ArrayList<>(saved);
    }

    /** Two ways meet: where they left different values, either may be there. */
    @SuppressWarnings("ReferenceEquality") // An equal value may have been made elsewhere.
    void merge(List<Slot> other, Position at) {
        for (int i = 0; i < Math.min(stack.size(), other.size()); i++) {
            Slot here = stack.get(i);
            Expr there = other.get(i).value();
            if (here.value() != there) {
                Expr condition = Literals.of((Object) true, at);
                stack.set(i, new Slot(new Expr.Conditional(condition, there, here.value(), at), here.wide()));
            }
        }
    }
}
