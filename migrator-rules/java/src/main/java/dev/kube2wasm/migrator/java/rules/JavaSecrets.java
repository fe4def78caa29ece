package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds secrets by the names of settings, of injected values and of arguments. What they are set to is never looked at. */
@AutoService(Rule.class)
public final class JavaSecrets implements Rule {

    /** How the names of secrets end, without dots and dashes. */
    private static final List<String> ENDINGS = List.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "secretkey",
            "apikey",
            "privatekey",
            "accesskey",
            "signingkey",
            "encryptkey",
            "accesstoken",
            "authtoken",
            "apitoken",
            "credentials",
            "jwtkey",
            "jwtsecret");

    private static final String[] INJECTED = {
        "org.springframework.beans.factory.annotation.Value",
        "org.eclipse.microprofile.config.inject.ConfigProperty",
        "io.micronaut.context.annotation.Value",
        "io.micronaut.context.annotation.Property",
        "java.lang.System#getenv"
    };

    /** Calls that hand a password to a library, whatever it is. */
    private static final String[] HANDED_OVER = {"**#setPassword", "**#password"};

    /** Calls whose first argument names what the second one is. */
    private static final String[] NAMED = Names.all(
            Names.vertx("core.json.JsonObject#put"), Names.members("java.util.Properties", "put", "setProperty"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-secrets", "Finds secrets by the names of settings and arguments.", Capability.SECRETS);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Set<String> files = new LinkedHashSet<>();
        Stream<Finding> settings = Configured.of(service)
                .own()
                .filter(v -> isSecret(v.key()) && !v.text().isEmpty())
                .map(Configured.Value::at)
                .sorted()
                .filter(at -> files.add(at.file()))
                .map(at -> Finding.requires(Capability.SECRETS, at))
                .map(Requirement::likely);
        Stream<Finding> code = Stream.of(
                        Uses.of(service, INJECTED).where(u -> names(u).anyMatch(JavaSecrets::isSecret)),
                        Uses.of(service, HANDED_OVER)
                                .of(Use.Kind.CALL)
                                .where(u -> u.arguments().size() == 1),
                        Uses.of(service, NAMED).where(JavaSecrets::namesSecret))
                .flatMap(uses -> uses.oncePerType().suggest(Capability.SECRETS));
        return Stream.concat(settings, code);
    }

    private static boolean namesSecret(Use call) {
        return call.arguments().stream().limit(1).flatMap(Optional::stream).anyMatch(JavaSecrets::isSecret);
    }

    private static Stream<String> names(Use injected) {
        return Stream.concat(
                        injected.attributes().entrySet().stream()
                                .filter(a -> !a.getKey().equals("defaultValue"))
                                .map(Map.Entry::getValue),
                        injected.arguments().stream().flatMap(Optional::stream))
                .map(JavaSecrets::withoutPlaceholder);
    }

    /** The name in {@code ${name:default}}. */
    private static String withoutPlaceholder(String text) {
        String name = text.startsWith("${") ? text.substring(2) : text;
        int end = 0;
        while (end < name.length() && name.charAt(end) != ':' && name.charAt(end) != '}') {
            end++;
        }
        return name.substring(0, end);
    }

    private static boolean isSecret(String key) {
        String name = Configured.canonical(key);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }
}
