package dev.kube2wasm.migrator.java.settings;

import dev.kube2wasm.migrator.api.code.Setting;
import dev.kube2wasm.migrator.api.model.SourceLocation;

/** One key of a configuration file. */
record SettingEntry(String key, String value, String profile, SourceLocation at) implements Setting {

    // A value may be a secret.
    @Override
    public String toString() {
        return key + " at " + at;
    }
}
