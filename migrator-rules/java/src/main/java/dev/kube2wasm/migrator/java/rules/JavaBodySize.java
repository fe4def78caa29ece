package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Finds limits of request bodies that a service was given on purpose. */
@AutoService(Rule.class)
public final class JavaBodySize implements Rule {

    /** The limits that frameworks know, the whole request before a single file. */
    private static final String[] LIMITS = {
        "spring.servlet.multipart.max-request-size",
        "spring.servlet.multipart.max-file-size",
        "spring.http.multipart.max-request-size",
        "spring.http.multipart.max-file-size",
        "spring.codec.max-in-memory-size",
        "server.tomcat.max-http-form-post-size",
        "quarkus.http.limits.max-body-size",
        "micronaut.server.max-request-size"
    };

    private static final long LONGEST_NUMBER = 15;

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-body-size", "Finds limits set for request bodies.", Capability.BODY_SIZE);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Configured configured = Configured.of(service);
        return Stream.of(LIMITS)
                .flatMap(key -> configured.value(key).stream())
                .flatMap(v -> kibibytes(v.text()).stream()
                        .mapToObj(amount -> Finding.requires(Capability.BODY_SIZE, amount, v.at())));
    }

    /** The size in KiB, rounded up; empty for no limit and for what is no size. */
    static OptionalLong kibibytes(String text) {
        String size = text.trim().toUpperCase(Locale.ROOT);
        int digits = 0;
        while (digits < size.length() && Character.isDigit(size.charAt(digits))) {
            digits++;
        }
        if (digits == 0 || digits > LONGEST_NUMBER) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(size, 0, digits, 10);
        return switch (size.substring(digits).trim()) {
            case "", "B" -> OptionalLong.of((number + 1023) / 1024);
            case "K", "KB", "KIB" -> OptionalLong.of(number);
            case "M", "MB", "MIB" -> OptionalLong.of(number * 1024);
            case "G", "GB", "GIB" -> OptionalLong.of(number * 1024 * 1024);
            default -> OptionalLong.empty();
        };
    }
}
