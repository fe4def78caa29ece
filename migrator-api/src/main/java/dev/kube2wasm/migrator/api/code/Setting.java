package dev.kube2wasm.migrator.api.code;

import dev.kube2wasm.migrator.api.model.SourceLocation;

/** One key of a configuration file of the service ({@code application.yml}, {@code microprofile-config.properties}, …). */
public interface Setting {

    /** The full key, with dots between its parts, as written otherwise. */
    String key();

    /** The value. It may be a secret: a rule may look at it, and never repeat it in a finding. */
    String value();

    /** The profile that the value belongs to; empty for all profiles. */
    String profile();

    SourceLocation at();
}
