package dev.kube2wasm.migrator.engine.report;

import dev.kube2wasm.migrator.api.assess.WorkloadAssessment;
import dev.kube2wasm.migrator.api.model.Origin;
import dev.kube2wasm.migrator.api.model.WorkloadId;
import dev.kube2wasm.migrator.engine.report.Palette.Style;
import java.util.List;
import java.util.function.Function;

/** The first columns of a list of workloads; a column that says the same of all of them is left out. */
final class Names {

    private static final int WIDEST = 44;

    private final int name;
    private final int kind;
    private final int namespace;

    private Names(int name, int kind, int namespace) {
        this.name = name;
        this.kind = kind;
        this.namespace = namespace;
    }

    static Names of(List<WorkloadAssessment> workloads) {
        List<WorkloadId> ids =
                workloads.stream().map(w -> w.microservice().id()).toList();
        return new Names(
                widest(ids, WorkloadId::name),
                several(ids, WorkloadId::kind) ? widest(ids, WorkloadId::kind) : 0,
                several(ids, WorkloadId::namespace) ? widest(ids, WorkloadId::namespace) : 0);
    }

    private static boolean several(List<WorkloadId> ids, Function<WorkloadId, String> part) {
        return ids.stream().map(part).distinct().limit(2).count() > 1;
    }

    private static int widest(List<WorkloadId> ids, Function<WorkloadId, String> part) {
        return Math.min(
                WIDEST, ids.stream().map(part).mapToInt(Page::width).max().orElse(0));
    }

    /** The number of columns that {@link #add} takes after its indent. */
    int width() {
        return name + 2 + (kind == 0 ? 0 : kind + 2) + (namespace == 0 ? 0 : namespace + 2);
    }

    void add(Page page, WorkloadAssessment workload) {
        WorkloadId id = workload.microservice().id();
        page.blanks(2).cell(Style.STRONG, id.name(), name);
        if (kind > 0) {
            page.cell(Style.NORMAL, id.kind(), kind);
        }
        if (namespace > 0) {
            page.cell(Style.NORMAL, id.namespace(), namespace);
        }
    }

    /** Where the code is, or that none was found. */
    static String source(WorkloadAssessment workload) {
        List<String> candidates =
                workload.microservice().origin().map(Origin::candidates).orElse(List.of());
        return switch (candidates.size()) {
            case 0 -> "no source found";
            case 1, 2 -> String.join(" or ", candidates);
            default -> candidates.get(0) + " or one of " + (candidates.size() - 1) + " others";
        };
    }
}
