package dev.kube2wasm.migrator.java.contract.stores;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a framework makes the names of tables and columns out of those in the code.
 *
 * @see <a href="https://docs.spring.io/spring-boot/how-to/data-access.html">Spring Boot, configure Hibernate naming
 *     strategy, read 2026-11-23</a>
 */
enum Naming {
    /** {@code PurchaseOrder} is {@code purchase_order}, also where an annotation says so. */
    SNAKE_CASE,
    AS_WRITTEN,
    UNKNOWN;

    static Naming of(ServiceCode code, List<Dependency> dependencies) {
        Optional<String> strategy = code.settings()
                .value("spring.jpa.hibernate.naming.physical-strategy")
                .or(() -> code.settings().value("spring.jpa.properties.hibernate.physical_naming_strategy"))
                .or(() -> code.settings().value("quarkus.hibernate-orm.physical-naming-strategy"))
                .or(() -> code.settings().value("jpa.default.properties.hibernate.physical_naming_strategy"));
        boolean implicit = code.settings()
                        .value("spring.jpa.hibernate.naming.implicit-strategy")
                        .isPresent()
                || code.settings()
                        .value("quarkus.hibernate-orm.implicit-naming-strategy")
                        .isPresent();
        if (implicit) {
            return UNKNOWN;
        }
        if (strategy.isPresent()) {
            String name = strategy.get();
            return name.endsWith("PhysicalNamingStrategyStandardImpl")
                    ? AS_WRITTEN
                    : name.endsWith("CamelCaseToUnderscoresNamingStrategy")
                                    || name.endsWith("SpringPhysicalNamingStrategy")
                            ? SNAKE_CASE
                            : UNKNOWN;
        }
        boolean spring = dependencies.stream()
                .anyMatch(d -> d.group().startsWith("org.springframework.boot")
                        || d.artifact().startsWith("spring-data"));
        return spring || usesSpring(code) ? SNAKE_CASE : AS_WRITTEN;
    }

    private static boolean usesSpring(ServiceCode code) {
        return code.program().files().stream()
                .flatMap(f -> f.imports().stream())
                .anyMatch(i -> i.name().startsWith("org.springframework."));
    }

    /** The name in the database; empty where versions of Hibernate differ. */
    Optional<String> name(String written) {
        boolean quoted = !written.isEmpty() && "\"`".indexOf(written.charAt(0)) >= 0;
        if (this == AS_WRITTEN || quoted) {
            return Optional.of(written);
        }
        if (this == UNKNOWN) {
            return Optional.empty();
        }
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean between = i > 0 && i < written.length() - 1;
            if (between && Character.isUpperCase(c)) {
                char before = written.charAt(i - 1);
                char after = written.charAt(i + 1);
                if (Character.isDigit(before) || (Character.isDigit(after) && Character.isLowerCase(before))) {
                    return Optional.empty();
                }
                if (Character.isLowerCase(before) && Character.isLowerCase(after)) {
                    result.append('_');
                }
            }
            result.append(c == '.' ? '_' : c);
        }
        return Optional.of(result.toString().toLowerCase(Locale.ROOT));
    }
}
