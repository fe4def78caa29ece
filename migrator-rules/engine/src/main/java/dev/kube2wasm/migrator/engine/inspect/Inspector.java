package dev.kube2wasm.migrator.engine.inspect;

import dev.kube2wasm.migrator.api.assess.Evidence;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.Origin;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.engine.decide.Assessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Runs rules over one microservice. What a rule does wrong becomes a blind spot: nothing else is lost by it. */
public final class Inspector {

    /** By position, then by words. */
    public static final Comparator<BlindSpot> BLIND_SPOTS =
            Comparator.comparing(BlindSpot::at).thenComparing(BlindSpot::reason);

    private static final Set<Capability> STARTS_CODE = EnumSet.of(
            Capability.HTTP_INBOUND,
            Capability.GRPC_INBOUND,
            Capability.WEBSOCKET,
            Capability.TCP_INBOUND,
            Capability.UDP_INBOUND,
            Capability.MESSAGING_KAFKA,
            Capability.MESSAGING_AMQP,
            Capability.MESSAGING_OTHER,
            Capability.TIMER_SCHEDULED,
            Capability.BATCH,
            Capability.INFRASTRUCTURE);

    private Inspector() {}

    /**
     * What the rules found.
     *
     * @param requirements sorted by capability and position, each once
     * @param blindSpots sorted by position, each once, with those of reading and linking among them
     */
    public record Inspection(List<Evidence> requirements, List<BlindSpot> blindSpots) {}

    /** Asks every rule about {@code service}; the order of the rules never shows. */
    public static Inspection inspect(Microservice service, Collection<Rule> rules) {
        List<Evidence> requirements = new ArrayList<>();
        List<BlindSpot> blindSpots = new ArrayList<>(service.blindSpots());
        for (Rule rule : rules) {
            RuleInfo info = rule.info();
            for (Finding finding : ask(rule, info, service)) {
                if (finding instanceof BlindSpot blindSpot) {
                    blindSpots.add(blindSpot);
                } else if (finding instanceof Requirement requirement) {
                    if (info.mayRequire().contains(requirement.capability())) {
                        requirements.add(new Evidence(info.id(), requirement));
                    } else {
                        blindSpots.add(outside(info, requirement));
                    }
                }
            }
        }
        if (nothingStarts(service, requirements)) {
            SourceLocation at = service.origin()
                    .map(Origin::at)
                    .orElseGet(() -> service.workload().at());
            blindSpots.add(Finding.blindSpot(
                    "nothing was found that starts this code: no route, no listener, no schedule; it may use a"
                            + " framework that is not read yet",
                    at));
        }
        return new Inspection(
                requirements.stream().sorted(Assessor.EVIDENCE).distinct().toList(),
                blindSpots.stream().sorted(BLIND_SPOTS).distinct().toList());
    }

    private static List<Finding> ask(Rule rule, RuleInfo info, Microservice service) {
        try {
            return rule.inspect(service).toList();
        } catch (RuntimeException e) { // whatever a rule throws, it is a defect of that rule alone
            return List.of(Finding.blindSpot(
                    "the rule '" + info.id() + "' failed on this workload ("
                            + e.getClass().getSimpleName() + "): please report it as a defect of the rule",
                    service.workload().at()));
        }
    }

    private static BlindSpot outside(RuleInfo info, Requirement requirement) {
        return Finding.blindSpot(
                "the rule '" + info.id() + "' found a need for "
                        + requirement.capability().key()
                        + ", which it does not declare: please report it as a defect of the rule",
                requirement.at());
    }

    private static boolean nothingStarts(Microservice service, List<Evidence> requirements) {
        return !service.code().languages().isEmpty()
                && service.routes().isEmpty()
                && requirements.stream()
                        .noneMatch(e -> STARTS_CODE.contains(e.requirement().capability()));
    }
}
