package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.engine.report.Table;
import java.util.Locale;
import picocli.CommandLine.Option;

/** {@code --format} of the commands that list what the program knows. */
final class ListFormat {

    enum Format {
        TEXT,
        MARKDOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    boolean isMarkdown() {
        return format == Format.MARKDOWN;
    }

    void write(Shell shell, String title, Table table) {
        String text = isMarkdown() ? "# " + title + "\n\n" + table.markdown() : table.text(shell.palette());
        Output.write(shell, null, out -> out.write(text));
    }
}
