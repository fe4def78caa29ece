package dev.kube2wasm.migrator.polyglot.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Task;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.Origin;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds services of which is not known what starts their work: a request, a message or the clock. Where that is not understood, neither is the rest; the engine says so where no manifest speaks of a port either. A loop without an end and without
 * anyone who asks is an agent. */
@AutoService(Rule.class)
public final class PolyglotEntryPoint implements Rule {

    private static final List<Capability> STARTS = List.of(
            Capability.HTTP_INBOUND,
            Capability.GRPC_INBOUND,
            Capability.WEBSOCKET,
            Capability.TCP_INBOUND,
            Capability.UDP_INBOUND,
            Capability.MESSAGING_KAFKA,
            Capability.MESSAGING_AMQP,
            Capability.MESSAGING_OTHER,
            Capability.INFRASTRUCTURE,
            Capability.BATCH);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "polyglot-entry-point",
                "Finds services of which is not known what starts their work.",
                Capability.INFRASTRUCTURE);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        if (service.code().languages().stream().noneMatch(Languages::isPolyglotLanguage)
                || !service.routes().isEmpty()
                || Uses.all(service).anyMatch(PolyglotEntryPoint::starts)) {
            return Stream.empty();
        }
        Optional<Task> loop = service.code()
                .tasks()
                .filter(t -> Languages.isPolyglot(t.at().file()) && t.endless())
                .findFirst();
        if (loop.isPresent()) {
            return Stream.of(
                    Finding.requires(Capability.INFRASTRUCTURE, loop.get().at()).likely());
        }
        if (service.related("Service").findAny().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Finding.blindSpot(
                "no server, consumer of messages or schedule that is known was found in this code:"
                        + " look for what starts its work",
                service.origin().map(Origin::at).orElse(service.workload().at())));
    }

    private static boolean starts(Use use) {
        return STARTS.stream().anyMatch(c -> KnownLibraries.ALL.needs(use, c));
    }
}
