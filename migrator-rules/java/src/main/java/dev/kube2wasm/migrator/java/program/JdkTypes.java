package dev.kube2wasm.migrator.java.program;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells which names are types of the JDK, so that {@code import java.util.*} resolves. Thread-safe. */
public final class JdkTypes {

    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** Whether the running JDK has a public type of this qualified name. */
    public boolean contains(String qualifiedName) {
        if (!qualifiedName.startsWith("java.") && !qualifiedName.startsWith("javax.")) {
            return false;
        }
        return known.computeIfAbsent(
                qualifiedName,
                n -> ClassLoader.getPlatformClassLoader().getResource(n.replace('.', '/') + ".class") != null);
    }
}
