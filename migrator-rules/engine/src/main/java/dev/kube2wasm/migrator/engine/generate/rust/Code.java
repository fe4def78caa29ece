package dev.kube2wasm.migrator.engine.generate.rust;

/** Lines of code, indented by fours. */
final class Code {

    private static final int INDENT = 4;

    /** How wide rustfmt lets a line be. */
    static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();
    private int depth;

    Code line(String line) {
        if (!line.isEmpty()) {
            text.append(" ".repeat(depth * INDENT)).append(line);
        }
        text.append('\n');
        return this;
    }

    /** A line that opens a block. */
    Code open(String line) {
        line(line);
        depth++;
        return this;
    }

    /** A line that closes one. */
    Code close(String line) {
        depth--;
        return line(line);
    }

    /** What follows stands one step further in. */
    Code indent() {
        depth++;
        return this;
    }

    /** A value after {@code head}, which ends in an equals sign: on its own line where only that fits. */
    Code assign(String head, String value) {
        String line = head + " " + value + ";";
        return !fits(line) && fitsBelow(value + ";")
                ? open(head).line(value + ";").outdent()
                : line(line);
    }

    /** What follows stands one step further out. */
    Code outdent() {
        depth--;
        return this;
    }

    /** Whether {@code line} fits here. */
    boolean fits(String line) {
        return depth * INDENT + line.length() <= WIDTH;
    }

    /** Whether {@code line} fits below, one step further in. */
    boolean fitsBelow(String line) {
        return (depth + 1) * INDENT + line.length() <= WIDTH;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
