package dev.kube2wasm.migrator.engine.report;

import dev.kube2wasm.migrator.engine.report.Palette.Style;

/** Text for people under construction: every piece is made printable, no line ends in blanks. */
final class Page {

    private final Palette palette;
    private final StringBuilder text = new StringBuilder();

    Page(Palette palette) {
        this.palette = palette;
    }

    Page add(String piece) {
        return add(Style.NORMAL, piece);
    }

    Page add(Style style, String piece) {
        text.append(palette.paint(style, Printable.of(piece)));
        return this;
    }

    /** {@code piece}, followed by blanks up to {@code width} and two more. */
    Page cell(Style style, String piece, int width) {
        String printable = Printable.of(piece);
        text.append(palette.paint(style, printable));
        return blanks(Math.max(0, width - printable.codePointCount(0, printable.length())) + 2);
    }

    Page blanks(int count) {
        text.append(" ".repeat(count));
        return this;
    }

    Page line() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        text.append('\n');
        return this;
    }

    /** A heading, after an empty line unless it is the first. */
    Page heading(Style style, String title) {
        if (text.length() > 0) {
            line();
        }
        return add(style, title);
    }

    /** The number of columns that {@code piece} takes. */
    static int width(String piece) {
        String printable = Printable.of(piece);
        return printable.codePointCount(0, printable.length());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
