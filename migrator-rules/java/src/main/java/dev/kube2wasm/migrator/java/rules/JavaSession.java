package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds sessions kept on the server, in code and where only configuration asks for them. */
@AutoService(Rule.class)
public final class JavaSession implements Rule {

    private static final String[] SESSIONS = Names.all(
            Names.ee(
                    "servlet.http.HttpSession",
                    "servlet.http.HttpServletRequest#getSession",
                    "servlet.http.HttpServletRequest#changeSessionId",
                    "enterprise.context.SessionScoped",
                    "faces.bean.SessionScoped",
                    "enterprise.context.ConversationScoped",
                    "faces.view.ViewScoped",
                    "faces.flow.FlowScoped",
                    "ejb.Stateful"),
            Names.list(
                    "org.springframework.web.bind.annotation.SessionAttributes",
                    "org.springframework.web.bind.annotation.SessionAttribute",
                    "org.springframework.web.bind.support.SessionStatus",
                    "org.springframework.web.context.annotation.SessionScope",
                    "org.springframework.web.server.WebSession",
                    "org.springframework.session.**",
                    "io.micronaut.session.**",
                    "io.javalin.http.Context#sessionAttribute",
                    "com.vaadin.flow.server.VaadinSession",
                    "com.vaadin.flow.router.Route",
                    "org.apache.shiro.session.**",
                    "org.apache.wicket.protocol.http.WebApplication",
                    "org.zkoss.**"),
            Names.vertx("ext.web.handler.SessionHandler", "ext.web.Session", "ext.web.sstore.**"));

    private static final String SCOPE = "org.springframework.context.annotation.Scope";

    /** Logins whose result Spring Security keeps in a session unless it is told to keep none. */
    private static final String[] LOGINS = {
        "org.springframework.security.config.annotation.web.builders.HttpSecurity#formLogin",
        "org.springframework.security.config.annotation.web.builders.HttpSecurity#oauth2Login",
        "org.springframework.security.config.annotation.web.builders.HttpSecurity#saml2Login",
        "org.springframework.security.config.web.server.ServerHttpSecurity#formLogin",
        "org.springframework.security.config.web.server.ServerHttpSecurity#oauth2Login"
    };

    private static final String[] POLICY = {"org.springframework.security.config.http.SessionCreationPolicy"};

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-session", "Finds sessions kept on the server.", Capability.SESSION_STATE);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        boolean policyChosen = Uses.of(service, POLICY).any();
        return Stream.of(
                        Uses.of(service, SESSIONS).require(Capability.SESSION_STATE),
                        Uses.of(service, SCOPE).where(JavaSession::isSession).require(Capability.SESSION_STATE),
                        Uses.of(service, LOGINS).except(u -> policyChosen).suggest(Capability.SESSION_STATE),
                        configured(service))
                .flatMap(s -> s);
    }

    private static boolean isSession(Use scope) {
        return scope.attributes().values().stream().anyMatch("session"::equals);
    }

    private static Stream<Finding> configured(Microservice service) {
        Configured configured = Configured.of(service);
        Stream<Finding> store = configured.value("spring.session.store-type").stream()
                .filter(v -> !v.isOff())
                .map(v -> Finding.requires(Capability.SESSION_STATE, v.at()));
        Stream<Finding> library = configured.off("spring.session.store-type")
                ? Stream.empty()
                : service.code()
                        .dependencies("org.springframework.session:*")
                        .map(d -> Finding.requires(Capability.SESSION_STATE, d.at()))
                        .map(Requirement::likely);
        return Stream.concat(store, library);
    }
}
