package dev.kube2wasm.migrator.engine.report;

import dev.kube2wasm.migrator.api.assess.Assessment;
import dev.kube2wasm.migrator.api.assess.Evidence;
import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.Gap;
import dev.kube2wasm.migrator.api.assess.WorkloadAssessment;
import dev.kube2wasm.migrator.api.code.Code;
import dev.kube2wasm.migrator.api.model.Call;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.Origin;
import dev.kube2wasm.migrator.api.model.WorkloadId;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.api.target.Target;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * The assessment for programs: {@code assessment.json}, as {@code docs/assessment.schema.json} describes it. Within
 * {@code schemaVersion} 1 keys may be added, and none is renamed or removed.
 */
public final class JsonReport implements Report {

    private final Tool tool;

    public JsonReport(Tool tool) {
        this.tool = tool;
    }

    @Override
    public void write(Assessment assessment, Writer out) throws IOException {
        Json.document(out, json -> {
            json.string("schemaVersion", "1");
            json.object("tool", o -> {
                o.string("name", tool.name());
                o.string("version", tool.version());
            });
            json.strings(
                    "targets", assessment.targets().stream().map(Target::id).toList());
            json.objects("workloads", assessment.workloads(), w -> workload(json, w));
            json.objects("problems", assessment.problems(), p -> {
                json.string("severity", p.severity().name().toLowerCase(Locale.ROOT));
                json.position(p.at());
                json.string("message", p.message());
            });
        });
    }

    private static void workload(Json json, WorkloadAssessment workload) {
        Microservice service = workload.microservice();
        WorkloadId id = service.id();
        json.string("id", id.toString());
        json.string("namespace", id.namespace());
        json.string("kind", id.kind());
        json.string("name", id.name());
        json.at("manifest", service.workload().at());
        json.strings("images", service.images());
        source(json, service);
        json.objects("requirements", workload.requirements(), e -> requirement(json, e));
        json.objects("blindSpots", workload.blindSpots(), b -> {
            json.string("reason", b.reason());
            json.at("at", b.at());
        });
        json.objects("routes", service.routes(), r -> {
            json.string("method", r.method());
            json.string("path", r.path());
            json.string("handler", r.handler().isEmpty() ? null : r.handler());
            json.at("at", r.at());
        });
        json.objects("calls", service.calls(), c -> call(json, c));
        json.object("fitness", o -> workload.fitness().forEach(f -> o.object(f.target(), x -> fitness(x, f))));
    }

    private static void source(Json json, Microservice service) {
        if (service.origin().isEmpty()) {
            json.string("source", null);
            return;
        }
        Origin origin = service.origin().get();
        Code code = service.code();
        json.object("source", o -> {
            o.string("directory", origin.directory());
            o.string(
                    "language",
                    code.languages().isEmpty() ? null : code.languages().first());
            o.strings("languages", code.languages());
            o.string("how", origin.how());
            o.at("at", origin.at());
            o.strings("candidates", origin.candidates());
            o.string(
                    "baseImage", origin.baseImage().map(Origin.BaseImage::image).orElse(null));
        });
    }

    private static void requirement(Json json, Evidence evidence) {
        Requirement requirement = evidence.requirement();
        json.string("capability", requirement.capability().key());
        json.string("rule", evidence.rule());
        json.number("amount", requirement.amount());
        json.string("subject", requirement.subject().name());
        json.string("confidence", requirement.confidence().name().toLowerCase(Locale.ROOT));
        json.at("at", requirement.at());
    }

    private static void call(Json json, Call call) {
        json.string("to", call.to().map(WorkloadId::toString).orElse(null));
        json.string("url", call.url());
        json.at("at", call.at());
    }

    private static void fitness(Json json, Fitness fitness) {
        json.string("verdict", fitness.verdict().name());
        json.number("effort", fitness.effort());
        json.objects("gaps", fitness.gaps(), g -> gap(json, g));
    }

    private static void gap(Json json, Gap gap) {
        json.string("capability", gap.capability().key());
        json.string("verdict", gap.verdict().name());
        json.number("effort", gap.effort());
        json.string("support", Words.kind(gap.claim().support()));
        json.string("by", Words.replacement(gap.claim()).orElse(null));
        json.number("limit", Words.limit(gap.claim()));
        json.string("reason", Words.reason(gap.claim()).orElse(null));
        json.string("remedy", gap.capability().remedy());
        json.string(
                "claimSource",
                gap.claim().source().isEmpty() ? null : gap.claim().source());
        json.string(
                "claimChecked",
                gap.claim().checked().isEmpty() ? null : gap.claim().checked());
        json.objects("evidence", gap.evidence(), e -> {
            json.string("rule", e.rule());
            json.at("at", e.requirement().at());
        });
    }
}
