package dev.kube2wasm.migrator.engine.report;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.Problem.Severity;
import dev.kube2wasm.migrator.engine.report.Palette.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The problems at the end of a text, the gravest first, and only counted where they are many. */
final class Problems {

    private Problems() {}

    static void add(Page page, List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = count(problems, severity);
            if (count > 0) {
                counts.add(Words.count(count, word(severity), word(severity) + "s"));
            }
        }
        page.heading(Style.STRONG, "Problems with the input")
                .add(": " + String.join(", ", counts))
                .line();
        for (Severity severity : Severity.values()) {
            problems.stream()
                    .filter(p -> p.severity() == severity)
                    .limit(shown(severity))
                    .forEach(p -> page.blanks(2)
                            .cell(
                                    style(severity),
                                    word(severity),
                                    Severity.WARNING.name().length())
                            .add(p.at() + ": " + p.message())
                            .line());
            long rest = count(problems, severity) - shown(severity);
            if (rest > 0) {
                page.blanks(2)
                        .cell(Style.NORMAL, "", Severity.WARNING.name().length())
                        .add("and " + Words.count(rest, "more " + word(severity), "more " + word(severity) + "s")
                                + "; --format json lists all")
                        .line();
            }
        }
    }

    private static long count(List<Problem> problems, Severity severity) {
        return problems.stream().filter(p -> p.severity() == severity).count();
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static int shown(Severity severity) {
        return switch (severity) {
            case ERROR -> 20;
            case WARNING -> 10;
            case NOTE -> 5;
        };
    }

    private static Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.BAD;
            case WARNING -> Style.CHANGE;
            case NOTE -> Style.FAINT;
        };
    }
}
