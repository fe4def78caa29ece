package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.java.source.Position;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives out the positions of one class file with those nested in it. A compiler keeps lines and no columns; what stands
 * on one line is told apart by a number in the column's place, counted in the order of the instructions.
 */
final class Places {

    private final Map<Integer, Integer> used = new HashMap<>();
    private int line = 1;

    /** The instructions that follow are of this line. */
    void line(int number) {
        line = Math.max(1, number);
    }

    int line() {
        return line;
    }

    /** The next position of the current line. */
    Position next() {
        return new Position(line, used.merge(line, 1, Integer::sum));
    }
}
