package dev.kube2wasm.migrator.engine.report;

import dev.kube2wasm.migrator.api.assess.Assessment;
import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.api.assess.WorkloadAssessment;
import dev.kube2wasm.migrator.api.target.Target;
import dev.kube2wasm.migrator.engine.report.Palette.Style;
import dev.kube2wasm.migrator.engine.report.Reasons.Reason;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The assessment for people: grouped by verdict, the few reasons that decide first, counts at the end. With several
 * targets, a table with a column for each.
 */
public final class TextReport implements Report {

    private final Palette palette;

    public TextReport(Palette palette) {
        this.palette = palette;
    }

    @Override
    public void write(Assessment assessment, Writer out) throws IOException {
        Page page = new Page(palette);
        Names names = Names.of(assessment.workloads());
        if (assessment.targets().size() == 1) {
            groups(page, assessment, names);
        } else {
            table(page, assessment, names);
        }
        summary(page, assessment);
        Problems.add(page, assessment.problems());
        out.write(page.toString());
        out.flush();
    }

    private static void groups(Page page, Assessment assessment, Names names) {
        for (Verdict verdict : Verdict.values()) {
            List<WorkloadAssessment> group = assessment.workloads().stream()
                    .filter(w -> w.fitness().get(0).verdict() == verdict)
                    .toList();
            if (group.isEmpty()) {
                continue;
            }
            page.heading(Style.of(verdict), verdict + " (" + group.size() + ")")
                    .add(": " + Words.meaning(verdict))
                    .line();
            for (WorkloadAssessment workload : group) {
                Fitness fitness = workload.fitness().get(0);
                names.add(page, workload);
                page.add(Style.FAINT, Names.source(workload));
                if (fitness.verdict() == Verdict.REFACTOR) {
                    page.add("  effort " + fitness.effort());
                }
                page.line();
                reasons(page, Reasons.of(workload, fitness));
            }
        }
    }

    private static void reasons(Page page, Reasons reasons) {
        int width = reasons.first().stream()
                .mapToInt(r -> Page.width(r.name()))
                .max()
                .orElse(0);
        for (Reason reason : reasons.first()) {
            page.blanks(6).cell(Style.STRONG, reason.name(), width).add(reason.text());
            page.line();
            page.blanks(6).cell(Style.NORMAL, "", width).add(Style.FAINT, reason.at() + more(reason.places() - 1));
            page.line();
        }
        if (!reasons.others().isEmpty()) {
            page.blanks(6)
                    .cell(Style.STRONG, "also", width)
                    .add(String.join(", ", reasons.others()))
                    .line();
        }
    }

    private static String more(int places) {
        return places == 0 ? "" : " and " + Words.count(places, "more place", "more places");
    }

    private static void table(Page page, Assessment assessment, Names names) {
        List<Target> targets = assessment.targets();
        page.blanks(2 + names.width());
        targets.forEach(t -> page.cell(Style.STRONG, t.id(), column(t)));
        page.line();
        for (Verdict verdict : Verdict.values()) {
            assessment.workloads().stream().filter(w -> best(w) == verdict).forEach(w -> {
                names.add(page, w);
                for (int i = 0; i < targets.size(); i++) {
                    Fitness fitness = w.fitness().get(i);
                    page.cell(Style.of(fitness.verdict()), cell(fitness), column(targets.get(i)));
                }
                page.line();
            });
        }
        page.line().add(Style.FAINT, "A number is the effort of the change.").line();
    }

    private static String cell(Fitness fitness) {
        return fitness.verdict() == Verdict.REFACTOR
                ? fitness.verdict() + " " + fitness.effort()
                : fitness.verdict().toString();
    }

    private static int column(Target target) {
        return Math.max("REFACTOR 99".length(), target.id().length());
    }

    private static Verdict best(WorkloadAssessment workload) {
        return workload.fitness().stream()
                .map(Fitness::verdict)
                .min(Verdict::compareTo)
                .orElse(Verdict.UNDECIDED);
    }

    private static void summary(Page page, Assessment assessment) {
        for (int i = 0; i < assessment.targets().size(); i++) {
            int index = i;
            Map<Verdict, Long> counts = assessment.workloads().stream()
                    .collect(Collectors.groupingBy(
                            w -> w.fitness().get(index).verdict(), TreeMap::new, Collectors.counting()));
            if (i == 0) {
                page.heading(Style.NORMAL, "");
            }
            page.add(Words.count(assessment.workloads().size(), "workload", "workloads") + " on ")
                    .add(Style.STRONG, assessment.targets().get(i).id());
            String separator = ": ";
            for (Verdict verdict : Verdict.values()) {
                page.add(separator).add(Style.of(verdict), counts.getOrDefault(verdict, 0L) + " " + verdict);
                separator = ", ";
            }
            page.line();
        }
        if (!assessment.workloads().isEmpty()) {
            page.add(Style.FAINT, "'migrator explain WORKLOAD' gives the whole reasoning for one of them.")
                    .line();
        }
    }
}
