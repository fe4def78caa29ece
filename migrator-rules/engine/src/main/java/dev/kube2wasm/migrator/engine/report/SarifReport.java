package dev.kube2wasm.migrator.engine.report;

import dev.kube2wasm.migrator.api.assess.Assessment;
import dev.kube2wasm.migrator.api.assess.Evidence;
import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.Gap;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.api.assess.WorkloadAssessment;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.model.WorkloadId;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.target.Capability;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The assessment for code scanning: SARIF 2.1.0
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, read 2026-11-23).
 *
 * <p>A result for every place that keeps a workload from a target, and one for every blind spot. What no change closes
 * is an error, what nobody could answer a warning, what a change closes a note. Problems with the input are
 * notifications of the run, not results.
 */
public final class SarifReport implements Report {

    /** The rule id of results for blind spots, which no single rule finds. */
    static final String BLIND_SPOT = "blind-spot";

    private static final RuleInfo BLIND_SPOT_RULE =
            RuleInfo.of(BLIND_SPOT, "Something could not be looked at, so that the verdict is open.");

    private final Tool tool;
    private final SortedMap<String, RuleInfo> rules = new TreeMap<>();

    /** @param rules what is known of the rules that ran, for the report's list of rules */
    public SarifReport(Tool tool, Collection<RuleInfo> rules) {
        this.tool = tool;
        rules.forEach(rule -> this.rules.put(rule.id(), rule));
        this.rules.put(BLIND_SPOT, BLIND_SPOT_RULE);
    }

    @Override
    public void write(Assessment assessment, Writer out) throws IOException {
        SortedMap<String, RuleInfo> listed = listed(assessment);
        List<String> ids = List.copyOf(listed.keySet());
        Json.document(out, json -> {
            json.string("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.string("version", "2.1.0");
            json.objects("runs", List.of(assessment), a -> {
                json.object("tool", o -> o.object("driver", d -> driver(d, listed.values())));
                json.objects("invocations", List.of(a), i -> {
                    json.bool("executionSuccessful", true);
                    json.objects("toolExecutionNotifications", i.problems(), p -> notification(json, p));
                });
                json.object(
                        "originalUriBaseIds",
                        o -> o.object(SarifUri.BASE, b -> message(b, "description", "The inspected directory.")));
                json.string("columnKind", "utf16CodeUnits");
                json.objects("results", results(a), r -> result(json, r, ids.indexOf(r.rule())));
            });
        });
    }

    /** The rules that ran, and those that only the evidence names. */
    private SortedMap<String, RuleInfo> listed(Assessment assessment) {
        SortedMap<String, RuleInfo> listed = new TreeMap<>(rules);
        assessment.workloads().stream()
                .flatMap(w -> w.requirements().stream())
                .map(Evidence::rule)
                .forEach(id -> listed.computeIfAbsent(id, x -> RuleInfo.of(x, "Rule " + x + ".")));
        return listed;
    }

    private void driver(Json json, Collection<RuleInfo> listed) {
        json.string("name", tool.name());
        json.string("version", tool.version());
        json.objects("rules", listed, rule -> {
            json.string("id", rule.id());
            message(json, "shortDescription", rule.summary());
            String requires =
                    rule.mayRequire().stream().sorted().map(Capability::key).collect(Collectors.joining(", "));
            message(json, "help", requires.isEmpty() ? rule.summary() : rule.summary() + " May require: " + requires);
        });
    }

    private record Result(
            String rule, String level, String message, SourceLocation at, WorkloadId workload, String target) {}

    private static List<Result> results(Assessment assessment) {
        List<Result> results = new ArrayList<>();
        for (WorkloadAssessment workload : assessment.workloads()) {
            WorkloadId id = workload.microservice().id();
            for (Fitness fitness : workload.fitness()) {
                for (Gap gap : fitness.gaps()) {
                    String level = level(gap.verdict());
                    for (Evidence evidence : gap.evidence()) {
                        String message = message(id, fitness.target(), gap, evidence);
                        SourceLocation at = evidence.requirement().at();
                        results.add(new Result(evidence.rule(), level, message, at, id, fitness.target()));
                    }
                }
            }
            for (BlindSpot blind : workload.blindSpots()) {
                results.add(new Result(BLIND_SPOT, "warning", id + ": " + blind.reason(), blind.at(), id, ""));
            }
        }
        return results;
    }

    private static String message(WorkloadId id, String target, Gap gap, Evidence evidence) {
        Capability capability = gap.capability();
        return id + " on " + target + ": " + capability.title() + " (" + capability.key()
                + Words.amount(evidence.requirement()) + "), " + Words.claim(capability, gap.claim()) + ". "
                + capability.remedy();
    }

    private static String level(Verdict verdict) {
        return switch (verdict) {
            case FIT, REFACTOR -> "note";
            case UNDECIDED -> "warning";
            case KEEP -> "error";
        };
    }

    private static void result(Json json, Result result, int index) {
        json.string("ruleId", result.rule());
        json.number("ruleIndex", index);
        json.string("level", result.level());
        message(json, "message", result.message());
        locations(json, result.at(), result.workload());
        if (!result.target().isEmpty()) {
            json.object("properties", p -> p.string("target", result.target()));
        }
    }

    private static void locations(Json json, SourceLocation at, WorkloadId workload) {
        json.objects("locations", List.of(at), x -> {
            physical(json, x);
            json.objects("logicalLocations", List.of(workload), w -> {
                json.string("name", w.name());
                json.string("fullyQualifiedName", w.toString());
                json.string("kind", "resource");
            });
        });
    }

    private static void notification(Json json, Problem problem) {
        json.string(
                "level",
                switch (problem.severity()) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case NOTE -> "note";
                });
        message(json, "message", problem.message());
        json.objects("locations", List.of(problem.at()), at -> physical(json, at));
    }

    private static void physical(Json json, SourceLocation at) {
        json.object("physicalLocation", o -> {
            o.object("artifactLocation", a -> {
                a.string("uri", SarifUri.of(at.file()));
                a.string("uriBaseId", SarifUri.BASE);
            });
            o.object("region", r -> {
                r.number("startLine", at.line());
                r.number("startColumn", at.column());
            });
        });
    }

    private static void message(Json json, String name, String text) {
        json.object(name, o -> o.string("text", text.isBlank() ? "(no text)" : text));
    }
}
