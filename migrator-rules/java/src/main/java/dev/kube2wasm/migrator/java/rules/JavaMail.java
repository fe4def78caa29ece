package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds mail sent or fetched over SMTP, IMAP or POP3. */
@AutoService(Rule.class)
public final class JavaMail implements Rule {

    private static final String[] PATTERNS = Names.all(
            Names.list(
                    "org.springframework.mail.javamail.**",
                    "org.springframework.mail.MailSender",
                    "org.springframework.mail.MailSender#send",
                    "org.simplejavamail.**",
                    "org.apache.commons.mail.**",
                    "org.apache.commons.mail2.**",
                    "io.quarkus.mailer.**",
                    "io.micronaut.email.javamail.**",
                    "cn.hutool.extra.mail.**"),
            Names.ee("mail.**"),
            Names.vertx("ext.mail.**"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-mail", "Finds mail sent over SMTP.", Capability.TCP_OUTBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.of(service, PATTERNS)
                .except(u -> u.kind() == Use.Kind.REFERENCE)
                .require(Capability.TCP_OUTBOUND);
    }
}
