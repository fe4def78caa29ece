package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds server-sent events: the response stays open while there is something to push. */
@AutoService(Rule.class)
public final class JavaServerPush implements Rule {

    private static final String[] PATTERNS = Names.all(
            Names.list(
                    "org.springframework.web.servlet.mvc.method.annotation.SseEmitter",
                    "org.springframework.http.codec.ServerSentEvent",
                    "org.jboss.resteasy.reactive.RestStreamElementType",
                    "org.jboss.resteasy.annotations.SseElementType",
                    "io.micronaut.http.sse.**",
                    "io.helidon.webserver.sse.**",
                    "io.helidon.http.sse.**",
                    "org.eclipse.jetty.servlets.EventSource"),
            Names.ee("ws.rs.sse.**"));

    /** Where a response's media type is declared. */
    private static final String[] MAPPINGS = Names.all(
            Names.list("org.springframework.web.bind.annotation.*", "io.micronaut.http.annotation.*"),
            Names.ee("ws.rs.Produces"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-server-push", "Finds server-sent events.", Capability.WEBSOCKET);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Stream.concat(
                Uses.of(service, PATTERNS).suggest(Capability.WEBSOCKET),
                Uses.of(service, MAPPINGS).where(JavaServerPush::producesEvents).suggest(Capability.WEBSOCKET));
    }

    private static boolean producesEvents(Use mapping) {
        return mapping.attributes().values().stream()
                .anyMatch(v -> v.contains("text/event-stream")
                        || v.contains("TEXT_EVENT_STREAM")
                        || v.contains("SERVER_SENT_EVENTS"));
    }
}
