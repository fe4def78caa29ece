package dev.kube2wasm.migrator.engine.report;

import dev.kube2wasm.migrator.engine.report.Palette.Style;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A list of things with the same columns.
 *
 * @param columns the head of each column
 * @param rows as many cells each as there are columns
 */
public record Table(List<String> columns, List<List<String>> rows) {

    /** The rows for a terminal: aligned, the first cell of each row stands out, the last one may be of any length. */
    public String text(Palette palette) {
        Page page = new Page(palette);
        int last = columns.size() - 1;
        List<Integer> widths = IntStream.range(0, last)
                .map(i -> rows.stream()
                        .mapToInt(row -> Page.width(row.get(i)))
                        .max()
                        .orElse(0))
                .boxed()
                .toList();
        for (List<String> row : rows) {
            for (int i = 0; i < last; i++) {
                page.cell(i == 0 ? Style.STRONG : Style.NORMAL, row.get(i), widths.get(i));
            }
            page.add(row.get(last)).line();
        }
        return page.toString();
    }

    /** The table in GitHub's Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        text.append(markdown(columns));
        text.append(markdown(columns.stream().map(c -> "---").toList()));
        rows.forEach(row -> text.append(markdown(row)));
        return text.toString();
    }

    private static String markdown(List<String> cells) {
        return cells.stream()
                .map(cell -> Printable.of(cell).replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
