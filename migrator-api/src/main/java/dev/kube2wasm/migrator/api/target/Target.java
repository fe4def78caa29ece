package dev.kube2wasm.migrator.api.target;

import java.util.Map;
import java.util.TreeMap;

/**
 * A platform that runs Wasm functions, as data.
 *
 * @param id such as {@code spin}
 * @param title its name for people
 * @param claims what it offers; a capability without an entry is {@link Claim#UNSTATED}
 */
public record Target(String id, String title, Map<Capability, Claim> claims) {

    public Target {
        claims = java.util.Collections.unmodifiableMap(new TreeMap<>(claims));
    }

    /** The claim on {@code capability}; never {@code null}. */
    public Claim claim(Capability capability) {
        return claims.getOrDefault(capability, Claim.UNSTATED);
    }
}
