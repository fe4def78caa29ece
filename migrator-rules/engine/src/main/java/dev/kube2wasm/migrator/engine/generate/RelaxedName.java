package dev.kube2wasm.migrator.engine.generate;

import java.util.Locale;

/**
 * Names of settings, as Spring Boot compares them: {@code SHOP_CURRENCY} sets {@code shop.currency} and
 * {@code shop-currency}.
 *
 * @see <a
 *     href="https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.typesafe-configuration-properties.relaxed-binding">Relaxed
 *     binding, read 2026-11-23</a>
 */
public final class RelaxedName {

    private RelaxedName() {}

    /** What two names have in common that name the same setting. */
    public static String of(String name) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            }
        }
        return letters.isEmpty() ? name : letters.toString().toLowerCase(Locale.ROOT);
    }
}
