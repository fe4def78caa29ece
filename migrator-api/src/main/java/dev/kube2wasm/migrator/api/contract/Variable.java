package dev.kube2wasm.migrator.api.contract;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.Optional;

/**
 * Configuration that a service reads.
 *
 * @param key as the code or the manifest names it: {@code shop.currency}, {@code SHOP_CURRENCY}
 * @param fallback its value where the deployment gives none; always empty for a secret
 * @param secret whether its value must not be shown
 * @param required whether the service does not start without it
 */
public record Variable(
        String key, Type type, Optional<String> fallback, boolean secret, boolean required, SourceLocation at)
        implements Comparable<Variable> {

    public Variable {
        if (secret && fallback.isPresent()) {
            throw new IllegalArgumentException("the value of a secret is never kept: " + key);
        }
    }

    @Override
    public int compareTo(Variable other) {
        int byKey = key.compareTo(other.key);
        return byKey != 0 ? byKey : at.compareTo(other.at);
    }
}
