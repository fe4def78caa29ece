package dev.kube2wasm.migrator.engine.report;

import dev.kube2wasm.migrator.api.assess.Evidence;
import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.Gap;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.api.assess.WorkloadAssessment;
import dev.kube2wasm.migrator.api.model.Call;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.Origin;
import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.rule.Confidence;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.api.rule.Subject;
import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.api.target.Claim;
import dev.kube2wasm.migrator.api.target.Target;
import dev.kube2wasm.migrator.engine.report.Palette.Style;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The whole reasoning for one workload, for people: what was found, what it asks for, and what would change the verdict. */
public final class ExplainReport {

    private final Palette palette;

    public ExplainReport(Palette palette) {
        this.palette = palette;
    }

    /**
     * Writes all that is known of {@code workload} and flushes, but does not close, {@code out}.
     *
     * @param targets the targets of the workload's fitness
     * @throws IOException what {@code out} throws
     */
    public void write(WorkloadAssessment workload, List<Target> targets, Writer out) throws IOException {
        Page page = new Page(palette);
        facts(page, workload);
        Map<String, Target> byId = new LinkedHashMap<>();
        targets.forEach(t -> byId.put(t.id(), t));
        for (Fitness fitness : workload.fitness()) {
            Target target = byId.get(fitness.target());
            if (target != null) {
                verdict(page, workload, fitness, target);
            }
        }
        out.write(page.toString());
        out.flush();
    }

    private static void facts(Page page, WorkloadAssessment workload) {
        Microservice service = workload.microservice();
        page.add(Style.STRONG, service.id().toString()).line();
        fact(page, "manifest", service.workload().at().toString());
        service.images().forEach(image -> fact(page, "image", image));
        if (service.origin().isPresent()) {
            Origin origin = service.origin().get();
            String languages = service.code().languages().isEmpty()
                    ? "no code that is read yet"
                    : String.join(", ", service.code().languages());
            fact(page, "source", Names.source(workload) + " (" + languages + ")");
            fact(page, "linked by", origin.how() + ", " + origin.at());
            origin.baseImage().ifPresent(base -> fact(page, "base image", base.image() + ", " + base.at()));
        } else {
            fact(
                    page,
                    "source",
                    Names.source(workload) + "; name it with --source "
                            + service.id().name() + "=DIR");
        }
        places(page, "Routes", service.routes(), Route::at, r -> r.method() + " " + r.path());
        places(page, "Calls", service.calls(), Call::at, ExplainReport::call);
        places(page, "Not looked at", workload.blindSpots(), BlindSpot::at, BlindSpot::reason);
    }

    private static void fact(Page page, String name, String value) {
        page.blanks(2).cell(Style.FAINT, name, "base image".length()).add(value).line();
    }

    private static String call(Call call) {
        return call.url() + call.to().map(id -> " to " + id).orElse("");
    }

    private static <T> void places(
            Page page, String title, List<T> items, Function<T, SourceLocation> at, Function<T, String> text) {
        if (items.isEmpty()) {
            return;
        }
        page.heading(Style.STRONG, title).add(" (" + items.size() + ")").line();
        int width = items.stream()
                .map(text)
                .mapToInt(Page::width)
                .filter(w -> w <= 60)
                .max()
                .orElse(0);
        for (T item : items) {
            page.blanks(2)
                    .cell(Style.NORMAL, text.apply(item), width)
                    .add(Style.FAINT, at.apply(item).toString())
                    .line();
        }
    }

    private static void verdict(Page page, WorkloadAssessment workload, Fitness fitness, Target target) {
        page.heading(Style.STRONG, "On " + target.id())
                .add(" (" + target.title() + "): ")
                .add(Style.of(fitness.verdict()), fitness.verdict().toString())
                .add(", " + Words.meaning(fitness.verdict()))
                .line();
        SortedMap<Capability, List<Evidence>> met = new TreeMap<>();
        workload.requirements()
                .forEach(e -> met.computeIfAbsent(e.requirement().capability(), c -> new ArrayList<>())
                        .add(e));
        for (Gap gap : fitness.gaps()) {
            met.remove(gap.capability());
            requirement(page, gap.capability(), gap.claim(), gap.evidence(), Style.of(gap.verdict()));
        }
        met.forEach((capability, evidence) ->
                requirement(page, capability, target.claim(capability), evidence, Style.of(Verdict.FIT)));
        if (workload.requirements().isEmpty()) {
            page.blanks(2).add("No rule found a requirement.").line();
        }
        Flip.of(workload, fitness).ifPresent(flip -> flip(page, flip, fitness.verdict()));
    }

    private static void requirement(
            Page page, Capability capability, Claim claim, List<Evidence> evidence, Style style) {
        page.line().blanks(2).add(style, capability.key()).add("  " + capability.title());
        page.line();
        page.blanks(6).cell(Style.FAINT, "claim", 8).add(Words.claim(capability, claim));
        page.line();
        if (!claim.source().isEmpty()) {
            page.blanks(6)
                    .cell(Style.FAINT, "", 8)
                    .add(Style.FAINT, claim.source() + ", read " + claim.checked())
                    .line();
        }
        if (style != Style.GOOD) {
            page.blanks(6).cell(Style.FAINT, "remedy", 8).add(capability.remedy());
            page.line();
        }
        String head = "evidence";
        for (Evidence e : evidence) {
            page.blanks(6).cell(Style.FAINT, head, 8).add(e.requirement().at() + "  ");
            page.add(Style.FAINT, e.rule() + details(e.requirement())).line();
            head = "";
        }
    }

    private static String details(Requirement requirement) {
        return Words.inBrackets(requirement)
                + (requirement.confidence() == Confidence.LIKELY ? ", likely" : "")
                + (requirement.subject().equals(Subject.WORKLOAD)
                        ? ""
                        : ", for " + requirement.subject().name());
    }

    private static void flip(Page page, Flip flip, Verdict now) {
        page.line().blanks(2).add(Style.STRONG, "What would change the verdict").line();
        page.blanks(2).add("It would be ").add(Style.of(flip.to()), flip.to().toString());
        page.add(
                        switch (now) {
                            case FIT, REFACTOR -> " after changes of effort " + flip.effort() + " in all:";
                            case UNDECIDED -> ", or worse, once this is looked at or answered:";
                            case KEEP -> " if it no longer needed:";
                        })
                .line();
        flip.blindSpots()
                .forEach(b -> page.blanks(4)
                        .add("- " + b.reason() + "  ")
                        .add(Style.FAINT, b.at().toString())
                        .line());
        for (Gap gap : flip.gaps()) {
            page.blanks(4).add("- " + gap.capability().key() + onlyEndpoints(gap));
            page.add(gap.effort() > 0 ? " (effort " + gap.effort() + ")" : "");
            page.add(": " + gap.capability().remedy()).line();
        }
    }

    /** An endpoint that alone needs a capability could be split off, so it is named. */
    private static String onlyEndpoints(Gap gap) {
        List<String> subjects = gap.evidence().stream()
                .map(e -> e.requirement().subject())
                .distinct()
                .sorted(Comparator.comparing(Subject::name))
                .map(Subject::name)
                .toList();
        return subjects.contains(Subject.WORKLOAD.name())
                ? ""
                : ", which only " + String.join(", ", subjects) + " needs";
    }
}
